#pragma once
#include "staff/staff.h"

#include <string>

namespace waymark {

/// "full time", or "0.6 of a post".
std::string post_in_words(double full_time_equivalent);

/// "within 30 to 42", "nearly full (50 to 70)": how many children somebody has against what their post holds.
std::string load_in_words(Caseload);

/// "58 children · full time, within 50 to 70".
std::string caseload_in_words(Caseload);

}  // namespace waymark
