#include "exchange/year_checks.h"

#include "exchange/code_sets.h"

namespace waymark {

static void check_header(HeaderRow const& row, ReportingYear year, FileProblems& problems)
{
    auto const sex = row.sex.text();
    if (!is_sex(sex, year) && is_sex(sex, std::nullopt)) problems.add(Check::Dfe101, Column::Sex, row.line, sex);
}

static void check_episode(EpisodeRow const& row, ReportingYear year, FileProblems& problems)
{
    auto const placement = row.placement.text();
    if (!is_placement(placement, year) && is_placement(placement, std::nullopt))
        problems.add(Check::Dfe146, Column::Place, row.line, placement);
}

static void report_outside(ReviewRow const& row, YearSpan years, FileProblems& problems)
{
    auto& problem = problems.add(Check::OutsideYear, Column::Review, row.line, row.held.text());
    problem.detail = std::make_shared<std::string const>(years.name());
}

void check_against_year(FileRows& rows, std::optional<YearSpan> years)
{
    // A file of several years joined together holds the codes of all of them.
    if (!years || years->first != years->last) return;
    for (auto const& row : rows.headers) check_header(row, years->last, rows.problems);
    for (auto const& row : rows.episodes) check_episode(row, years->last, rows.problems);
    auto const first_day = years->first.first_day();
    auto const last_day = years->last.last_day();
    for (auto const& row : rows.reviews)
        if (row.held.known_day() < first_day || row.held.known_day() > last_day)
            report_outside(row, *years, rows.problems);
}

}  // namespace waymark
