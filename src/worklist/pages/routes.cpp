#include "worklist/pages/routes.h"

#include "access/permissions.h"

namespace waymark {

void worklist::add_to(Service& service)
{
    auto& routes = service.routes;
    auto& database = service.database;
    routes.get("/my-work", see_my_work, [&](Request const& request) { return show_my_work(request, database); });
    routes.get("/my-work.csv", see_my_work,
               [&](Request const& request) { return download_my_work(request, database); });
    routes.get("/reviews", see_all_reviews,
               [&](Request const& request) { return show_all_reviews(request, database); });
    routes.get("/reviews.csv", see_all_reviews,
               [&](Request const& request) { return download_all_reviews(request, database); });
}

}  // namespace waymark
