#include "exchange/import_report.h"

namespace waymark {

std::string_view code_of(ImportState state)
{
    switch (state) {
    case ImportState::Reading:
        return "reading";
    case ImportState::Ready:
        return "ready";
    case ImportState::Applying:
        return "applying";
    case ImportState::Done:
        return "done";
    case ImportState::Discarded:
        return "discarded";
    case ImportState::Failed:
        return "failed";
    }
    return "";
}

std::optional<ImportState> parse_import_state(std::string_view code)
{
    for (auto const state : {ImportState::Reading, ImportState::Ready, ImportState::Applying, ImportState::Done,
                             ImportState::Discarded, ImportState::Failed})
        if (code_of(state) == code) return state;
    return std::nullopt;
}

std::string_view code_of(ImportChoice choice)
{
    switch (choice) {
    case ImportChoice::Everything:
        return "everything";
    case ImportChoice::GoodRows:
        return "good_rows";
    }
    return "";
}

std::optional<ImportChoice> parse_import_choice(std::string_view code)
{
    for (auto const choice : {ImportChoice::Everything, ImportChoice::GoodRows})
        if (code_of(choice) == code) return choice;
    return std::nullopt;
}

ToldProblem told(Problem const& problem, std::vector<FileRead> const& files)
{
    return {std::string{code_of(problem.check)},
            problem.file == Problem::no_file ? std::string{} : named(files[problem.file]),
            static_cast<std::int64_t>(problem.line),
            std::string{name_of(problem.column)},
            problem.value,
            message_of(problem),
            problem.child};
}

void ImportReport::add(Problem const& problem, std::vector<FileRead> const& in_files)
{
    std::string const rule{code_of(problem.check)};
    auto& counted = problem_counts[rule];
    counted.rule = rule;
    counted.effect = effect_of(problem.check);
    if (!problem.child.empty()) ++problems_of_children[problem.child][rule];
    if (static_cast<std::size_t>(counted.count++) < spelt_out_per_rule) problems.push_back(told(problem, in_files));
}

void ImportReport::add(std::string_view child_identifier, std::vector<ImportChange> const& changes)
{
    for (auto const& change : changes)
        add(Difference{change.kind, std::string{child_identifier}, change.what, change.before, change.after});
}

void ImportReport::add(Difference difference)
{
    auto& count = difference_counts[difference.kind];
    if (!difference.child_identifier.empty()) ++differences_of_children[difference.child_identifier][difference.kind];
    if (static_cast<std::size_t>(count++) < spelt_out_per_kind) differences.push_back(std::move(difference));
}

std::int64_t ImportReport::problem_count() const
{
    std::int64_t sum = 0;
    for (auto const& [rule, counted] : problem_counts) sum += counted.count;
    return sum;
}

std::int64_t ImportReport::stopped_count() const
{
    std::int64_t sum = 0;
    for (auto const& [rule, counted] : problem_counts)
        if (counted.effect != Effect::Noted) sum += counted.count;
    return sum;
}

std::int64_t ImportReport::difference_count() const
{
    std::int64_t sum = 0;
    for (auto const& [kind, count] : difference_counts) sum += count;
    return sum;
}

}  // namespace waymark
