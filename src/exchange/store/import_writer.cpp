#include "exchange/store/import_writer.h"

#include "children/store/allocation_store.h"
#include "children/store/child_store.h"
#include "children/store/episode_store.h"
#include "platform/text.h"
#include "reviews/store/review_store.h"
#include "staff/store/staff_store.h"

#include <stdexcept>

namespace waymark {

ImportWriter::ImportWriter(Database& database, Viewer by, Instant now) : database_{database}, by_{by}, now_{now}
{
    StaffStore const staff{database};
    for (auto const& member : staff.list(by)) remember(member);
    for (auto const& team : staff.teams()) teams_[folded(team.name)] = team.id;
    for (auto const& area : staff.areas()) areas_[folded(area.name)] = area.id;
}

void ImportWriter::remember(StaffMember const& member)
{
    by_number_[member.number] = member.id;
    if (!member.email.empty()) by_email_[ascii_lower(member.email)] = member.id;
    by_name_[{member.role, folded(member.name())}] = member.id;
}

void ImportWriter::write(std::vector<ImportChange> const& changes, std::optional<ChildId> kept)
{
    auto child = kept.value_or(ChildId{});
    for (auto const& change : changes) write_one(change, child);
}

void ImportWriter::write_one(ImportChange const& change, ChildId& child)
{
    switch (change.kind) {
    case ChangeKind::NewChild:
        child = ChildStore{database_}.add_received(std::get<Child>(change.fact), now_);
        break;
    case ChangeKind::ChangedChild:
        ChildStore{database_}.change_received(std::get<Child>(change.fact));
        break;
    case ChangeKind::NewName:
        ChildStore{database_}.add_name_received(child, std::get<ChildName>(change.fact), now_);
        break;
    case ChangeKind::NewEpisode:
        EpisodeStore{database_}.add_received(child, std::get<Episode>(change.fact));
        break;
    case ChangeKind::ChangedEpisode:
        EpisodeStore{database_}.change_received(child, std::get<Episode>(change.fact));
        break;
    case ChangeKind::NewReview:
    case ChangeKind::ChangedReview:
        write_review(change, child);
        break;
    case ChangeKind::NewIro:
        allocate(child, std::get<NamedIro>(change.fact));
        break;
    case ChangeKind::NewTeam:
        allocate(child, std::get<NamedTeam>(change.fact));
        break;
    }
}

void ImportWriter::write_review(ImportChange const& change, ChildId child)
{
    auto review = std::get<Review>(change.fact);
    review.child = child;
    ReviewStore reviews{database_};
    if (change.kind == ChangeKind::NewReview)
        reviews.add_received(review, now_);
    else
        reviews.correct_received_code(child, *review.first_sat_on, review.code());
}

/// "Priya Shah" in two: the last word is the family name, as an allocations file has no better.
static StaffMember staff_member(ResponsiblePerson const& person, Role role, std::optional<TeamId> team)
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

StaffId ImportWriter::somebody(ResponsiblePerson const& person, Role role, std::optional<TeamId> team)
{
    auto const known = [](std::map<std::string, StaffId> const& people, std::string const& key) {
        auto const found = key.empty() ? people.end() : people.find(key);
        return found == people.end() ? std::nullopt : std::optional{found->second};
    };
    if (auto const found = known(by_number_, person.number)) return *found;
    if (auto const found = known(by_email_, ascii_lower(person.email))) return *found;
    if (person.number.empty() && person.email.empty())
        if (auto const found = by_name_.find({role, folded(person.name)}); found != by_name_.end())
            return found->second;

    auto member = staff_member(person, role, team);
    // Added by an earlier import under what stands in for a number, and called otherwise since.
    if (auto const found = known(by_number_, member.number)) return *found;
    auto const added = StaffStore{database_}.add(member, by_, now_);
    if (!added) throw std::logic_error{"a staff number that was not known is taken"};
    member.id = *added;
    remember(member);
    return member.id;
}

TeamId ImportWriter::team_named(NamedTeam const& named)
{
    if (auto const found = teams_.find(folded(named.team)); found != teams_.end()) return found->second;
    StaffStore staff{database_};
    auto const area_name = named.area.empty() ? std::string{"Whole authority"} : named.area;
    auto area = areas_.find(folded(area_name));
    if (area == areas_.end()) area = areas_.emplace(folded(area_name), *staff.add_area(area_name, by_, now_)).first;
    return teams_[folded(named.team)] = *staff.add_team(named.team, area->second, by_, now_);
}

void ImportWriter::allocate(ChildId child, NamedIro const& named)
{
    IroAllocation allocation;
    allocation.iro = somebody(named.iro, Role::Iro, std::nullopt);
    allocation.from_on = named.from_on.value_or(by_.today);
    AllocationStore{database_}.allocate_received(child, allocation);
}

void ImportWriter::allocate(ChildId child, NamedTeam const& named)
{
    SocialWorkAllocation allocation;
    allocation.team = team_named(named);
    if (!named.social_worker.is_blank())
        allocation.social_worker = somebody(named.social_worker, Role::SocialWorker, allocation.team);
    allocation.from_on = named.from_on.value_or(by_.today);
    AllocationStore{database_}.allocate_received(child, allocation);
}

}  // namespace waymark
