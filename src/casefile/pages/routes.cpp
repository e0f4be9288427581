#include "casefile/pages/routes.h"

#include "access/permissions.h"

namespace waymark {

void casefile::add_to(Service& service)
{
    auto& database = service.database;
    service.routes.get("/children/{child}", open_child,
                       [&](Request const& request) { return show_child_file(request, database); });
    service.routes.get("/children/{child}/iro", manage_allocations,
                       [&](Request const& request) { return show_name_iro(request, database); });
    service.routes.post("/children/{child}/iro", manage_allocations,
                        [&](Request const& request) { return submit_name_iro(request, database); });
    service.routes.get("/children/{child}/social-work", manage_allocations,
                       [&](Request const& request) { return show_change_social_work(request, database); });
    service.routes.post("/children/{child}/social-work", manage_allocations,
                        [&](Request const& request) { return submit_change_social_work(request, database); });
}

}  // namespace waymark
