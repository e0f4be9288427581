#pragma once
#include "calendar/reporting_year.h"
#include "platform/date.h"

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <vector>

namespace waymark {

enum class TimetableFormat { Table, Csv, Json };

/// `waymark timetable`: the files of a return in, who is due when and why out. Needs no database.
struct TimetableOptions {
    std::vector<std::filesystem::path> files;
    std::optional<Date> as_at;
    std::optional<ReportingYear> year;
    TimetableFormat format = TimetableFormat::Table;
    Date today{};
};

/// What a shell reads: 0 nothing overdue, 1 something overdue, 2 a file could not be used.
inline constexpr int exit_nothing_overdue = 0;
inline constexpr int exit_overdue = 1;
inline constexpr int exit_cannot_use = 2;

int run_timetable(TimetableOptions const&, std::ostream& out, std::ostream& err);

}  // namespace waymark
