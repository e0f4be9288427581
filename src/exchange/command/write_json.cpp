#include "exchange/command/json_text.h"
#include "exchange/command/write_timetable.h"

#include <ostream>

namespace waymark {

namespace {

void pass_on(JsonText& json, std::ostream& out)
{
    static constexpr std::size_t a_good_piece = 1U << 18;
    if (json.text().size() < a_good_piece) return;
    out << json.text();
    json.text().clear();
}

void write_child(JsonText& json, ChildAnswer const& child)
{
    json.line().open('{').key("child").value(child.identifier);
    json.key("looked_after_since").value(child.looked_after_since);
    json.key("last_review").value(child.last_review);
    json.key("next_due").value(child.next_due);
    json.key("last_practicable").value(child.last_practicable);
    json.key("rule").value(child.rule ? std::optional{code_of(*child.rule)} : std::nullopt);
    json.key("overdue").value(child.is_overdue);
    json.key("why").value(std::string_view{child.why}).close('}');
}

void write_children(JsonText& json, TimetableAnswer const& answer, std::ostream& out)
{
    json.key("children").open('[');
    for (auto const& child : answer.children) {
        write_child(json, child);
        pass_on(json, out);
    }
    ChildAnswer none;
    none.why = wording_of(NothingDue::NotLookedAfter);
    for (auto const& child : answer.left) {
        none.identifier = child.identifier;
        none.last_review = child.last_review;
        write_child(json, none);
        pass_on(json, out);
    }
    json.line().close(']');
}

void write_late(JsonText& json, TimetableAnswer const& answer, std::ostream& out)
{
    json.line().key("late").open('[');
    for (auto const& late : answer.late) {
        json.line().open('{').key("child").value(late.identifier);
        json.key("review").value(std::optional{late.held_on});
        json.key("due").value(std::optional{late.due.due_on});
        json.key("working_days_late").value(static_cast<long long>(late.working_days_late)).close('}');
        pass_on(json, out);
    }
    json.line().close(']');
}

void write_participation(JsonText& json, TimetableAnswer const& answer, TimetableQuestion const& question)
{
    json.line().key("participation").open('[');
    for (auto const& [quarter, count] : quarters_of(answer, question)) {
        json.line().open('{').key("quarter").value(std::string_view{name_of(quarter)});
        for (std::size_t code = 0; code < count.by_code.size(); ++code)
            json.key(code_of(static_cast<Participation>(code))).value(static_cast<long long>(count.by_code[code]));
        json.key("not_coded").value(static_cast<long long>(count.not_coded));
        json.key("total").value(static_cast<long long>(count.total()));
        json.key("base").value(static_cast<long long>(count.base())).close('}');
    }
    json.line().close(']');
}

void write_measure(JsonText& json, std::string_view name, int on_time, int total, int not_judged)
{
    json.key(name).open('{').key("on_time").value(static_cast<long long>(on_time));
    json.key("total").value(static_cast<long long>(total));
    json.key("not_judged").value(static_cast<long long>(not_judged)).close('}');
}

void write_timeliness(JsonText& json, Timeliness const& timeliness)
{
    json.line().key("timeliness").open('{');
    write_measure(json, "held", timeliness.held.all_on_time(), timeliness.held.judged(), timeliness.held.not_judged);
    write_measure(json, "due", timeliness.due.all_on_time(), timeliness.due.judged(), timeliness.due.not_judged);
    json.close('}');
}

void write_problems(JsonText& json, TimetableAnswer const& answer, ReturnData const& data, std::ostream& out)
{
    json.line().key("problems").open('[');
    for (auto const& problem : answer.problems) {
        json.line().open('{').key("file");
        if (problem.file == Problem::no_file)
            json.null();
        else
            json.value(std::string_view{data.files[problem.file].name});
        json.key("line");
        if (problem.line == 0)
            json.null();
        else
            json.value(static_cast<long long>(problem.line));
        json.key("column").value(problem.column == Column::None ? std::nullopt
                                                                : std::optional{name_of(problem.column)});
        bool const is_of_a_cell = problem.line > 0 || !problem.value.empty();
        json.key("value").value(is_of_a_cell ? std::optional<std::string_view>{problem.value} : std::nullopt);
        json.key("rule").value(code_of(problem.check));
        json.key("message").value(std::string_view{message_of(problem)}).close('}');
        pass_on(json, out);
    }
    json.line().close(']');
}

}  // namespace

void write_json(TimetableAnswer const& answer, ReturnData const& data, TimetableQuestion const& question,
                std::ostream& out)
{
    JsonText json;
    json.open('{').key("as_at").value(std::optional{answer.as_at}).line();
    write_children(json, answer, out);
    write_late(json, answer, out);
    write_participation(json, answer, question);
    write_timeliness(json, answer.timeliness);
    write_problems(json, answer, data, out);
    json.line().close('}');
    out << json.text() << '\n';
}

}  // namespace waymark
