#include "staff/testing/a_colleague.h"

#include <utility>

namespace waymark {

static Instant const long_ago{Date{std::chrono::year{2020} / 1 / 6}};

ColleagueBuilder& ColleagueBuilder::called(std::string given, std::string family)
{
    person_.given_name = std::move(given);
    person_.family_name = std::move(family);
    return *this;
}

ColleagueBuilder& ColleagueBuilder::numbered(std::string number)
{
    person_.number = std::move(number);
    return *this;
}

ColleagueBuilder& ColleagueBuilder::in_team(TeamId team)
{
    person_.team = team;
    return *this;
}

ColleagueBuilder& ColleagueBuilder::in_area(AreaId area)
{
    person_.area = area;
    return *this;
}

ColleagueBuilder& ColleagueBuilder::managed_by(StaffId manager)
{
    person_.line_manager = manager;
    return *this;
}

ColleagueBuilder& ColleagueBuilder::working(double full_time_equivalent)
{
    person_.full_time_equivalent = full_time_equivalent;
    return *this;
}

ColleagueBuilder& ColleagueBuilder::who_left_on(Date day)
{
    person_.left_on = day;
    return *this;
}

StaffId ColleagueBuilder::in(Database& database) const
{
    auto person = person_;
    auto const number = std::to_string(database.count("SELECT COUNT(*) FROM staff_names") + 1);
    if (person.number.empty()) person.number = "S" + number;
    if (person.given_name.empty()) person.given_name = "Colleague";
    if (person.family_name.empty()) person.family_name = number;
    return StaffStore{database}.add(person, Viewer{}, long_ago).value();
}

ColleagueBuilder a_colleague(Role role) { return ColleagueBuilder{role}; }
ColleagueBuilder an_iro() { return ColleagueBuilder{Role::Iro}; }
ColleagueBuilder a_service_manager() { return ColleagueBuilder{Role::ServiceManager}; }

TeamId a_team(Database& database, std::string const& name)
{
    StaffStore store{database};
    auto const area = store.add_area(name + " area", Viewer{}, long_ago);
    return store.add_team(name, area.value(), Viewer{}, long_ago).value();
}

}  // namespace waymark
