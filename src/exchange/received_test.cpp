#include "exchange/received.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace waymark;
using namespace std::chrono;

TEST_CASE("a date is read as the DfE's own checks read it, and given back as it came")
{
    struct {
        std::string_view cell;
        bool is_blank, is_day;
    } const cells[] = {
        {"", true, false},
        {"01/03/2023", false, true},
        {"1/3/2023", false, true},
        {"01/3/2023", false, true},
        {"1/03/2023", false, true},
        {"31/02/2023", false, false},
        {"2023-03-01", false, false},
        {"01/03/23", false, false},
        {" 01/03/2023", false, false},
        {"01/03/2023 ", false, false},
        {"01/03/2023 00:00", false, false},
        {"01/03/1025", false, false},
        {"01/03/2999", false, false},
        {"29/02/2024", false, true},
        {"29/02/2023", false, false},
    };
    for (auto const& row : cells) {
        CAPTURE(row.cell);
        ReceivedDate const date{row.cell};
        CHECK(date.is_blank() == row.is_blank);
        CHECK(date.is_day() == row.is_day);
        CHECK(date.is_no_day() == (!row.is_blank && !row.is_day));
        if (row.is_day) CHECK(date.text() == row.cell);
    }
}

TEST_CASE("every day from 1700 to 2200 comes back as itself, before 1970 too")
{
    CHECK(rc::check([] {
        auto const day = Date{days{*rc::gen::inRange(-98'000, 84'000)}};
        ReceivedDate const date{uk(day)};
        RC_ASSERT(date.is_day());
        RC_ASSERT(date.known_day() == day);
        RC_ASSERT(date.text() == uk(day));
    }));
}

TEST_CASE("the same day written in two ways is the same day")
{
    CHECK(ReceivedDate{"1/5/2025"} == ReceivedDate{"01/05/2025"});
    CHECK_FALSE(ReceivedDate{"1/5/2025"} == ReceivedDate{"02/05/2025"});
}

TEST_CASE("a code is kept in capitals, and a longer text is no code at all")
{
    CHECK(ReceivedCode<3>{"pn1"}.text() == "PN1");
    CHECK(ReceivedCode<3>{"PN1 "}.text() == "?");
    CHECK(ReceivedCode<3>{"PN11"}.text() == "?");
    CHECK(ReceivedCode<3>{"T0"}.text() == "T0");
    CHECK(ReceivedCode<3>{""}.empty());
}
