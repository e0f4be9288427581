#include "calendar/pages/routes.h"

namespace waymark {

void calendar::add_to(Service& service, Permission to_change_bank_holidays)
{
    using Change = Response (*)(Request const&, Database&, BankHolidaysChanged const&);
    auto& routes = service.routes;
    auto& database = service.database;
    auto const on = [&service](Change page) {
        return [&service, page](Request const& request) {
            return page(request, service.database, service.bank_holidays_changed);
        };
    };
    routes.get("/settings/bank-holidays", to_change_bank_holidays,
               [&](Request const& request) { return show_bank_holidays(request, database); });
    routes.post("/settings/bank-holidays", to_change_bank_holidays, on(submit_bank_holiday));
    routes.post("/settings/bank-holidays/{day}/withdraw", to_change_bank_holidays, on(submit_withdraw_bank_holiday));
    routes.get("/settings/bank-holidays/import", to_change_bank_holidays, show_import_bank_holidays);
    routes.post("/settings/bank-holidays/import", to_change_bank_holidays,
                [&](Request const& request) { return submit_import_bank_holidays(request, database); });
    routes.post("/settings/bank-holidays/import/confirm", to_change_bank_holidays, on(submit_confirmed_bank_holidays));
}

}  // namespace waymark
