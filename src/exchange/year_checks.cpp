#include "exchange/year_checks.h"

#include "exchange/code_sets.h"

namespace waymark {

static void check_header(HeaderRow const& row, ReportingYear year, FileProblems& problems)
{
    bool const is_of_another_year = !row.sex.empty() && is_sex(row.sex.text(), std::nullopt);
    if (is_of_another_year && !is_sex(row.sex.text(), year))
        problems.add(Check::Dfe101, Column::Sex, row.line, row.sex.text());
}

static void check_episode(EpisodeRow const& row, ReportingYear year, FileProblems& problems)
{
    bool const is_of_another_year = is_placement(row.placement.text(), std::nullopt);
    if (is_of_another_year && !is_placement(row.placement.text(), year))
        problems.add(Check::Dfe146, Column::Place, row.line, row.placement.text());
}

static void check_review(ReviewRow const& row, YearSpan years, FileProblems& problems)
{
    auto const held = row.held.known_day();
    if (years.first.first_day() <= held && held <= years.last.last_day()) return;
    auto& problem = problems.add(Check::OutsideYear, Column::Review, row.line, row.held.text());
    problem.detail = std::make_shared<std::string const>(years.name());
}

void check_against_year(FileRows& rows, std::optional<YearSpan> years)
{
    // A file of several years joined together holds the codes of all of them.
    if (!years || years->first != years->last) return;
    for (auto const& row : rows.headers) check_header(row, years->last, rows.problems);
    for (auto const& row : rows.episodes) check_episode(row, years->last, rows.problems);
    for (auto const& row : rows.reviews) check_review(row, *years, rows.problems);
}

}  // namespace waymark
