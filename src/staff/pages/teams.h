#pragma once
#include "platform/html/error_summary.h"
#include "platform/html/select.h"
#include "platform/html/text_input.h"

#include <string>
#include <vector>

namespace waymark {

struct AreaWithTeams {
    std::string name;
    std::vector<std::string> teams;
};

/// The areas and the teams in each, and a form to add one of either.
struct TeamsPage {
    ErrorSummary errors;
    std::vector<AreaWithTeams> areas;
    TextInput team_name;
    Select team_area;
    TextInput area_name;
    std::string csrf_token;
};
Html render(TeamsPage const&);

}  // namespace waymark
