#pragma once
#include "exchange/import_change.h"
#include "exchange/import_report.h"
#include "platform/database/database.h"
#include "staff/staff.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace waymark {

/// The people and teams that an allocations file may name, found by whatever it names them by.
class KnownStaff {
public:
    KnownStaff(Database&, Viewer by);

    std::optional<StaffId> find(ResponsiblePerson const&, Role) const;
    std::optional<TeamId> find_team(std::string_view name) const;
    std::optional<AreaId> find_area(std::string_view name) const;
    void remember(StaffMember const&);
    void remember(std::string_view team, TeamId);
    void remember(std::string_view area, AreaId);

private:
    std::map<std::string, StaffId> by_number_;
    std::map<std::string, StaffId> by_email_;
    std::map<std::pair<Role, std::string>, StaffId> by_name_;  // a social worker is not the IRO of the same name
    std::map<std::string, TeamId> teams_;                      // by folded name
    std::map<std::string, AreaId> areas_;
};

/// Somebody whom an import names and nobody has entered, as they are added to the staff.
StaffMember staff_member(ResponsiblePerson const&, Role, std::optional<TeamId>);
std::string area_of(NamedTeam const&);

/// Tells, before anything is written, which people and teams an import would add: the differences nobody sees child by
/// child. Each is told once.
class Newcomers {
public:
    Newcomers(Database& database, Viewer by) : known_{database, by} {}
    void tell(std::vector<ImportChange> const&, ImportReport&);

private:
    void tell(ResponsiblePerson const&, Role, ImportReport&);
    void tell(NamedTeam const&, ImportReport&);

    KnownStaff known_;
};

}  // namespace waymark
