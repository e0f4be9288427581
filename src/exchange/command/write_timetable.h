#pragma once
// The three ways `waymark timetable` can show an answer.
#include "exchange/timetable_answer.h"

#include <iosfwd>

namespace waymark {

/// For a terminal of 80 columns or more: what is overdue first, the figures at the end.
void write_table(TimetableAnswer const&, ReturnData const&, TimetableQuestion const&, std::ostream&);
/// One row a child, dates as 2023-03-01, for a spreadsheet.
void write_csv(TimetableAnswer const&, std::ostream&);
/// Everything, for a program.
void write_json(TimetableAnswer const&, ReturnData const&, TimetableQuestion const&, std::ostream&);

/// The quarters to show: the four of the year asked for, or every one with a review in it.
std::vector<std::pair<Quarter, ParticipationCount>> quarters_of(TimetableAnswer const&, TimetableQuestion const&);

/// "2022-23 Q1"
std::string name_of(Quarter);

}  // namespace waymark
