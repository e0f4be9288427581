#pragma once
#include "platform/html/summary_list.h"

#include <string>

namespace waymark {

/// One member of staff: what is kept about them, and the ways to change it.
struct StaffMemberPage {
    std::string name;
    std::string role;
    SummaryList facts;
    std::string change_url;
    std::string account_url;
};
Html render(StaffMemberPage const&);

}  // namespace waymark
