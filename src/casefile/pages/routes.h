#pragma once
#include "platform/service.h"

namespace waymark {

Response show_child_file(Request const&, Database&);

namespace casefile {
void add_to(Service&);
}  // namespace casefile

}  // namespace waymark
