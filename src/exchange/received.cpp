#include "exchange/received.h"

#include "platform/text.h"

namespace waymark {

using namespace std::chrono;

// The dates that the DfE's checks can hold at all: beyond them a date counts as no date.
static constexpr Date earliest = 1677y / September / 22d;
static constexpr Date latest = 2262y / April / 11d;

ReceivedDate::ReceivedDate(std::string_view cell)
{
    if (cell.empty()) return;
    packed_ = no_day;
    auto const day = parse_uk_date(cell);
    if (!day || *day < earliest || *day > latest) return;
    bool const short_day = cell[1] == '/';
    bool const short_month = cell[short_day ? 3 : 4] == '/';
    auto const since_1970 = static_cast<std::int32_t>(day->time_since_epoch().count());
    packed_ = since_1970 * 4 + (short_day ? 2 : 0) + (short_month ? 1 : 0);
}

std::optional<Date> ReceivedDate::day() const
{
    if (!is_day()) return std::nullopt;
    return known_day();
}

std::string ReceivedDate::text() const
{
    if (!is_day()) return {};
    auto text = uk(known_day());
    if ((packed_ & 1) != 0) text.erase(3, 1);
    if ((packed_ & 2) != 0) text.erase(0, 1);
    return text;
}

}  // namespace waymark
