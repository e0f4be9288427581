#pragma once
#include "staff/store/staff_store.h"

#include <string>

namespace waymark {

/// A member of staff for a test, by what matters in it: `an_iro().called("Priya", "Shah").in(database)`. Everything
/// else is boring and valid; the number is made up from a count.
class ColleagueBuilder {
public:
    explicit ColleagueBuilder(Role role) { person_.role = role; }

    ColleagueBuilder& called(std::string given, std::string family);
    ColleagueBuilder& numbered(std::string number);
    ColleagueBuilder& in_team(TeamId);
    ColleagueBuilder& in_area(AreaId);
    ColleagueBuilder& managed_by(StaffId);
    ColleagueBuilder& working(double full_time_equivalent);
    ColleagueBuilder& who_left_on(Date);

    StaffId in(Database&) const;

private:
    StaffMember person_;
};

ColleagueBuilder a_colleague(Role);
ColleagueBuilder an_iro();
ColleagueBuilder a_service_manager();
/// A team and the area it is in, of that name.
TeamId a_team(Database&, std::string const& name);

}  // namespace waymark
