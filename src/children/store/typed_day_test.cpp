#include "children/store/typed_day.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;
using namespace std::chrono_literals;

TEST_CASE("a date of birth is understood however people type it")
{
    Date const today{2023y / March / 13d};
    Date const august_4{2013y / August / 4d};
    struct {
        std::string_view typed;
        std::optional<Date> day;
    } const table[] = {
        {"04/08/2013", august_4},
        {"4/8/2013", august_4},
        {"4/8/13", august_4},
        {"4.8.13", august_4},
        {"04-08-2013", august_4},
        {"2013-08-04", august_4},
        {" 4 August 2013 ", august_4},
        {"4th August, 2013", august_4},
        {"4 aug 13", august_4},
        {"1st sept 2020", Date{2020y / September / 1d}},
        {"29/02/2016", Date{2016y / February / 29d}},
        {"3/3/98", Date{1998y / March / 3d}},
        {"13/03/23", today},
        {"29/02/2015", std::nullopt},
        {"31/4/2013", std::nullopt},
        {"8/13/2013", std::nullopt},
        {"4/8/213", std::nullopt},
        {"4/8", std::nullopt},
        {"4 Aug 2013 2014", std::nullopt},
        {"0/8/2013", std::nullopt},
        {"4 au 2013", std::nullopt},
        {"Maisie O'Hare", std::nullopt},
        {"th/8/2013", std::nullopt},
        {"99999999999/8/2013", std::nullopt},
        {"", std::nullopt},
    };
    for (auto const& row : table) {
        CAPTURE(row.typed);
        CHECK(parse_typed_day(row.typed, today) == row.day);
    }
}
