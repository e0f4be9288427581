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

/// Each row of the file, whose list is `of_file`, with whose it is said beside what was found.
template <class Row, class Check>
static void check_rows(FileRows& rows, LargeVector<Row> const& of_file, IdentifierOf const& identifier, Check check)
{
    if (of_file.empty()) return;
    for (std::size_t run = 0; run + 1 < rows.runs.size(); ++run)
        for (auto row = rows.runs[run].first; row < rows.runs[run + 1].first; ++row) {
            auto const found_before = rows.problems.found().size();
            check(of_file[row]);
            if (rows.problems.found().size() > found_before)
                rows.problems.say_whose(found_before, identifier(rows.runs[run].child));
        }
}

void check_against_year(FileRows& rows, std::optional<YearSpan> years, IdentifierOf const& identifier)
{
    // A file of several years joined together holds the codes of all of them.
    if (!years || years->first != years->last) return;
    check_rows(rows, rows.headers, identifier,
               [&](HeaderRow const& row) { check_header(row, years->last, rows.problems); });
    check_rows(rows, rows.episodes, identifier,
               [&](EpisodeRow const& row) { check_episode(row, years->last, rows.problems); });
    auto const first_day = years->first.first_day();
    auto const last_day = years->last.last_day();
    check_rows(rows, rows.reviews, identifier, [&](ReviewRow const& row) {
        if (row.held.known_day() < first_day || row.held.known_day() > last_day)
            report_outside(row, *years, rows.problems);
    });
}

}  // namespace waymark
