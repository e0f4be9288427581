#include "exchange/return_years.h"

#include <algorithm>

namespace waymark {

namespace {

struct Likeness {
    double of_episodes_children = 0;  // how many of them the header has
    double of_both = 0;               // how many of the children of either are in both
};

/// Of a national return it is enough to look for some of the children, evenly chosen.
Likeness likeness(std::vector<bool> const& is_in_header, std::size_t header_size, ChildrenInFile const& in_episodes)
{
    static constexpr std::size_t enough = 4000;
    auto const step = std::max<std::size_t>(1, in_episodes.size() / enough);
    double looked_for = 0;
    double found = 0;
    for (std::size_t i = 0; i < in_episodes.size(); i += step, ++looked_for)
        if (is_in_header[in_episodes[i]]) ++found;
    auto const share = found / looked_for;
    auto const in_both = share * static_cast<double>(in_episodes.size());
    auto const in_either = static_cast<double>(header_size + in_episodes.size()) - in_both;
    return {share, in_both / in_either};
}

YearSpan joined(std::optional<YearSpan> a, YearSpan b)
{
    return a ? YearSpan{std::min(a->first, b.first), std::max(a->last, b.last)} : b;
}

}  // namespace

std::optional<YearSpan> year_of_header(std::size_t header, std::vector<FileRead> const& files,
                                       std::vector<ChildrenInFile> const& children_in, std::size_t child_count)
{
    std::vector<bool> is_in_header(child_count);
    for (auto const child : children_in[header]) is_in_header[child] = true;
    // A header may hold care leavers who have no episode; an episode without a header is a mistake, and so is rare.
    static constexpr double nearly_all = 0.9;
    std::optional<YearSpan> best;
    double best_likeness = 0;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (files[i].kind != FileKind::Episodes || files[i].is_refused || !files[i].years || children_in[i].empty())
            continue;
        auto const found = likeness(is_in_header, children_in[header].size(), children_in[i]);
        if (found.of_episodes_children < nearly_all || found.of_both < best_likeness) continue;
        best = found.of_both > best_likeness ? files[i].years : joined(best, *files[i].years);
        best_likeness = found.of_both;
    }
    return best;
}

std::vector<Problem> refuse_second_files_of_a_year(std::vector<FileRead>& files)
{
    std::vector<Problem> problems;
    for (std::size_t second = 1; second < files.size(); ++second) {
        auto& file = files[second];
        bool const has_a_year = file.kind == FileKind::Episodes || file.kind == FileKind::Reviews;
        if (file.is_refused || !has_a_year || !file.years) continue;
        auto const first = std::find_if(
            files.begin(), files.begin() + static_cast<std::ptrdiff_t>(second), [&](FileRead const& earlier) {
                return !earlier.is_refused && earlier.kind == file.kind && earlier.years == file.years;
            });
        if (first == files.begin() + static_cast<std::ptrdiff_t>(second)) continue;
        file.is_refused = true;
        FileProblems refused{static_cast<FileNumber>(second)};
        refused.add_about_file(Check::SameYear, first->name, file.years->name());
        problems.push_back(refused.found().front());
    }
    return problems;
}

std::optional<Date> records_begin(std::vector<FileRead> const& files)
{
    std::vector<YearSpan> spans;
    for (auto const& file : files)
        if (file.kind == FileKind::Reviews && !file.is_refused && file.years) spans.push_back(*file.years);
    if (spans.empty()) return std::nullopt;
    std::sort(spans.begin(), spans.end(), [](YearSpan a, YearSpan b) { return a.last > b.last; });
    auto first = spans.front().first;
    for (auto const span : spans)
        if (span.last.starts_in + 1 >= first.starts_in) first = std::min(first, span.first);
    return first.first_day();
}

}  // namespace waymark
