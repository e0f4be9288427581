#include "children/store/episode_store.h"

#include "access/visible_children.h"
#include "children/store/child_store.h"
#include "platform/database/audit_trail.h"

#include <algorithm>

namespace waymark {

static constexpr std::string_view select_episode =
    "SELECT e.child_id, e.started_on, e.reason_started, e.legal_status, e.need, e.placement, e.provider, e.ended_on,"
    " e.reason_ceased FROM episodes e";

static Episode read_episode(Row const& row)
{
    auto const status = parse_legal_status(row.text(3));
    if (!status) throw DatabaseError{"an episode has a legal status that is none"};
    Episode episode;
    episode.started_on = row.get<Date>(1);
    episode.reason_started = ReasonStarted{row.text(2)};
    episode.legal_status = *status;
    episode.need = CategoryOfNeed{row.text(4)};
    episode.placement = PlacementType{row.text(5)};
    episode.provider = PlacementProvider{row.text(6)};
    episode.ended_on = row.get<std::optional<Date>>(7);
    episode.reason_ceased = ReasonCeased{row.text(8)};
    return episode;
}

std::vector<Episode> EpisodeStore::list(ChildId child, Viewer viewer) const
{
    static auto const sql =
        std::string{select_episode} + " WHERE e.child_id = ? AND " + visible_to_viewer("e") + " ORDER BY e.started_on";
    return database_.list(read_episode, sql, child, viewer.staff, viewer.today, viewer.now);
}

void EpisodeStore::visit_for_import(std::function<void(ChildId, Episode const&)> const& visitor) const
{
    static auto const sql = std::string{select_episode} + " ORDER BY e.child_id, e.started_on";
    database_.visit(sql, {}, [&](Row const& row) {
        visitor(row.get<ChildId>(0), read_episode(row));
        return true;
    });
}

void EpisodeStore::add_received(ChildId child, Episode const& episode)
{
    database_.run(
        R"(INSERT INTO episodes (child_id, started_on, reason_started, legal_status, need, placement, provider,
                                           ended_on, reason_ceased)
                     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))",
        child, episode.started_on, episode.reason_started.text(), code_of(episode.legal_status), episode.need.text(),
        episode.placement.text(), episode.provider.text(), episode.ended_on, episode.reason_ceased.text());
}

static std::int64_t update(Database& database, ChildId child, Date started_on, Episode const& after)
{
    return database.run(R"(UPDATE episodes SET started_on = ?, reason_started = ?, legal_status = ?, need = ?,
                                  placement = ?, provider = ?, ended_on = ?, reason_ceased = ?
                            WHERE child_id = ? AND started_on = ?)",
                        after.started_on, after.reason_started.text(), code_of(after.legal_status), after.need.text(),
                        after.placement.text(), after.provider.text(), after.ended_on, after.reason_ceased.text(),
                        child, started_on);
}

bool EpisodeStore::change_received(ChildId child, Episode const& changed)
{
    return update(database_, child, changed.started_on, changed) == 1;
}

static bool has_episode_from(std::vector<Episode> const& episodes, Date day)
{
    return std::any_of(episodes.begin(), episodes.end(),
                       [&](Episode const& episode) { return episode.started_on == day; });
}

void EpisodeStore::add(ChildId child, Episode const& episode, Viewer by, Instant now)
{
    Transaction change{database_};
    refuse_unless_changeable(database_, child, by);
    if (has_episode_from(list(child, by), episode.started_on))
        throw Conflict{"an episode of this child that starts on that day was recorded by someone else"};
    add_received(child, episode);
    record_audit(database_,
                 {by.staff, AuditAction::Create, "child", child.value, "episode from " + iso(episode.started_on)}, now);
    change.commit();
}

void EpisodeStore::correct(ChildId child, Episode const& before, Episode const& after, Viewer by, Instant now)
{
    Transaction change{database_};
    auto const kept = list(child, by);
    bool const is_as_read = std::find(kept.begin(), kept.end(), before) != kept.end();
    bool const is_in_the_way = after.started_on != before.started_on && has_episode_from(kept, after.started_on);
    if (!is_as_read || is_in_the_way) throw Conflict{"this episode was changed by someone else"};
    update(database_, child, before.started_on, after);
    record_audit(database_,
                 {by.staff, AuditAction::Change, "child", child.value, "episode from " + iso(before.started_on)}, now);
    change.commit();
}

}  // namespace waymark
