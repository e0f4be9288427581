#pragma once
#include "platform/service.h"

namespace waymark {

Response show_child_file(Request const&, Database&);
Response show_name_iro(Request const&, Database&);
Response submit_name_iro(Request const&, Database&);
Response show_change_social_work(Request const&, Database&);
Response submit_change_social_work(Request const&, Database&);

namespace casefile {
void add_to(Service&);
}  // namespace casefile

}  // namespace waymark
