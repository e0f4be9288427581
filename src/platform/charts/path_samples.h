// Paths of invented people, for the tests and the gallery.
#pragma once
#include "platform/charts/path.h"

namespace waymark {

/// Fourteen months, three reviews held, the fourth late and booked.
Path a_late_path();
/// Ten years and twenty-one reviews: the far past is folded.
Path a_long_path();
/// A baby who came in last week: nothing held, the first review due.
Path a_new_path();
/// Left, came back, and left again.
Path a_path_of_two_stays();

}  // namespace waymark
