#include "worklist/bucket.h"

namespace waymark {

using std::chrono::days;

static constexpr days soon{14};
static constexpr days ahead{56};

std::string_view code_of(Bucket bucket)
{
    switch (bucket) {
    case Bucket::Overdue:
        return "overdue";
    case Bucket::DueIn14Days:
        return "14-days";
    case Bucket::DueIn8Weeks:
        return "8-weeks";
    case Bucket::NotBooked:
        return "not-booked";
    case Bucket::AwaitingIro:
        return "awaiting-iro";
    case Bucket::Everyone:
        return "everyone";
    }
    return "";
}

std::optional<Bucket> parse_bucket(std::string_view code)
{
    for (auto const bucket : buckets)
        if (code_of(bucket) == code) return bucket;
    return std::nullopt;
}

DueFilter narrowed_to(Bucket bucket, DueFilter whose, Date today)
{
    switch (bucket) {
    case Bucket::Overdue:
        whose.due_until = today - days{1};
        break;
    case Bucket::DueIn14Days:
        whose.due_from = today;
        whose.due_until = today + soon;
        break;
    case Bucket::DueIn8Weeks:
        whose.due_from = today;
        whose.due_until = today + ahead;
        break;
    case Bucket::NotBooked:
        whose.due_until = today + ahead;
        whose.not_booked = true;
        break;
    case Bucket::AwaitingIro:
        whose.without_iro = true;
        break;
    case Bucket::Everyone:
        break;
    }
    return whose;
}

Urgency urgency_of(Date due_on, Date today)
{
    if (due_on < today) return Urgency::Late;
    return due_on <= today + soon ? Urgency::Soon : Urgency::Later;
}

}  // namespace waymark
