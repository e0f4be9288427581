#include "exchange/problem.h"

#include "platform/text.h"
#include "reviews/due.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <tuple>

namespace waymark {

namespace {

struct CheckWording {
    Check check;
    std::string_view code;
    Effect effect;
    /// {value} the cell, {why} what stops it being a date, {day} {other_day} the first two facts as days, {count}
    /// {other_count} {due_rule} the three as numbers and as a rule of the timetable, {how_late} the second as working
    /// days, {at_the_latest} where there is a detail, {detail} the words.
    std::string_view sentence;
};

constexpr auto noted = Effect::Noted;
constexpr auto stops_row = Effect::StopsRow;
constexpr auto refuses_file = Effect::RefusesFile;

// In the order of the enum; a test holds it to that.
constexpr std::array<CheckWording, check_count> wordings{{
    {Check::Dfe101, "101", noted, "SEX must be 1 or 2 in returns up to 2023/24, and M, F or U from 2024/25."},
    {Check::Dfe102, "102", stops_row, "The date of birth {why}. Enter it as dd/mm/yyyy."},
    {Check::Dfe103, "103", noted, "This is not one of the return's ethnicity codes. Enter one of them, such as WBRI."},
    {Check::Dfe141, "141", stops_row, "The day the episode started {why}. Enter it as dd/mm/yyyy."},
    {Check::Dfe143, "143", noted, "The reason for a new episode must be S, L, P, T, B or U."},
    {Check::Dfe144, "144", stops_row, "This is not a legal status. Enter its code, such as C2 or V2."},
    {Check::Dfe145, "145", noted, "The category of need must be N1 to N8."},
    {Check::Dfe146, "146", noted,
     "This is not a placement code of that year's return. Enter its code, such as U1 or K2."},
    {Check::Dfe147, "147", stops_row, "The day the episode ended {why}. Enter it as dd/mm/yyyy."},
    {Check::Dfe148, "148", noted,
     "An episode that has ended needs both DEC and REC, and one that goes on needs neither. Fill in or clear the "
     "other."},
    {Check::Dfe149, "149", noted, "This is not a reason for an episode ending. Enter its code, such as X1 or E4A."},
    {Check::Dfe166, "166", stops_row, "The date of the review {why}. Enter the day it was held as dd/mm/yyyy."},
    {Check::Dfe167, "167", noted, "Each review needs a date and one code from PN0 to PN7 for how the child took part."},
    {Check::Dfe178, "178", noted, "The placement provider must be PR0 to PR5."},
    {Check::Dfe302, "302", noted,
     "The episode starts before the child was born, on {day}. Correct the date of birth or the start."},
    {Check::Dfe355, "355", noted,
     "The episode ends on the day it starts, and less than 24 hours is not being looked after. Check both dates."},
    {Check::Dfe356, "356", stops_row, "The episode ends before it starts, on {day}. Correct one of the dates."},
    {Check::Dfe399, "399", noted,
     "Every episode of this child is a short break (V3 or V4), so the return holds no review, participation code or "
     "MOTHER for the child. Clear them here; the review itself stands."},
    {Check::Dfe440, "440", noted,
     "PN0 is for a child under 4, and this child was 4 on {day}. Enter the code from PN1 to PN7 that fits."},
    {Check::Dfe441, "441", noted,
     "The code is for a child of 4 or over, and this child was under 4 until {day}. Enter PN0, or correct a date."},
    {Check::Dfe1009, "1009", noted, "This is not a reason for a change of placement. Enter its code, such as CARPL."},
    {Check::Dfe1012, "1012", noted,
     "This child has no episode in the return of that year. Add the episodes, or take the row out."},
    {Check::DfeInt08, "INT08", noted,
     "This child is not in the header file of that year. Add the child to it, or correct the identifier."},
    {Check::DfeInt17, "INT17", noted, "The date of birth here is not the header's, {day}. Correct whichever is wrong."},
    {Check::DfeInt32, "INT32", stops_row,
     "This child is in the header twice, first on line {count}. Take one of the rows out."},
    {Check::NoChild, "WM-NO-CHILD", stops_row, "CHILD is blank. Enter the child's identifier."},
    {Check::NoStart, "WM-NO-START", stops_row, "The episode has no start. Enter DECOM as dd/mm/yyyy."},
    {Check::NoStatus, "WM-NO-STATUS", stops_row, "The episode has no legal status. Enter its code, such as C2 or V2."},
    {Check::NoSuchDay, "WM-NO-SUCH-DAY", noted, "The date {why}. Enter it as dd/mm/yyyy."},
    {Check::RowShape, "WM-ROW-SHAPE", stops_row,
     "This row has {count} columns and the heading has {other_count}. Put right its commas, or put quotation marks "
     "round a cell that has one in it."},
    {Check::HeadingAgain, "WM-HEADING-AGAIN", stops_row,
     "The heading is here a second time, so two files may have been joined. Give them as two files."},
    {Check::Overlap, "WM-OVERLAP", noted,
     "This episode starts while the one that started on {day} goes on. End that one, or correct one of the dates."},
    {Check::Vanished, "WM-VANISHED", noted,
     "This episode had not ended, and the next year's return does not have it. Add it there with its end, or give it "
     "an end here."},
    {Check::OutsideCare, "WM-OUTSIDE-CARE", noted,
     "The child was not looked after on this day, by the episodes given. Correct the date, or add the episode."},
    {Check::OutsideYear, "WM-OUTSIDE-YEAR", noted,
     "The day is outside the year of this return, {detail}. Correct it, or move the row to the return of its year."},
    {Check::SameDay, "WM-SAME-DAY", stops_row,
     "The child already has a review on this day, on line {count}. Take one of the rows out or correct its date."},
    {Check::DaysApart, "WM-DAYS-APART", noted,
     "A review was held on {day}, within the week before. Where this was its second meeting, only the first day "
     "counts: "
     "take this row out."},
    {Check::Future, "WM-FUTURE", stops_row, "The day is still to come. Enter the day it happened."},
    {Check::FutureEnd, "WM-FUTURE-END", noted,
     "The day the episode ended is still to come, so it counts as going on. Enter the day once it has happened."},
    {Check::After18, "WM-AFTER-18", noted,
     "The child was 18 on {day}, and a review from then on is not a statutory one. Check the date, or leave it out."},
    {Check::Late, "WM-LATE", noted,
     "Held {how_late}: it was due by {day}{at_the_latest} ({due_rule}).{detail} Record the reason; nothing in the "
     "return needs changing."},
    {Check::NoneWhereDue, "WM-NONE-WHERE-DUE", noted,
     "A review was due by {day}{at_the_latest} ({due_rule}) and none is recorded.{detail} Add the review, or hold "
     "it."},
    {Check::TwoBirthdays, "WM-TWO-BIRTHDAYS", noted,
     "Another row gives this child's date of birth as {day}. Correct whichever is wrong; {other_day} is used."},
    {Check::NoBirthday, "WM-NO-BIRTHDAY", noted,
     "No file gives this child's date of birth, so turning 18 is not taken into account. Add the child to the header."},
    {Check::UnknownChild, "WM-UNKNOWN-CHILD", stops_row,
     "No other file has this child. Correct the identifier, or give the files that have the child."},
    {Check::TwoAllocations, "WM-TWO-ALLOCATIONS", stops_row,
     "The child is allocated already on line {count}. Keep the row that holds today."},
    {Check::UnsafeText, "WM-UNSAFE-TEXT", stops_row,
     "A name, number or address may not begin with = + - or @, which a spreadsheet runs, nor have < > or a control "
     "character in it. Correct it."},
    {Check::ExtraColumn, "WM-EXTRA-COLUMN", noted, "Waymark does not use this column. Nothing needs to be done."},
    {Check::OptionalColumn, "WM-OPTIONAL-COLUMN", noted, "The file has no column {detail}"},
    {Check::Unreadable, "WM-UNREADABLE", refuses_file, "The file cannot be read: {detail}."},
    {Check::NotCsv, "WM-NOT-CSV", refuses_file, "{detail}"},
    {Check::Empty, "WM-EMPTY", refuses_file, "The file is empty. Export it again."},
    {Check::NoRows, "WM-NO-ROWS", refuses_file, "The file has a heading and no rows. Export it again."},
    {Check::UnknownFile, "WM-UNKNOWN-FILE", refuses_file, "{detail}"},
    {Check::ColumnMissing, "WM-COLUMN-MISSING", refuses_file,
     "This looks like the {detail} file, but it has no column {value}. Export it again with that column."},
    {Check::ColumnTwice, "WM-COLUMN-TWICE", refuses_file,
     "The heading has the column {value} twice. Take one of them out."},
    {Check::GivenTwice, "WM-GIVEN-TWICE", refuses_file, "The file was given twice. Give it once."},
    {Check::SameYear, "WM-SAME-YEAR", refuses_file,
     "This file and {detail} are of the same kind and the same year. Give one of them."},
    {Check::CutOff, "WM-CUT-OFF", refuses_file, "The file is cut off here: {detail}. Export the file again."},
    {Check::NotText, "WM-NOT-TEXT", refuses_file,
     "There is a NUL byte here, which no text has. Export the file again."},
    {Check::RowTooLong, "WM-ROW-TOO-LONG", refuses_file,
     "This line is more than a million characters long. Export the file again."},
    {Check::TooManyRows, "WM-TOO-MANY-ROWS", refuses_file,
     "The file has more than {count} rows, more than every child in England has in ten years. Give fewer years at a "
     "time."},
    {Check::TooManyProblems, "WM-TOO-MANY-PROBLEMS", refuses_file,
     "The file has more than {count} problems, so it was not read further. Correct the first ones and try again."},
    {Check::NoEpisodes, "WM-NO-EPISODES", refuses_file,
     "No episodes file could be used, and without it nothing is due. Give the return's episodes.csv as well."},
    {Check::NoReviews, "WM-NO-REVIEWS", refuses_file,
     "No reviews file could be used, so every review would look missed. Give the return's reviews.csv as well."},
    {Check::YearsBetween, "WM-YEARS-BETWEEN", noted,
     "{detail} What was due in the years between is not judged. Give their returns as well for a whole history."},
}};

constexpr std::array<std::string_view, column_count> column_names{"",
                                                                  "CHILD",
                                                                  "DOB",
                                                                  "SEX",
                                                                  "ETHNIC",
                                                                  "UPN",
                                                                  "MOTHER",
                                                                  "MC_DOB",
                                                                  "DECOM",
                                                                  "RNE",
                                                                  "LS",
                                                                  "CIN",
                                                                  "PLACE",
                                                                  "PLACE_PROVIDER",
                                                                  "DEC",
                                                                  "REC",
                                                                  "REASON_PLACE_CHANGE",
                                                                  "HOME_POST",
                                                                  "PL_POST",
                                                                  "URN",
                                                                  "REVIEW",
                                                                  "REVIEW_CODE",
                                                                  "DUC",
                                                                  "GIVEN_NAME",
                                                                  "FAMILY_NAME",
                                                                  "IRO_NUMBER",
                                                                  "IRO",
                                                                  "IRO_EMAIL",
                                                                  "TEAM",
                                                                  "AREA",
                                                                  "SOCIAL_WORKER_NUMBER",
                                                                  "SOCIAL_WORKER",
                                                                  "SOCIAL_WORKER_EMAIL",
                                                                  "FROM"};

CheckWording const& wording_of(Check check) { return wordings[static_cast<std::size_t>(check)]; }

bool has_only_digits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "is blank", "is 31/02/2023, and there is no such day", …: what the person who typed it needs to see.
std::string why_no_date(std::string_view value)
{
    if (is_blank(value)) return "is blank";
    auto const is = "is " + std::string{value};
    if (parse_uk_date(value)) return is + ", which is too far from today";
    if (parse_iso_date(value)) return is + ", which is year first";
    if (trimmed(value) != value) return is + ", with a space before or after it";
    auto const parts = split(value, '/');
    bool const in_three = parts.size() == 3 && has_only_digits(parts[0]) && has_only_digits(parts[1]);
    if (in_three && has_only_digits(parts[2]) && parts[2].size() == 2) return is + ", which has only half of its year";
    if (in_three && has_only_digits(parts[2]) && parts[2].size() == 4) return is + ", and there is no such day";
    return is + ", which is not a date";
}

Date as_day(std::int32_t fact) { return Date{std::chrono::days{fact}}; }

/// What was due, as far as the problem of it knows: it has a detail where the date is the latest possible.
ReviewDue due_of(Problem const& problem)
{
    ReviewDue due;
    due.is_latest_possible = problem.detail != nullptr;
    return due;
}

std::string fact_named(std::string_view name, Problem const& problem)
{
    if (name == "value") return problem.value;
    if (name == "why") return why_no_date(problem.value);
    if (name == "detail") return problem.detail ? *problem.detail : std::string{};
    if (name == "day") return day_month_year(as_day(problem.first));
    if (name == "other_day") return day_month_year(as_day(problem.second));
    if (name == "count") return with_thousands(problem.first);
    if (name == "other_count") return with_thousands(problem.second);
    if (name == "how_late") return how_late(due_of(problem), problem.second);
    if (name == "at_the_latest") return due_of(problem).is_latest_possible ? " at the latest" : "";
    if (name == "due_rule") return std::string{code_of(static_cast<TimetableRule>(problem.third))};
    throw std::logic_error{"a sentence names a fact that no problem has"};
}

}  // namespace

std::string_view name_of(Column column) { return column_names[static_cast<std::size_t>(column)]; }

std::optional<Column> parse_column(std::string_view heading)
{
    auto const name = ascii_upper(trimmed(heading));
    for (std::size_t i = 1; i < column_count; ++i)
        if (name == column_names[i]) return static_cast<Column>(i);
    return std::nullopt;
}

std::string_view code_of(Check check) { return wording_of(check).code; }
Effect effect_of(Check check) { return wording_of(check).effect; }
std::string_view sentence_of(Check check) { return wording_of(check).sentence; }

std::string message_of(Problem const& problem)
{
    std::string message;
    auto rest = sentence_of(problem.check);
    for (auto open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
        auto const close = rest.find('}', open);
        message += rest.substr(0, open);
        message += fact_named(rest.substr(open + 1, close - open - 1), problem);
        rest.remove_prefix(close + 1);
    }
    return message += rest;
}

std::int32_t as_fact(Date day) { return static_cast<std::int32_t>(day.time_since_epoch().count()); }

bool stands_before(Problem const& a, Problem const& b)
{
    return std::tie(a.file, a.line, a.column, a.check) < std::tie(b.file, b.line, b.column, b.check);
}

void sort_problems(std::vector<Problem>& problems)
{
    std::stable_sort(problems.begin(), problems.end(), stands_before);
}

}  // namespace waymark
