#include "reviews/pages/routes.h"

#include "access/permissions.h"

namespace waymark {

void reviews::add_to(Service& service)
{
    auto& database = service.database;
    service.routes.get("/children/{child}/reviews/record", record_review,
                       [&](Request const& request) { return show_record_review(request, database); });
    service.routes.post("/children/{child}/reviews/record", record_review,
                        [&](Request const& request) { return submit_record_review(request, database); });
    service.routes.get("/children/{child}/reviews/{review}/correct", record_review,
                       [&](Request const& request) { return show_correct_review(request, database); });
    service.routes.post("/children/{child}/reviews/{review}/correct", record_review,
                        [&](Request const& request) { return submit_correct_review(request, database); });
    service.routes.post("/children/{child}/reviews/{review}/withdraw", record_review,
                        [&](Request const& request) { return submit_withdraw_review(request, database); });
    service.routes.get("/settings/late-reasons", manage_settings,
                       [&](Request const& request) { return show_late_reasons(request, database); });
    service.routes.post("/settings/late-reasons", manage_settings,
                        [&](Request const& request) { return submit_late_reason(request, database); });
    service.routes.post("/settings/late-reasons/{reason}/withdraw", manage_settings,
                        [&](Request const& request) { return submit_withdraw_late_reason(request, database); });
}

}  // namespace waymark
