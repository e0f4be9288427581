#pragma once
#include "platform/date.h"
#include "platform/id.h"

namespace waymark {

using StaffId = Id<struct StaffTag>;

/// Who is asking, and on which day. Every store read takes one and cuts what it finds to what this
/// person may see on that day. Only access/ makes one, from a live session; a command on the
/// machine itself acts as the `machine` viewer, which every store treats as nobody unless it says otherwise.
struct Viewer {
    StaffId staff;
    Date today;
};

}  // namespace waymark
