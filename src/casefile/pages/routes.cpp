#include "casefile/pages/routes.h"

#include "access/permissions.h"

namespace waymark {

void casefile::add_to(Service& service)
{
    auto& database = service.database;
    service.routes.get("/children/{child}", open_child,
                       [&](Request const& request) { return show_child_file(request, database); });
}

}  // namespace waymark
