#pragma once
#include "platform/database/database.h"
#include "staff/staff.h"

#include <optional>
#include <string_view>
#include <vector>

namespace waymark {

/// An IRO and the children they have on a day.
struct IroCaseload {
    StaffMember iro;
    Caseload caseload;
};

/// Somebody who has a way to sign in, which may have been disabled.
struct SignInStanding {
    StaffId staff;
    bool is_disabled = false;
};

/// The only SQL that writes about staff, teams and areas. Everybody signed in may look up a colleague; what teams and
/// areas are called is no secret.
class StaffStore {
public:
    explicit StaffStore(Database& database) : database_{database} {}

    std::optional<StaffMember> find(StaffId, Viewer) const;
    std::optional<StaffMember> find_by_number(std::string_view number, Viewer) const;
    /// By family name. Leavers are among them: ask `left_on`.
    std::vector<StaffMember> list(Viewer) const;
    /// Those of the role who work here on the viewer's day.
    std::vector<StaffMember> list_of_role(Role, Viewer) const;
    /// Every IRO at work on the viewer's day with the children they have then, in one statement.
    std::vector<IroCaseload> list_caseloads(Viewer) const;
    /// Of everybody who has an account; for somebody who manages users, nobody else sees any.
    std::vector<SignInStanding> list_sign_ins(Viewer) const;
    std::vector<Team> teams() const;
    std::vector<Area> areas() const;

    /// Nothing where the number is somebody else's already.
    std::optional<StaffId> add(StaffMember const&, Viewer by, Instant now);
    /// False where the number is somebody else's. Throws Conflict where `changed.version` is not the one kept.
    bool change(StaffMember const& changed, Viewer by, Instant now);
    /// Nothing where there is one of that name.
    std::optional<AreaId> add_area(std::string_view name, Viewer by, Instant now);
    std::optional<TeamId> add_team(std::string_view name, AreaId, Viewer by, Instant now);

private:
    bool number_is_taken(StaffMember const&) const;

    Database& database_;
};

}  // namespace waymark
