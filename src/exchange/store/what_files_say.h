#pragma once
// What the files of an import say, held against the records: its problems and what it would change.
#include "exchange/import_report.h"
#include "exchange/return_data.h"
#include "exchange/store/kept_records.h"
#include "exchange/store/known_staff.h"
#include "exchange/timetable_answer.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace waymark {

/// Every problem, as rows of a CSV file that begin with whose each is.
void write_problem_list(std::filesystem::path const&, TimetableAnswer const&, std::vector<FileRead> const&);

ImportReport report_on(ReturnData const&, TimetableAnswer const&, KeptRecords const&, Newcomers, Date today);

/// The checks see the files alone. A child that the records have is not unknown, and where no reviews were given none
/// is missing from them.
void take_out_what_records_answer(std::vector<Problem>&, ReturnData const&, KeptRecords const&);

/// The last year whose reviews are kept, where the files begin later than the year after it.
std::optional<ReportingYear> year_before_gap(ReturnData const&, KeptRecords const&);
void tell_of_years_between(std::vector<Problem>&, ReturnData const&, KeptRecords const&);

}  // namespace waymark
