#include "worklist/pages/bucket_words.h"

#include <algorithm>
#include <array>

namespace waymark {

/// In the order of `buckets`.
static constexpr std::array<BucketWords, buckets.size()> words{{
    {"review overdue", "reviews overdue", "Overdue", "Overdue", "Nothing is overdue",
     "A review is overdue from the day after its last lawful day. When one is, it stands here first."},  // Overdue
    {"due in 14 days", "due in 14 days", "In 14 days", "Due in the next 14 days", "Nothing is due in the next 14 days",
     "Look at what is due in 8 weeks to see what comes after."},  // DueIn14Days
    {"due in 8 weeks", "due in 8 weeks", "In 8 weeks", "Due in the next 8 weeks", "Nothing is due in the next 8 weeks",
     "Every child’s next review is further away than that."},  // DueIn8Weeks
    {"not booked yet", "not booked yet", "Not booked", "Overdue or due in 8 weeks, and not booked",
     "Everything near is booked", "Each review that is overdue or due within 8 weeks has a day."},  // NotBooked
    {"child awaiting an IRO", "children awaiting an IRO", "Awaiting an IRO", "Awaiting an IRO",
     "Every child has an IRO",
     "A child who comes into care stands here until an IRO is named, within 5 working days."},  // AwaitingIro
    {"child in all", "children in all", "All", "What needs you next", "No children yet",
     "Children appear here when they are allocated to you, or when a return has been imported."},  // Everyone
}};

BucketWords words_for(Bucket bucket)
{
    auto const place = std::find(buckets.begin(), buckets.end(), bucket) - buckets.begin();
    return words.at(static_cast<std::size_t>(place));
}

Tone tone_of(Bucket bucket)
{
    switch (bucket) {
    case Bucket::Overdue:
        return Tone::Late;
    case Bucket::DueIn14Days:
        return Tone::Soon;
    case Bucket::DueIn8Weeks:
    case Bucket::NotBooked:
    case Bucket::AwaitingIro:
    case Bucket::Everyone:
        return Tone::Plain;
    }
    return Tone::Plain;
}

}  // namespace waymark
