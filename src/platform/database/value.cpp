#include "platform/database/value.h"

#include <stdexcept>

namespace waymark {

/// Writes `number` as `width` digits ending before `end`.
static void write_digits(char* end, unsigned number, int width)
{
    for (int i = 0; i < width; ++i) {
        *--end = static_cast<char>('0' + number % 10);
        number /= 10;
    }
}

Value::IsoText Value::iso_text(Date day)
{
    std::chrono::year_month_day const parts{day};
    int const year{parts.year()};
    if (year < 1 || year > 9999) throw std::logic_error{"a date to be kept lies outside the years 1 to 9999"};

    IsoText text{{}, 10};
    char* const letters = text.letters.data();
    write_digits(letters + 4, static_cast<unsigned>(year), 4);
    letters[4] = letters[7] = '-';
    write_digits(letters + 7, unsigned{parts.month()}, 2);
    write_digits(letters + 10, unsigned{parts.day()}, 2);
    return text;
}

Value::IsoText Value::iso_text(Instant moment)
{
    auto const day = std::chrono::floor<std::chrono::days>(moment);
    auto const since_midnight = static_cast<unsigned>((moment - day).count());

    IsoText text = iso_text(day);
    text.length = 20;
    char* const letters = text.letters.data();
    letters[10] = 'T';
    write_digits(letters + 13, since_midnight / 3600, 2);
    letters[13] = letters[16] = ':';
    write_digits(letters + 16, since_midnight / 60 % 60, 2);
    write_digits(letters + 19, since_midnight % 60, 2);
    letters[19] = 'Z';
    return text;
}

}  // namespace waymark
