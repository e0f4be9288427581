#include "exchange/store/import_writer.h"

#include "children/store/allocation_store.h"
#include "children/store/child_store.h"
#include "children/store/episode_store.h"
#include "platform/text.h"
#include "reviews/store/review_store.h"
#include "staff/store/staff_store.h"

#include <stdexcept>

namespace waymark {

ImportWriter::ImportWriter(Database& database, Viewer by, Instant now)
    : database_{database}, by_{by}, now_{now}, known_{database, by}
{
}

ChildId ImportWriter::write(std::vector<ImportChange> const& changes, std::optional<ChildId> kept)
{
    auto child = kept.value_or(ChildId{});
    for (auto const& change : changes) write_one(change, child);
    return child;
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
    case ChangeKind::AddedPerson:
    case ChangeKind::AddedTeam:
        break;  // told of the import as a whole, and added with the first child that names them
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

StaffId ImportWriter::somebody(ResponsiblePerson const& person, Role role, std::optional<TeamId> team)
{
    if (auto const found = known_.find(person, role)) return *found;
    auto member = staff_member(person, role, team);
    auto const added = StaffStore{database_}.add(member, by_, now_);
    if (!added) throw std::logic_error{"a staff number that was not known is taken"};
    member.id = *added;
    known_.remember(member);
    return member.id;
}

TeamId ImportWriter::team_named(NamedTeam const& named)
{
    if (auto const found = known_.find_team(named.team)) return *found;
    StaffStore staff{database_};
    auto const area_name = area_of(named);
    auto area = known_.find_area(area_name);
    if (!area) {
        area = *staff.add_area(area_name, by_, now_);
        known_.remember(area_name, *area);
    }
    auto const team = *staff.add_team(named.team, *area, by_, now_);
    known_.remember(named.team, team);
    return team;
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
