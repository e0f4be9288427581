#pragma once
#include "platform/date.h"
#include "platform/id.h"

namespace waymark {

using StaffId = Id<struct StaffTag>;

/// Who is asking, on which day and at what moment. Every store read takes one and cuts what it finds to what this
/// person may see then. Only access/ makes one, from a live session; a command on the machine itself acts as the
/// `machine` viewer, which every store treats as nobody unless it says otherwise.
struct Viewer {
    StaffId staff;
    Date today;
    /// What was opened for some hours is over for a viewer who does not say what time it is.
    Instant now = Date{std::chrono::year{9999} / 12 / 31};
};

}  // namespace waymark
