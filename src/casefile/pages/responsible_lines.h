#pragma once
#include "casefile/pages/child_file.h"
#include "children/allocation.h"

#include <vector>

namespace waymark {

/// "2 years and 3 months", "14 months", "9 days": how long somebody has been there.
std::string length_of_time(Date from, Date until);

std::vector<ResponsibleLine> responsible_lines(std::vector<IroAllocation> const&, Date today);
std::vector<ResponsibleLine> responsible_lines(std::vector<SocialWorkAllocation> const&, Date today);

}  // namespace waymark
