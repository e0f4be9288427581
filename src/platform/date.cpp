#include "platform/date.h"

#include <date/tz.h>

#include <array>
#include <cstdio>

namespace waymark {

using namespace std::chrono;

static std::optional<Date> real_day(int year, unsigned month, unsigned day)
{
    year_month_day const found{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    if (!found.ok() || year < 1000 || year > 9999) return std::nullopt;
    return sys_days{found};
}

/// So many digits as a number; -1 where one of them is none.
template <std::size_t count>
static int digits(char const* at)
{
    int number = 0;
    bool are_digits = true;
    for (std::size_t i = 0; i < count; ++i) {
        are_digits = are_digits & (at[i] >= '0') & (at[i] <= '9');
        number = number * 10 + (at[i] - '0');
    }
    return are_digits ? number : -1;
}

static std::optional<Date> day_from(int year, int month, int day)
{
    if (year < 0 || month < 0 || day < 0) return std::nullopt;
    return real_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

std::optional<Date> parse_iso_date(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    auto const* const at = text.data();
    return day_from(digits<4>(at), digits<2>(at + 5), digits<2>(at + 8));
}

std::optional<Date> parse_uk_date(std::string_view text)
{
    // Ten million of these stand in a national return: the slashes are where they can be, not searched for.
    std::size_t const first = text.size() > 1 && text[1] == '/' ? 1 : 2;
    std::size_t const second = first + (text.size() > first + 2 && text[first + 2] == '/' ? 2 : 3);
    if (text.size() != second + 5 || text[first] != '/' || text[second] != '/') return std::nullopt;
    auto const* const at = text.data();
    int const day = first == 2 ? digits<2>(at) : digits<1>(at);
    int const month = second - first == 3 ? digits<2>(at + first + 1) : digits<1>(at + first + 1);
    return day_from(digits<4>(at + second + 1), month, day);
}

static constexpr std::array<char const*, 12> month_names = {"January",   "February", "March",    "April",
                                                            "May",       "June",     "July",     "August",
                                                            "September", "October",  "November", "December"};
static constexpr std::array<char const*, 7> day_names = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                         "Thursday", "Friday", "Saturday"};

static std::string printed(char const* format, int a, unsigned b, unsigned c)
{
    std::array<char, 32> out{};
    auto const length = std::snprintf(out.data(), out.size(), format, a, b, c);
    return {out.data(), static_cast<std::size_t>(length)};
}

static void write_digits(std::string& text, std::size_t at, std::size_t count, unsigned number)
{
    for (auto place = at + count; place-- > at; number /= 10) text[place] = static_cast<char>('0' + number % 10);
}

std::string iso(Date day)
{
    year_month_day const parts{day};
    std::string text = "0000-00-00";
    write_digits(text, 0, 4, static_cast<unsigned>(int{parts.year()}));
    write_digits(text, 5, 2, unsigned{parts.month()});
    write_digits(text, 8, 2, unsigned{parts.day()});
    return text;
}

std::string uk(Date day)
{
    year_month_day const parts{day};
    std::string text = "00/00/0000";
    write_digits(text, 0, 2, unsigned{parts.day()});
    write_digits(text, 3, 2, unsigned{parts.month()});
    write_digits(text, 6, 4, static_cast<unsigned>(int{parts.year()}));
    return text;
}

static std::string day_and_month(Date day)
{
    year_month_day const parts{day};
    return std::to_string(unsigned{parts.day()}) + " " + month_names[unsigned{parts.month()} - 1];
}

std::string day_month_year(Date day) { return day_and_month(day) + " " + std::to_string(year_of(day)); }

std::string full_date(Date day)
{
    return std::string{day_names[weekday_of(day).c_encoding()]} + " " + day_month_year(day);
}

std::string short_day(Date day)
{
    return std::string{day_names[weekday_of(day).c_encoding()], 3} + " " + day_and_month(day);
}

std::string iso(Instant moment)
{
    auto const day = floor<days>(moment);
    hh_mm_ss const time{moment - day};
    return iso(day) + "T" +
           printed("%02d:%02u:%02u", static_cast<int>(time.hours().count()),
                   static_cast<unsigned>(time.minutes().count()), static_cast<unsigned>(time.seconds().count())) +
           "Z";
}

std::optional<Instant> parse_iso_instant(std::string_view text)
{
    if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z')
        return std::nullopt;
    auto const day = parse_iso_date(text.substr(0, 10));
    int const hour = digits<2>(text.data() + 11);
    int const minute = digits<2>(text.data() + 14);
    int const second = digits<2>(text.data() + 17);
    if (!day || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return std::nullopt;
    return Instant{*day} + hours{hour} + minutes{minute} + seconds{second};
}

static date::zoned_time<seconds> in_london(Instant moment)
{
    static auto const* const london = date::locate_zone("Europe/London");
    return {london, moment};
}

Date london_date(Instant moment)
{
    auto const local = in_london(moment).get_local_time().time_since_epoch();
    return Date{floor<days>(local)};
}

std::string london_time(Instant moment)
{
    auto const local = in_london(moment).get_local_time().time_since_epoch();
    auto const since_midnight = local - floor<days>(local);
    return printed("%02d:%02u", static_cast<int>(duration_cast<hours>(since_midnight).count()),
                   static_cast<unsigned>(duration_cast<minutes>(since_midnight).count() % 60), 0)
        .substr(0, 5);
}

int year_of(Date day) { return int{year_month_day{day}.year()}; }

weekday weekday_of(Date day) { return weekday{day}; }

}  // namespace waymark
