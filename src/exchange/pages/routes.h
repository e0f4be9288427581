#pragma once
#include "exchange/store/import_desk.h"
#include "platform/service.h"

#include <memory>

namespace waymark {

Response show_begin_import(Request const&, Database&);
Response submit_begin_import(Request const&, Database&, ImportDesk&);
Response show_import(Request const&, Database&, ImportDesk const&);
Response show_import_differences(Request const&, Database&);
Response show_import_problems(Request const&, Database&);
Response download_import_problems(Request const&, Database&, ImportDesk const&);
Response submit_import_choice(Request const&, Database&, ImportDesk&);
Response submit_import_discard(Request const&, Database&, ImportDesk&);

namespace exchange {
void add_to(Service&);
}  // namespace exchange

}  // namespace waymark
