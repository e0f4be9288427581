#include "children/pages/routes.h"

#include "access/permissions.h"

namespace waymark {

void children::add_to(Service& service)
{
    auto& database = service.database;
    service.routes.get("/children", find_children,
                       [&](Request const& request) { return show_find_child(request, database); });
    service.routes.post("/children", find_children, submit_find_child);
}

}  // namespace waymark
