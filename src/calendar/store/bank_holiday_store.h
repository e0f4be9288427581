#pragma once
#include "calendar/bank_holiday.h"
#include "platform/database/database.h"
#include "platform/viewer.h"

#include <string_view>
#include <vector>

namespace waymark {

/// A bank holiday in force, with where it came from.
struct KeptBankHoliday {
    BankHoliday holiday;
    std::string source;
    Instant added_at{};
};

/// The bank holidays this authority counts by: shipped, then edited by people and added to from GOV.UK's file. They
/// are public facts, so reading them takes no viewer. Whoever changes them works the timetable out again.
class BankHolidayStore {
public:
    explicit BankHolidayStore(Database& database) : database_{database} {}

    BankHolidays in_force() const;
    std::vector<KeptBankHoliday> list() const;  // in order

    /// Adds those of `holidays` whose day nobody has added or withdrawn before: what a person withdrew stays so.
    /// Returns the ones added. Used at start with the shipped list, and with GOV.UK's file.
    std::vector<BankHoliday> merge(std::vector<BankHoliday> const& holidays, std::string_view source, Viewer by,
                                   Instant now);
    /// False where the day is one already.
    bool add(BankHoliday const&, Viewer by, Instant now);
    /// False where the day is none.
    bool withdraw(Date, Viewer by, Instant now);

private:
    void insert(BankHoliday const&, std::string_view source, Instant now);

    Database& database_;
};

}  // namespace waymark
