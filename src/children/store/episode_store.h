#pragma once
#include "children/child.h"
#include "children/episode.h"
#include "platform/database/database.h"
#include "platform/viewer.h"

#include <functional>
#include <vector>

namespace waymark {

/// The only SQL that writes about episodes. A child has at most one that starts on a day. Whoever changes them works
/// the child's timetable out again (reviews/).
class EpisodeStore {
public:
    explicit EpisodeStore(Database& database) : database_{database} {}

    /// In order of start.
    std::vector<Episode> list(ChildId, Viewer) const;
    /// For the import, which compares every episode with what came: no viewer. By child, in order of start.
    void visit_for_import(std::function<void(ChildId, Episode const&)> const& visitor) const;

    /// As a return or the demonstration holds it: no trace of its own, cheap in one Transaction of the caller's.
    void add_received(ChildId, Episode const&);
    /// False where no episode of the child starts on the day that `changed` does.
    bool change_received(ChildId, Episode const& changed);

    /// Throws Conflict where one starts on that day already.
    void add(ChildId, Episode const&, Viewer by, Instant now);
    /// Throws Conflict where the episode kept is no longer `before`.
    void correct(ChildId, Episode const& before, Episode const& after, Viewer by, Instant now);

private:
    Database& database_;
};

}  // namespace waymark
