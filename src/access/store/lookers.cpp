#include "access/permissions.h"
#include "access/store/judge_look.h"
#include "access/store/watch_store.h"
#include "access/visible_children.h"
#include "platform/database/audit_trail.h"

#include <algorithm>

namespace waymark {

namespace {

struct Act {
    StaffId who;
    std::string name;
    std::string role;
    std::string action;
    Instant at{};
    std::optional<Standing> standing;  // nothing where it was not judged at the time
};

}  // namespace

static std::vector<Act> acts_on(Database const& database, ChildId child, Viewer viewer)
{
    static auto const sql = R"(
        SELECT a.staff_id, s.name, s.role, a.action, a.happened_at, l.standing
          FROM (SELECT audit_event_id, staff_id, action, happened_at, CAST(? AS BIGINT) AS child_id FROM audit_events
                 WHERE ((subject_kind = 'child' AND subject_id = ?)
                    OR (subject_kind = 'review' AND subject_id IN
                       (SELECT r.review_id FROM review_children r WHERE r.child_id = ?))
                    OR (subject_kind = 'warning note' AND subject_id IN
                       (SELECT w.warning_note_id FROM warning_note_children w WHERE w.child_id = ?)))
                   AND action <> 'refused') a
          JOIN staff_names s ON s.staff_id = a.staff_id
          LEFT JOIN looks l ON l.audit_event_id = a.audit_event_id
         WHERE )" + viewer_may(watch_access) +
                            " AND " + visible_to_viewer("a") + " AND " + not_restricted_from_viewer("a");
    return database.list(
        [](Row const& row) {
            Act act{row.get<StaffId>(0),     row.get<std::string>(1), row.get<std::string>(2),
                    row.get<std::string>(3), row.get<Instant>(4),     std::nullopt};
            if (!row.is_null(5)) act.standing = parse_standing(row.text(5));
            return act;
        },
        sql, child, child, child, child, viewer.staff, viewer.today, viewer.now, viewer.staff, viewer.today, viewer.now,
        viewer.staff, viewer.today, viewer.now);
}

static void add_act(Looker& looker, Act const& act)
{
    if (looker.acts.empty()) looker.first_at = looker.last_at = act.at;
    looker.who = act.who;
    looker.name = act.name;
    looker.role = act.role;
    looker.first_at = std::min(looker.first_at, act.at);
    looker.last_at = std::max(looker.last_at, act.at);
    ++looker.acts[act.action];
    auto const day = london_date(act.at);
    if (std::find(looker.days.begin(), looker.days.end(), day) == looker.days.end()) looker.days.push_back(day);
    if (act.action == code_of(AuditAction::BreakGlass)) ++looker.emergencies;
}

namespace {

/// How the child stood to one person, day by day: the least of what was judged on that day.
struct Standings {
    std::map<Date, Standing> by_day;

    void add(Date day, Standing standing)
    {
        auto const [found, is_new] = by_day.try_emplace(day, standing);
        if (!is_new) found->second = std::max(found->second, standing);
    }
    int count(Standing wanted) const
    {
        int count = 0;
        for (auto const& entry : by_day) count += entry.second == wanted;
        return count;
    }
};

}  // namespace

std::vector<Looker> WatchStore::list_lookers(ChildId child, Viewer viewer) const
{
    std::map<StaffId, Looker> by_person;
    std::map<StaffId, Standings> standings;
    for (auto const& act : acts_on(database_, child, viewer)) {
        add_act(by_person[act.who], act);
        auto const day = london_date(act.at);
        // What was not judged at the time is told by the role and team of today.
        auto const standing = act.standing ? *act.standing : standing_of(database_, act.who, child, day, act.at);
        standings[act.who].add(day, standing);
    }
    std::vector<Looker> lookers;
    for (auto& entry : by_person) {
        auto& looker = entry.second;
        auto const& days = standings[looker.who];
        looker.days_not_theirs = days.count(Standing::NotTheirs);
        looker.sees_every_child = days.count(Standing::EveryChild) == static_cast<int>(days.by_day.size());
        lookers.push_back(std::move(looker));
    }
    std::sort(lookers.begin(), lookers.end(),
              [](auto const& one, auto const& other) { return one.last_at > other.last_at; });
    return lookers;
}

}  // namespace waymark
