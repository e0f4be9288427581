#include "access/for_a_while.h"
#include "access/restriction.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;

static Date const today{2023y / March / 13d};

TEST_CASE("cover for leave is between two people and has an end that is still to come")
{
    struct {
        std::string_view because;
        std::int64_t covering;
        Date from_on, until_on;
        std::optional<WhileRefusal> refusal;
    } const table[] = {
        {"a fortnight from today", 2, today, today + days{13}, {}},
        {"one day", 2, today, today, {}},
        {"leave that has begun", 2, today - days{3}, today, {}},
        {"one's own children", 1, today, today, WhileRefusal::SamePerson},
        {"the wrong way round", 2, today + days{2}, today + days{1}, WhileRefusal::EndsBeforeItBegins},
        {"over already", 2, today - days{3}, today - days{1}, WhileRefusal::EndsInThePast},
        {"a leap year", 2, Date{2024y / January / 1d}, Date{2025y / January / 1d}, {}},
        {"for ever", 2, today, today + days{367}, WhileRefusal::TooLong},
    };
    for (auto const& row : table) {
        CAPTURE(row.because);
        CHECK(refuse_cover({{}, StaffId{1}, StaffId{row.covering}, row.from_on, row.until_on, "", ""}, today) ==
              row.refusal);
    }
}

TEST_CASE("a file is shared for a reason")
{
    Sharing sharing{{}, ChildId{1}, StaffId{2}, today, today, "asked for advice", ""};
    CHECK_FALSE(refuse_sharing(sharing, today));
    sharing.reason = "  ";
    CHECK(refuse_sharing(sharing, today) == WhileRefusal::ReasonMissing);
}

TEST_CASE("an emergency is told in more than a word")
{
    CHECK(says_what_happened("Police have found her and ask for the plan"));
    for (auto const* const reason : {"", "   ", "urgent", "              x"}) CHECK_FALSE(says_what_happened(reason));
}

TEST_CASE("a restricted child has a reason, and a service manager among those named")
{
    PersonNamed const iro{StaffId{1}, "A", Role::Iro};
    PersonNamed const manager{StaffId{2}, "B", Role::ServiceManager};
    CHECK_FALSE(refuse_restriction("a relative works here", {iro, manager}));
    CHECK(refuse_restriction(" ", {iro, manager}) == RestrictionRefusal::ReasonMissing);
    CHECK(refuse_restriction("a relative works here", {}) == RestrictionRefusal::NobodyNamed);
    CHECK(refuse_restriction("a relative works here", {iro}) == RestrictionRefusal::NoServiceManagerNamed);
}
