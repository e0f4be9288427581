#pragma once
#include "exchange/import_change.h"
#include "exchange/store/known_staff.h"
#include "platform/database/database.h"
#include "staff/staff.h"

#include <optional>
#include <vector>

namespace waymark {

/// Writes the changes of an import through the stores, in the one Transaction of whoever calls. People and teams that
/// an allocations file names and nobody has entered are added to the staff, without a sign-in.
class ImportWriter {
public:
    ImportWriter(Database&, Viewer by, Instant now);

    /// `kept` is the child the changes are about; nothing for a new one, whose changes begin with it. Says which child
    /// it is now.
    ChildId write(std::vector<ImportChange> const&, std::optional<ChildId> kept);

private:
    void write_one(ImportChange const&, ChildId&);
    void write_review(ImportChange const&, ChildId);
    void allocate(ChildId, NamedIro const&);
    void allocate(ChildId, NamedTeam const&);
    StaffId somebody(ResponsiblePerson const&, Role, std::optional<TeamId>);
    TeamId team_named(NamedTeam const&);

    Database& database_;
    Viewer by_;
    Instant now_;
    KnownStaff known_;
};

}  // namespace waymark
