#pragma once
#include "platform/service.h"

namespace waymark {

Response show_people(Request const&, Database&);
Response show_staff_member(Request const&, Database&);
Response show_add_staff_member(Request const&, Database&);
Response submit_add_staff_member(Request const&, Database&);
Response show_change_staff_member(Request const&, Database&);
Response submit_change_staff_member(Request const&, Database&);
Response show_teams(Request const&, Database&);
Response submit_team(Request const&, Database&);
Response submit_area(Request const&, Database&);

namespace staff {
void add_to(Service&);
}  // namespace staff

}  // namespace waymark
