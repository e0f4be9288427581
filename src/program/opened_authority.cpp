#include "program/opened_authority.h"

#include "access/pages/routes.h"
#include "access/permissions.h"
#include "calendar/pages/routes.h"
#include "calendar/shipped_bank_holidays.h"
#include "calendar/store/bank_holiday_store.h"
#include "casefile/pages/routes.h"
#include "children/pages/routes.h"
#include "exchange/pages/routes.h"
#include "platform/database/migrations.h"
#include "program/opened_database.h"
#include "reviews/pages/routes.h"
#include "reviews/store/late_reason_store.h"
#include "reviews/store/timetable_store.h"
#include "staff/pages/routes.h"
#include "worklist/pages/routes.h"

namespace waymark {

static void fill_shipped_lists(Database& database, Instant now)
{
    Transaction change{database};
    BankHolidayStore{database}.merge(shipped_bank_holidays(), "shipped", Viewer{}, now);
    LateReasonStore{database}.add_shipped_reasons();
    change.commit();
}

Database open_authority(Configuration const& configuration, Clock const& clock)
{
    auto database = open_database(configuration);
    migrate(database, configuration.migrations);
    fill_shipped_lists(database, clock.now());
    if (timetable_worked_out_for(database) != clock.today())
        work_out_every_timetable(database, BankHolidayStore{database}.in_force(), clock.today(), clock.now());
    return database;
}

void add_slices(Service& service)
{
    access::add_to(service);
    calendar::add_to(service, manage_settings);
    staff::add_to(service);
    children::add_to(service);
    reviews::add_to(service);
    worklist::add_to(service);
    casefile::add_to(service);
    exchange::add_to(service);
    service.bank_holidays_changed = [&database = service.database](Date today, Instant now) {
        return work_out_every_timetable(database, BankHolidayStore{database}.in_force(), today, now);
    };
}

}  // namespace waymark
