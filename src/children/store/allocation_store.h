#pragma once
#include "children/allocation.h"
#include "children/child.h"
#include "platform/database/database.h"
#include "staff/independence.h"

#include <functional>
#include <optional>
#include <vector>

namespace waymark {

/// The only SQL that writes about who holds a child's file. A child has one IRO and one team at a time: a new one
/// begins where the one before ends, and the one before stays in the history.
class AllocationStore {
public:
    explicit AllocationStore(Database& database) : database_{database} {}

    /// Newest first.
    std::vector<IroAllocation> list_iros(ChildId, Viewer) const;
    std::vector<SocialWorkAllocation> list_social_work(ChildId, Viewer) const;
    /// Whom regulation 46 keeps apart from the child's IRO, as far as this database knows, in three statements.
    PeopleAroundChild people_around(ChildId, Viewer) const;

    /// Ends the allocation in force the day before. One of the same day is put right instead. False where the latest
    /// one began later, or had not ended. `seen` is the IRO, or who held the file, that the person deciding saw: throws
    /// Conflict where it is another by now.
    bool allocate_iro(ChildId, IroAllocation const&, std::optional<StaffId> seen, Viewer by, Instant now);
    bool allocate_social_work(ChildId, SocialWorkAllocation const&, std::optional<FileHolder> seen, Viewer by,
                              Instant now);

    /// As a return, an allocations file or the demonstration holds it, with its own end or none: no trace of its own.
    void add_received(ChildId, IroAllocation const&);
    void add_received(ChildId, SocialWorkAllocation const&);
    /// The same as `allocate_…`, without trace and question.
    bool allocate_received(ChildId, IroAllocation const&);
    bool allocate_received(ChildId, SocialWorkAllocation const&);
    /// For the import, which must not ask again and again for what `allocate_received` would refuse: of every child
    /// that has or had one, the first day a next allocation may begin on. No viewer.
    void visit_next_iros_for_import(std::function<void(ChildId, Date from_on)> const& visitor) const;
    void visit_next_social_work_for_import(std::function<void(ChildId, Date from_on)> const& visitor) const;

private:
    Database& database_;
};

}  // namespace waymark
