#include "exchange/dfe_checks.h"

#include <algorithm>

namespace waymark {

static std::vector<bool> has_companion(std::vector<FileRead> const& files, FileKind kind)
{
    std::vector<bool> has(files.size());
    for (std::size_t i = 0; i < files.size(); ++i)
        has[i] = std::any_of(files.begin(), files.end(), [&](FileRead const& other) {
            return other.kind == kind && !other.is_refused && other.goes_with(files[i]);
        });
    return has;
}

DfeChecks::DfeChecks(ReturnData const& data)
    : file_count_{data.files.size()}, has_header_{has_companion(data.files, FileKind::Header)},
      has_episodes_{has_companion(data.files, FileKind::Episodes)}
{
    for (auto const& file : data.files)
        for (auto const& other : data.files) goes_with_.push_back(file.goes_with(other) ? 1 : 0);
}

/// INT32: a second header row for a child in one file.
static void check_header_rows(ChildInReturn const& child, ChildProblems& problems)
{
    auto const& rows = child.header_rows;
    for (std::size_t i = 1; i < rows.size(); ++i)
        if (rows[i]->file == rows[i - 1]->file)
            problems.add(Check::DfeInt32, Column::Child, *rows[i], std::string{child.identifier}).first =
                static_cast<std::int32_t>(rows[i - 1]->line);
}

void DfeChecks::check(ChildInReturn const& child, ChildProblems& problems) const
{
    check_header_rows(child, problems);
    for (auto const* row : child.review_rows) check_review(*row, child, problems);
    check_short_breaks(child, problems);
}

void DfeChecks::check_review(ReviewRow const& review, ChildInReturn const& child, ChildProblems& problems) const
{
    bool const has_episode = std::any_of(child.episode_rows.begin(), child.episode_rows.end(),
                                         [&](EpisodeRow const* row) { return same_year(row->file, review.file); });
    if (!has_episode && has_episodes_[review.file])
        problems.add(Check::Dfe1012, Column::Child, review, std::string{child.identifier});
    if (has_header_[review.file]) check_against_header(review, child, problems);
}

/// INT08 and INT17.
void DfeChecks::check_against_header(ReviewRow const& review, ChildInReturn const& child, ChildProblems& problems) const
{
    bool is_in_header = false;
    for (auto const* header : child.header_rows) {
        if (!same_year(header->file, review.file)) continue;
        is_in_header = true;
        if (!header->born.is_day() || !review.born.is_day() || header->born == review.born) continue;
        problems.add(Check::DfeInt17, Column::Dob, review, review.born.text()).first =
            as_fact(header->born.known_day());
        return;
    }
    if (!is_in_header) problems.add(Check::DfeInt08, Column::Child, review, std::string{child.identifier});
}

static bool is_short_break_row(EpisodeRow const& row)
{
    return row.legal_status.text() == "V3" || row.legal_status.text() == "V4";
}

/// Rule 399 looks at a year's episodes: where every one is V3 or V4, no review and no MOTHER may be there.
void DfeChecks::check_short_breaks(ChildInReturn const& child, ChildProblems& problems) const
{
    auto const& rows = child.episode_rows;
    for (std::size_t from = 0; from < rows.size();) {
        auto const file = rows[from]->file;
        auto until = from;
        bool only_short_breaks = true;
        for (; until < rows.size() && rows[until]->file == file; ++until)
            only_short_breaks = only_short_breaks && is_short_break_row(*rows[until]);
        if (only_short_breaks) report_short_breaks(file, child, problems);
        from = until;
    }
}

/// As the DfE's rule does, it marks every row of the child in the three files.
void DfeChecks::report_short_breaks(FileNumber episodes_file, ChildInReturn const& child, ChildProblems& problems) const
{
    auto const of_that_year = [&](auto const* row) { return same_year(row->file, episodes_file); };
    bool const has_review = std::any_of(child.review_rows.begin(), child.review_rows.end(), of_that_year);
    bool const has_mother = std::any_of(child.header_rows.begin(), child.header_rows.end(), [&](HeaderRow const* row) {
        return of_that_year(row) && !row->mother.empty();
    });
    if (!has_review && !has_mother) return;

    for (auto const* row : child.header_rows)
        if (of_that_year(row)) problems.add(Check::Dfe399, Column::Mother, *row, std::string{row->mother.text()});
    for (auto const* row : child.episode_rows)
        if (row->file == episodes_file)
            problems.add(Check::Dfe399, Column::Ls, *row, std::string{row->legal_status.text()});
    for (auto const* row : child.review_rows)
        if (of_that_year(row)) problems.add(Check::Dfe399, Column::Review, *row, row->held.text());
}

}  // namespace waymark
