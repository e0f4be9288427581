#pragma once
#include "platform/service.h"

namespace waymark {

Response show_record_review(Request const&, Database&);
Response submit_record_review(Request const&, Database&);
Response show_correct_review(Request const&, Database&);
Response submit_correct_review(Request const&, Database&);
Response submit_withdraw_review(Request const&, Database&);
Response show_late_reasons(Request const&, Database&);
Response submit_late_reason(Request const&, Database&);
Response submit_withdraw_late_reason(Request const&, Database&);

namespace reviews {
void add_to(Service&);
}  // namespace reviews

}  // namespace waymark
