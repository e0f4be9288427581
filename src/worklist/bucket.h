#pragma once
#include "platform/date.h"
#include "reviews/due_row.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// The heaps that the work falls into. Each is a condition that gives both the count and the list it opens.
enum class Bucket { Overdue, DueIn14Days, DueIn8Weeks, NotBooked, AwaitingIro, Everyone };

inline constexpr std::array<Bucket, 6> buckets = {Bucket::Overdue,   Bucket::DueIn14Days, Bucket::DueIn8Weeks,
                                                  Bucket::NotBooked, Bucket::AwaitingIro, Bucket::Everyone};

std::string_view code_of(Bucket);
std::optional<Bucket> parse_bucket(std::string_view code);

/// Overdue is due before today. "In 14 days" is today to the 14th day after, "in 8 weeks" to the 56th, and each leaves
/// out what is overdue. Not booked is overdue or due in 8 weeks, with no meeting booked.
DueFilter narrowed_to(Bucket, DueFilter whose, Date today);

/// How near a due date is, for its colour and its words.
enum class Urgency { Late, Soon, Later };
Urgency urgency_of(Date due_on, Date today);

}  // namespace waymark
