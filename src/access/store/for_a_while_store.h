#pragma once
#include "access/for_a_while.h"
#include "platform/database/database.h"

#include <optional>
#include <vector>

namespace waymark {

/// Somebody at work who may be chosen.
struct Colleague {
    StaffId id;
    std::string name;
};

/// The only SQL that writes about cover for leave, and about files shared until a day.
class ForAWhileStore {
public:
    explicit ForAWhileStore(Database& database) : database_{database} {}

    /// In force or to come, for who arranges it.
    std::vector<Cover> list_cover(Viewer) const;
    std::vector<Colleague> list_iros(Viewer) const;
    void arrange(Cover const&, Viewer by, Instant now);
    /// The last day becomes yesterday. False where there is none of that number, or it is over.
    bool end_cover(CoverId, Viewer by, Instant now);

    /// In force or to come, of a child the viewer sees.
    std::vector<Sharing> list_sharing(ChildId, Viewer) const;
    /// Those at work whose role sees children, and not this one.
    std::vector<Colleague> list_who_do_not_see(ChildId, Viewer) const;
    void share(Sharing const&, Viewer by, Instant now);
    bool end_sharing(ChildId, SharingId, Viewer by, Instant now);

private:
    Database& database_;
};

}  // namespace waymark
