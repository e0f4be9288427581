#include "worklist/bucket.h"

#include <doctest/doctest.h>

using namespace std::chrono_literals;
using namespace waymark;
using std::chrono::March;
using std::chrono::May;

TEST_CASE("a heap holds the days it says, and none that another heap before it holds")
{
    Date const today = 2023y / March / 13d;
    struct {
        Bucket bucket;
        std::optional<Date> from;
        std::optional<Date> until;
        char const* because;
    } const rows[] = {
        {Bucket::Overdue, std::nullopt, 2023y / March / 12d, "due today is not overdue"},
        {Bucket::DueIn14Days, today, 2023y / March / 27d, "today and the fortnight after it"},
        {Bucket::DueIn8Weeks, today, 2023y / May / 8d, "56 days"},
        {Bucket::NotBooked, std::nullopt, 2023y / May / 8d, "late ones most of all"},
        {Bucket::Everyone, std::nullopt, std::nullopt, "no bound"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.because);
        auto const filter = narrowed_to(row.bucket, {}, today);
        CHECK(filter.due_from == row.from);
        CHECK(filter.due_until == row.until);
    }
    CHECK(narrowed_to(Bucket::NotBooked, {}, today).not_booked);
    CHECK(narrowed_to(Bucket::AwaitingIro, {}, today).without_iro);
}

TEST_CASE("every heap has a code of its own that reads back")
{
    for (auto const bucket : buckets) CHECK(parse_bucket(code_of(bucket)) == bucket);
    CHECK_FALSE(parse_bucket("later"));
}

TEST_CASE("late begins the day after the due date and soon ends a fortnight on")
{
    Date const today = 2023y / March / 13d;
    CHECK(urgency_of(2023y / March / 12d, today) == Urgency::Late);
    CHECK(urgency_of(2023y / March / 13d, today) == Urgency::Soon);
    CHECK(urgency_of(2023y / March / 27d, today) == Urgency::Soon);
    CHECK(urgency_of(2023y / March / 28d, today) == Urgency::Later);
}
