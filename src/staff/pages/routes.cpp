#include "staff/pages/routes.h"

#include "access/permissions.h"

namespace waymark {

// How somebody signs in (/staff/{staff}/account) is the business of access/.
void staff::add_to(Service& service)
{
    using Page = Response (*)(Request const&, Database&);
    auto& routes = service.routes;
    auto const on = [&database = service.database](Page page) {
        return [&database, page](Request const& request) { return page(request, database); };
    };
    routes.get("/staff", manage_users, on(show_people));
    routes.get("/staff/new", manage_users, on(show_add_staff_member));
    routes.post("/staff/new", manage_users, on(submit_add_staff_member));
    routes.get("/staff/teams", manage_users, on(show_teams));
    routes.post("/staff/teams", manage_users, on(submit_team));
    routes.post("/staff/areas", manage_users, on(submit_area));
    routes.get("/staff/{staff}", manage_users, on(show_staff_member));
    routes.get("/staff/{staff}/change", manage_users, on(show_change_staff_member));
    routes.post("/staff/{staff}/change", manage_users, on(submit_change_staff_member));
}

}  // namespace waymark
