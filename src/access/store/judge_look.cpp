#include "access/store/judge_look.h"

#include "access/role.h"
#include "access/visible_children.h"
#include "platform/text.h"

#include <stdexcept>

namespace waymark {

std::string_view code_of(Standing standing)
{
    switch (standing) {
    case Standing::EveryChild:
        return "every child";
    case Standing::Theirs:
        return "theirs";
    case Standing::NotTheirs:
        return "not theirs";
    }
    throw std::logic_error{"a standing without a code"};
}

Standing parse_standing(std::string_view code)
{
    for (auto const standing : {Standing::EveryChild, Standing::Theirs})
        if (code_of(standing) == code) return standing;
    return Standing::NotTheirs;
}

Standing standing_of(Database const& database, StaffId who, ChildId child, Date on, Instant at)
{
    static auto const was_theirs =
        "SELECT COUNT(*) FROM child_headings c WHERE c.child_id = ? AND " + within_reach_of_viewer("c");
    if (database.count(was_theirs, child, who, on, at) == 0) return Standing::NotTheirs;
    auto const role = database.maybe_one([](Row const& row) { return parse_role(row.text(0)); },
                                         "SELECT role FROM staff_names WHERE staff_id = ?", who);
    bool const sees_all = role && *role && reach_of(**role) == Reach::EveryChild;
    return sees_all ? Standing::EveryChild : Standing::Theirs;
}

// Folded, so that "O'Hare" is "o hare" for both.
bool share_a_family_name(Database const& database, StaffId who, ChildId child)
{
    auto const family = database.maybe_one([](Row const& row) { return folded(row.text(0)); },
                                           "SELECT family_name FROM staff_places WHERE staff_id = ?", who);
    if (!family || family->empty()) return false;
    bool shares = false;
    Value const of_child[] = {child};
    database.visit("SELECT n.family FROM child_known_names n WHERE n.child_id = ?", of_child, [&](Row const& row) {
        shares = folded(row.text(0)) == *family;
        return !shares;
    });
    return shares;
}

static std::optional<ChildId> child_meant(Database const& database, AuditEntry const& entry)
{
    if (!entry.subject_id) return std::nullopt;
    if (entry.subject_kind == "child") return ChildId{*entry.subject_id};
    auto const read = [](Row const& row) { return row.get<ChildId>(0); };
    if (entry.subject_kind == "review")
        return database.maybe_one(read, "SELECT child_id FROM review_children WHERE review_id = ?", *entry.subject_id);
    if (entry.subject_kind == "warning note")
        return database.maybe_one(read, "SELECT child_id FROM warning_note_children WHERE warning_note_id = ?",
                                  *entry.subject_id);
    return std::nullopt;
}

void judge_look(Database& database, AuditEntry const& entry, std::int64_t row, Instant at)
{
    if (entry.action == AuditAction::Refused || entry.action == AuditAction::Import) return;
    if (!entry.who || *entry.who == StaffId{}) return;
    auto const child = child_meant(database, entry);
    if (!child) return;
    auto const standing = standing_of(database, *entry.who, *child, london_date(at), at);
    database.run("INSERT INTO looks (audit_event_id, child_id, standing, shares_family_name) VALUES (?, ?, ?, ?)", row,
                 *child, code_of(standing), share_a_family_name(database, *entry.who, *child));
}

}  // namespace waymark
