#include "exchange/pages/routes.h"

#include "access/permissions.h"

namespace waymark {

void exchange::add_to(Service& service)
{
    auto& routes = service.routes;
    auto& database = service.database;
    auto const desk = std::make_shared<ImportDesk>(database, service.clock, service.jobs, service.configuration.spool);
    routes.get("/imports", import_returns,
               [&](Request const& request) { return show_begin_import(request, database); });
    routes.post(
        "/imports", import_returns,
        [&database, desk](Request const& request) { return submit_begin_import(request, database, *desk); },
        upload_body);
    routes.get("/imports/{import}", import_returns,
               [&database, desk](Request const& request) { return show_import(request, database, *desk); });
    routes.get("/imports/{import}/differences/{kind}", import_returns,
               [&](Request const& request) { return show_import_differences(request, database); });
    routes.get("/imports/{import}/problems/{rule}", import_returns,
               [&](Request const& request) { return show_import_problems(request, database); });
    routes.get("/imports/{import}/problems.csv", import_returns, [&database, desk](Request const& request) {
        return download_import_problems(request, database, *desk);
    });
    routes.post("/imports/{import}/confirm", import_returns,
                [&database, desk](Request const& request) { return submit_import_choice(request, database, *desk); });
    routes.post("/imports/{import}/discard", import_returns,
                [&database, desk](Request const& request) { return submit_import_discard(request, database, *desk); });
}

}  // namespace waymark
