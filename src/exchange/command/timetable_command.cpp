#include "exchange/command/timetable_command.h"

#include "calendar/shipped_bank_holidays.h"
#include "exchange/command/write_timetable.h"
#include "exchange/read_return.h"

#include <algorithm>
#include <ostream>

namespace waymark {

namespace {

Date last_day_asked_about(TimetableOptions const& options)
{
    if (options.as_at) return *options.as_at;
    return options.year ? std::min(options.today, options.year->last_day()) : options.today;
}

/// Says of each file that could not be used why not.
void report_refusals(ReturnData const& data, std::ostream& err)
{
    for (auto const& problem : data.problems) {
        if (effect_of(problem.check) != Effect::RefusesFile) continue;
        if (problem.file != Problem::no_file) err << data.files[problem.file].name << ": ";
        if (problem.line > 0) err << "line " << problem.line << ": ";
        err << message_of(problem) << "\n";
    }
}

void require(Check check, ReturnData& data)
{
    Problem problem;
    problem.check = check;
    data.problems.push_back(std::move(problem));
}

/// What somebody who asks about a year or a day that the files do not reach should know.
void report_years(TimetableOptions const& options, ReturnData const& data, std::ostream& err)
{
    if (!data.last_year) return;
    auto const last_day = data.last_year->last_day();
    if (!options.as_at && !options.year && last_day < options.today)
        err << "The files end on " << day_month_year(last_day) << ", and what is due is worked out as at today, "
            << day_month_year(options.today) << ". Add --as-at " << iso(last_day) << " to see how it stood then.\n";
    if (options.year && (*options.year > *data.last_year || options.year->last_day() < data.records_begin_on))
        err << "No reviews file of " << options.year->name() << " was given.\n";
}

TimetableAnswer problems_alone(TimetableQuestion const& question, ReturnData const& data)
{
    TimetableAnswer answer;
    answer.as_at = question.as_at;
    answer.problems = data.problems;
    sort_problems(answer.problems);
    return answer;
}

void write(TimetableFormat format, TimetableAnswer const& found, ReturnData const& data,
           TimetableQuestion const& question, std::ostream& out)
{
    switch (format) {
    case TimetableFormat::Table:
        return write_table(found, data, question, out);
    case TimetableFormat::Csv:
        return write_csv(found, out);
    case TimetableFormat::Json:
        return write_json(found, data, question, out);
    }
}

}  // namespace

std::vector<std::pair<Quarter, ParticipationCount>> quarters_of(TimetableAnswer const& answer,
                                                                TimetableQuestion const& question)
{
    std::vector<std::pair<Quarter, ParticipationCount>> quarters;
    if (!question.year) return {answer.participation.begin(), answer.participation.end()};
    for (int number = 1; number <= 4; ++number) {
        Quarter const quarter{*question.year, number};
        auto const found = answer.participation.find(quarter);
        quarters.emplace_back(quarter, found == answer.participation.end() ? ParticipationCount{} : found->second);
    }
    return quarters;
}

std::string name_of(Quarter quarter) { return quarter.year.name() + " Q" + std::to_string(quarter.number); }

int run_timetable(TimetableOptions const& options, std::ostream& out, std::ostream& err)
{
    ReadingProgress progress;
    auto data = read_return(given_files(options.files), progress);
    if (!data.has_usable(FileKind::Episodes)) require(Check::NoEpisodes, data);
    if (!data.has_usable(FileKind::Reviews)) require(Check::NoReviews, data);
    report_refusals(data, err);

    TimetableQuestion const question{last_day_asked_about(options), options.year, options.today};
    bool const is_enough = data.has_usable(FileKind::Episodes) && data.has_usable(FileKind::Reviews);
    if (is_enough) report_years(options, data, err);
    auto const found =
        is_enough ? answer(question, data, days_of(shipped_bank_holidays())) : problems_alone(question, data);
    // A program that reads JSON gets it even where there is nothing but problems.
    if (is_enough || options.format == TimetableFormat::Json) write(options.format, found, data, question, out);

    bool const refused = std::any_of(data.files.begin(), data.files.end(), [](auto const& f) { return f.is_refused; });
    if (refused || !is_enough) return exit_cannot_use;
    return found.overdue > 0 ? exit_overdue : exit_nothing_overdue;
}

}  // namespace waymark
