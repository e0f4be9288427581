#include "platform/html/field_errors.h"
#include "platform/html/typed_date.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;

TEST_CASE("a date is read however people write its month")
{
    auto const march = sys_days{2023y / March / 2};
    for (auto const* month : {"3", "03", "March", "mar", " MARCH "}) CHECK(parse({"2", month, "2023"}) == march);
    CHECK(parse({" 2 ", "3", "2023 "}) == march);
    CHECK(parse(typed(march)) == march);
}

TEST_CASE("a date that cannot be used says which box and what to do")
{
    struct {
        TypedDate date;
        std::string part, message;
    } const rows[] = {
        {{"", "3", "2023"}, "day", "The date of birth must include a day"},
        {{"2", "", "2023"}, "month", "The date of birth must include a month"},
        {{"2", "3", " "}, "year", "The date of birth must include a year"},
        {{"", "", "2023"}, "day", "The date of birth must include a day and a month"},
        {{"2", "3", "23"}, "year", "The year must have four figures, like 2023"},
        {{"31", "2", "2023"}, "", "The date of birth must be a real date"},
        {{"2", "13", "2023"}, "", "The date of birth must be a real date"},
        {{"two", "3", "2023"}, "", "The date of birth must be a real date"},
        {{"-2", "3", "2023"}, "", "The date of birth must be a real date"},
        {{"99999999999", "3", "2023"}, "", "The date of birth must be a real date"},
    };
    for (auto const& row : rows) {
        CHECK_FALSE(parse(row.date));
        auto const mistake = mistake_in(row.date, "The date of birth");
        REQUIRE(mistake);
        CHECK(mistake->part == row.part);
        CHECK(mistake->message == row.message);
    }
    CHECK_FALSE(mistake_in({"29", "2", "2024"}, "The date of birth"));
    CHECK(TypedDate{"", " ", ""}.is_blank());
}

TEST_CASE("an error is found by its field or by a part of it, and links to a box that is there")
{
    FieldErrors errors;
    CHECK(errors.empty());
    errors.add_date("held_on", {"day", "The date must include a day"});
    errors.add("reason", "Enter why");
    CHECK(errors.message_for("held_on") == "The date must include a day");
    CHECK(errors.part_of("held_on") == "day");
    CHECK(errors.part_of("reason") == "");
    CHECK_FALSE(errors.has("held"));
    CHECK(errors.all()[0].anchor() == "held_on");
    CHECK(errors.all()[1].anchor() == "reason");
}

TEST_CASE("a field whose name begins like another's keeps its error to itself")
{
    FieldErrors const errors{{"late-reason-text", "Say why"}};
    CHECK(errors.has("late-reason-text"));
    CHECK_FALSE(errors.has("late-reason"));
}
