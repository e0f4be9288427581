#pragma once
#include "platform/service.h"

namespace waymark {

Response show_find_child(Request const&, Database&);

namespace children {
void add_to(Service&);
}  // namespace children

}  // namespace waymark
