#pragma once
#include "platform/service.h"

namespace waymark {

Response show_find_child(Request const&, Database&);
Response submit_find_child(Request const&);

namespace children {
void add_to(Service&);
}  // namespace children

}  // namespace waymark
