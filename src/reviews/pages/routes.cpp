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
}

}  // namespace waymark
