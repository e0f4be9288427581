#include "exchange/store/known_staff.h"

#include "platform/text.h"
#include "staff/store/staff_store.h"

namespace waymark {

KnownStaff::KnownStaff(Database& database, Viewer by)
{
    StaffStore const staff{database};
    for (auto const& member : staff.list(by)) remember(member);
    for (auto const& team : staff.teams()) remember(team.name, team.id);
    for (auto const& area : staff.areas()) remember(area.name, area.id);
}

template <class Key, class Id>
static std::optional<Id> found_in(std::map<Key, Id> const& known, Key const& key)
{
    auto const found = known.find(key);
    return found == known.end() ? std::nullopt : std::optional{found->second};
}

std::optional<StaffId> KnownStaff::find(ResponsiblePerson const& person, Role role) const
{
    if (!person.number.empty())
        if (auto const found = found_in(by_number_, person.number)) return found;
    if (!person.email.empty())
        if (auto const found = found_in(by_email_, ascii_lower(person.email))) return found;
    if (person.number.empty() && person.email.empty())
        if (auto const found = found_in(by_name_, {role, folded(person.name)})) return found;
    // Added by an earlier import under what stands in for a number, and called otherwise since.
    return found_in(by_number_, staff_member(person, role, std::nullopt).number);
}

std::optional<TeamId> KnownStaff::find_team(std::string_view name) const { return found_in(teams_, folded(name)); }
std::optional<AreaId> KnownStaff::find_area(std::string_view name) const { return found_in(areas_, folded(name)); }

void KnownStaff::remember(StaffMember const& member)
{
    by_number_[member.number] = member.id;
    if (!member.email.empty()) by_email_[ascii_lower(member.email)] = member.id;
    by_name_[{member.role, folded(member.name())}] = member.id;
}

void KnownStaff::remember(std::string_view team, TeamId id) { teams_[folded(team)] = id; }
void KnownStaff::remember(std::string_view area, AreaId id) { areas_[folded(area)] = id; }

/// "Priya Shah" in two: the last word is the family name, as an allocations file has no better.
StaffMember staff_member(ResponsiblePerson const& person, Role role, std::optional<TeamId> team)
{
    StaffMember member;
    auto const name = std::string{trimmed(person.name.empty() ? person.email + person.number : person.name)};
    auto const space = name.rfind(' ');
    member.given_name = space == std::string::npos ? name : name.substr(0, space);
    member.family_name = space == std::string::npos ? "" : name.substr(space + 1);
    member.email = person.email;
    member.number = !person.number.empty() ? person.number : !person.email.empty() ? person.email : name;
    member.role = role;
    member.team = team;
    return member;
}

std::string area_of(NamedTeam const& named) { return named.area.empty() ? "Whole authority" : named.area; }

void Newcomers::tell(ResponsiblePerson const& person, Role role, ImportReport& report)
{
    if (person.is_blank() || known_.find(person, role)) return;
    auto const member = staff_member(person, role, std::nullopt);
    known_.remember(member);
    report.add(Difference{ChangeKind::AddedPerson, "", role == Role::Iro ? "IRO" : "Social worker", "",
                          std::string{trimmed(member.name())}});
}

void Newcomers::tell(NamedTeam const& named, ImportReport& report)
{
    if (known_.find_team(named.team)) return;
    known_.remember(named.team, TeamId{});
    report.add(Difference{ChangeKind::AddedTeam, "", "Team", "", named.team + ", in the area " + area_of(named)});
}

void Newcomers::tell(std::vector<ImportChange> const& changes, ImportReport& report)
{
    for (auto const& change : changes) {
        if (auto const* iro = std::get_if<NamedIro>(&change.fact)) tell(iro->iro, Role::Iro, report);
        if (auto const* team = std::get_if<NamedTeam>(&change.fact)) {
            tell(*team, report);
            tell(team->social_worker, Role::SocialWorker, report);
        }
    }
}

}  // namespace waymark
