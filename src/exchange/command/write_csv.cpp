#include "exchange/command/write_timetable.h"
#include "platform/csv.h"

namespace waymark {

void write_csv(TimetableAnswer const& answer, std::ostream& out)
{
    auto const day = [](std::optional<Date> on) { return on ? iso(*on) : std::string{}; };
    CsvWriter csv{out, CsvFor::People};
    csv.row({"child", "looked_after_since", "last_review", "next_due", "last_practicable", "rule", "overdue", "why"});
    for (auto const& child : answer.children)
        csv.row({child.identifier, day(child.looked_after_since), day(child.last_review), day(child.next_due),
                 day(child.last_practicable), child.rule ? code_of(*child.rule) : std::string_view{},
                 child.is_overdue ? "yes" : "no", child.why});
    for (auto const& child : answer.left)
        csv.row(
            {child.identifier, "", day(child.last_review), "", "", "", "no", wording_of(NothingDue::NotLookedAfter)});
}

}  // namespace waymark
