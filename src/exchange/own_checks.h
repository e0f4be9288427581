#pragma once
// Waymark's own checks, which the DfE's validation does not make (data-standards.md 2.2). Their names begin WM-, so
// that nobody takes them for the DfE's.
#include "exchange/child_in_return.h"
#include "exchange/child_problems.h"
#include "reviews/timetable.h"

#include <vector>

namespace waymark {

void check_child(ChildInReturn const&, ReturnData const&, Date today, ChildProblems&);

/// Reviews late, and none where one was due, by the obligations worked out for the child as they stood on `as_at`.
void check_timetable(ChildInReturn const&, std::vector<Obligation> const&, Date as_at, ChildProblems&);

/// Held after its day. An adjournment that ran out is not on time either, but its sitting was not late.
bool was_held_late(Obligation const&);
/// Its day has passed and no review met it.
bool is_missed(Obligation const&, Date as_at);

}  // namespace waymark
