#include "exchange/command/write_timetable.h"
#include "platform/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ostream>

namespace waymark {

namespace {

constexpr std::size_t width = 100;
constexpr std::size_t most_late_shown = 100;
constexpr int most_problems_shown = 20;  // of one rule in one file; the rest are counted

std::string day(std::optional<Date> on) { return on ? uk(*on) : "-"; }

/// The words in lines of at most `width`, each after so many spaces.
std::string wrapped(std::string_view words, std::size_t indent)
{
    std::string text;
    auto const room = width - indent;
    while (!words.empty()) {
        auto end = words.size();
        if (end > room) {
            end = words.rfind(' ', room);
            if (end == std::string_view::npos) end = std::min(words.find(' '), words.size());
        }
        text.append(indent, ' ').append(words.substr(0, end)) += '\n';
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return text;
}

std::string row(std::string_view child, std::string_view since, std::string_view last, std::string_view due,
                std::string_view practicable, std::string_view rule)
{
    std::string text;
    auto const cell = [&text](std::string_view words, std::size_t cell_width) {
        text.append(2, ' ').append(words);
        if (words.size() < cell_width) text.append(cell_width - words.size(), ' ');
    };
    cell(child, 20);
    cell(since, 12);
    cell(last, 11);
    cell(due, 10);
    cell(practicable, 16);
    cell(rule, 0);
    return text += '\n';
}

template <class Belongs>
void write_children(std::string_view heading, TimetableAnswer const& answer, Belongs belongs, std::ostream& out)
{
    auto const count = std::count_if(answer.children.begin(), answer.children.end(), belongs);
    out << heading << ": " << counted(count, "child", "children") << "\n";
    if (count > 0) out << row("Child", "Looked after", "Last review", "Next due", "Last working day", "Rule");
    for (auto const& child : answer.children) {
        if (!belongs(child)) continue;
        out << row(child.identifier, day(child.looked_after_since), day(child.last_review), day(child.next_due),
                   day(child.last_practicable), child.rule ? code_of(*child.rule) : "-");
        out << wrapped(child.why, 6);
    }
    out << "\n";
}

void write_late(TimetableAnswer const& answer, std::ostream& out)
{
    out << "Held late: " << counted(static_cast<long long>(answer.late.size()), "review", "reviews") << "\n";
    for (std::size_t i = 0; i < std::min(answer.late.size(), most_late_shown); ++i) {
        auto const& late = answer.late[i];
        out << fmt::format("  {:<20}  held {}, due {}, {}\n", late.identifier, uk(late.held_on), uk(late.due.due_on),
                           how_late(late.due, late.working_days_late));
    }
    if (answer.late.size() > most_late_shown)
        out << fmt::format("  and {} more; --format json lists them all\n",
                           with_thousands(static_cast<long long>(answer.late.size() - most_late_shown)));
    out << "\n";
}

void write_participation(TimetableAnswer const& answer, TimetableQuestion const& question, std::ostream& out)
{
    out << "How children took part (the base is PN1 to PN7: those of 4 and over)\n";
    out << fmt::format("  {:<10}  {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6}  {:>9} {:>6} {:>6}\n", "Quarter",
                       "PN0", "PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7", "Not coded", "Total", "Base");
    for (auto const& [quarter, count] : quarters_of(answer, question)) {
        out << fmt::format("  {:<10} ", name_of(quarter));
        for (auto const of_code : count.by_code) out << fmt::format(" {:>6}", with_thousands(of_code));
        out << fmt::format("  {:>9} {:>6} {:>6}\n", with_thousands(count.not_coded), with_thousands(count.total()),
                           with_thousands(count.base()));
    }
    out << "\n";
}

std::string where(Problem const& problem, ReturnData const& data)
{
    std::string text = problem.file == Problem::no_file ? std::string{} : data.files[problem.file].name;
    if (problem.line > 0) text += (text.empty() ? "line " : ", line ") + std::to_string(problem.line);
    if (problem.column != Column::None) text += ", " + std::string{name_of(problem.column)};
    if (!problem.value.empty()) text += " \"" + problem.value + "\"";
    return text;
}

/// Those listed above as reviews held late are counted and not told again; of a year that was not asked about they are
/// not above.
bool is_told_above(Problem const& problem, TimetableQuestion const& question)
{
    return problem.check == Check::Late && !question.year;
}

void write_problems(TimetableAnswer const& answer, ReturnData const& data, TimetableQuestion const& question,
                    std::ostream& out)
{
    auto const late = std::count_if(answer.problems.begin(), answer.problems.end(),
                                    [&](Problem const& problem) { return is_told_above(problem, question); });
    out << "Problems: " << with_thousands(static_cast<long long>(answer.problems.size()))
        << (late > 0 ? ", " + with_thousands(late) + " of them the reviews held late above" : "") << "\n";
    std::map<std::pair<std::uint16_t, Check>, int> seen;
    for (auto const& problem : answer.problems) {
        if (is_told_above(problem, question)) continue;
        if (++seen[{problem.file, problem.check}] > most_problems_shown) continue;
        out << wrapped(std::string{code_of(problem.check)} + "  " + where(problem, data), 2);
        out << wrapped(message_of(problem), 6);
    }
    for (auto const& [of, count] : seen)
        if (count > most_problems_shown)
            out << fmt::format("  {}: {} more in {}; --format json lists them all\n", code_of(of.second),
                               with_thousands(count - most_problems_shown), data.files[of.first].name);
    out << "\n";
}

std::string share(int part, int base)
{
    auto const tenths = tenths_of_a_per_cent(part, base);
    return tenths ? fmt::format(" ({}.{}%)", *tenths / 10, *tenths % 10) : std::string{};
}

void write_summary(TimetableAnswer const& answer, std::ostream& out)
{
    auto const& held = answer.timeliness.held;
    auto const& due = answer.timeliness.due;
    out << "Summary\n";
    out << fmt::format("  Children looked after        {}\n",
                       with_thousands(static_cast<long long>(answer.looked_after)));
    out << fmt::format("  Review overdue               {}\n", with_thousands(static_cast<long long>(answer.overdue)));
    out << fmt::format("  Of reviews held, on time     {} of {}{}; {} not judged\n", with_thousands(held.all_on_time()),
                       with_thousands(held.judged()), share(held.all_on_time(), held.judged()),
                       with_thousands(held.not_judged));
    out << fmt::format("  Of reviews due, on time      {} of {}{}; {} not judged\n", with_thousands(due.all_on_time()),
                       with_thousands(due.judged()), share(due.all_on_time(), due.judged()),
                       with_thousands(due.not_judged));
    if (held.not_judged + due.not_judged > 0)
        out << wrapped("Not judged: the review before it is from before the first year given, so nobody can say "
                       "whether it was on time.",
                       2);
}

void write_files(ReturnData const& data, std::ostream& out)
{
    for (auto const& file : data.files) {
        if (file.is_refused) continue;
        if (file.kind == FileKind::AnotherTable)
            out << fmt::format("  {}: {}, passed over, since it says nothing of reviews\n", file.name,
                               file.another_table);
        else
            out << fmt::format("  {}: {}{}, {}\n", file.name, name_of(file.kind),
                               file.years ? " of " + file.years->name() : "",
                               counted(static_cast<long long>(file.row_count), "row", "rows"));
    }
    out << "\n";
}

}  // namespace

void write_table(TimetableAnswer const& answer, ReturnData const& data, TimetableQuestion const& question,
                 std::ostream& out)
{
    out << "Reviews as at " << full_date(answer.as_at) << "\n";
    write_files(data, out);
    write_children(
        "Overdue", answer, [](ChildAnswer const& child) { return child.is_overdue; }, out);
    write_children(
        "Due", answer, [](ChildAnswer const& child) { return child.next_due && !child.is_overdue; }, out);
    write_children(
        "Looked after, nothing due", answer,
        [](ChildAnswer const& child) { return child.looked_after_since && !child.next_due; }, out);
    write_late(answer, out);
    write_participation(answer, question, out);
    write_problems(answer, data, question, out);
    write_summary(answer, out);
}

}  // namespace waymark
