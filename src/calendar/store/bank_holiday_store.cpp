#include "calendar/store/bank_holiday_store.h"

#include "platform/database/audit_trail.h"

#include <algorithm>

namespace waymark {

static Date first_date(Row const& row) { return row.get<Date>(0); }

BankHolidays BankHolidayStore::in_force() const
{
    return BankHolidays{
        database_.list(first_date, "SELECT day FROM bank_holidays WHERE withdrawn_at IS NULL ORDER BY day")};
}

std::vector<KeptBankHoliday> BankHolidayStore::list() const
{
    return database_.list(
        [](Row const& row) {
            return KeptBankHoliday{
                {row.get<Date>(0), row.get<std::string>(1)}, row.get<std::string>(2), row.get<Instant>(3)};
        },
        "SELECT day, title, source, added_at FROM bank_holidays WHERE withdrawn_at IS NULL ORDER BY day");
}

void BankHolidayStore::insert(BankHoliday const& holiday, std::string_view source, Instant now)
{
    database_.run("INSERT INTO bank_holidays (day, title, source, added_at) VALUES (?, ?, ?, ?)", holiday.day,
                  holiday.title, source, now);
}

std::vector<BankHoliday> BankHolidayStore::merge(std::vector<BankHoliday> const& holidays, std::string_view source,
                                                 Viewer by, Instant now)
{
    Transaction change{database_};
    auto const known = database_.list(first_date, "SELECT DISTINCT day FROM bank_holidays ORDER BY day");
    std::vector<BankHoliday> added;
    for (auto const& holiday : holidays) {
        if (std::binary_search(known.begin(), known.end(), holiday.day)) continue;
        insert(holiday, source, now);
        added.push_back(holiday);
    }
    if (added.empty()) return added;
    record_audit(database_,
                 {by.staff, AuditAction::Import, "bank holidays", std::nullopt,
                  std::to_string(added.size()) + " added from " + std::string{source}},
                 now);
    change.commit();
    return added;
}

bool BankHolidayStore::add(BankHoliday const& holiday, Viewer by, Instant now)
{
    Transaction change{database_};
    bool const is_one =
        database_.count("SELECT COUNT(*) FROM bank_holidays WHERE day = ? AND withdrawn_at IS NULL", holiday.day) > 0;
    if (is_one) return false;
    insert(holiday, "added here", now);
    record_audit(database_, {by.staff, AuditAction::Create, "bank holiday", std::nullopt, iso(holiday.day)}, now);
    change.commit();
    return true;
}

bool BankHolidayStore::withdraw(Date day, Viewer by, Instant now)
{
    Transaction change{database_};
    auto const withdrawn =
        database_.run("UPDATE bank_holidays SET withdrawn_at = ? WHERE day = ? AND withdrawn_at IS NULL", now, day);
    if (withdrawn == 0) return false;
    record_audit(database_, {by.staff, AuditAction::Remove, "bank holiday", std::nullopt, iso(day)}, now);
    change.commit();
    return true;
}

}  // namespace waymark
