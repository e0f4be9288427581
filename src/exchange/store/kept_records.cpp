#include "exchange/store/kept_records.h"

#include "children/store/allocation_store.h"
#include "children/store/child_store.h"
#include "children/store/episode_store.h"
#include "reviews/store/review_store.h"

#include <algorithm>

namespace waymark {

KeptRecords::KeptRecords(Database& database)
{
    Snapshot const at_once{database};
    ChildStore{database}.visit_for_import([&](Child const& child) {
        identifiers_[child.id.value] = child.identifier;
        children_.emplace(child.identifier, child);
    });
    EpisodeStore{database}.visit_for_import([&](ChildId child, Episode const& episode) {
        episodes_.push_back({child, episode});
    });
    ReviewStore{database}.visit_for_import([&](ChildId child, Date first_sat_on, std::optional<Participation> code) {
        reviews_.push_back({child, first_sat_on, code});
    });
    read_names(database);
    read_responsible(database);
}

void KeptRecords::read_names(Database const& database)
{
    database.visit("SELECT child_id, kind, given, family FROM child_known_names", {}, [&](Row const& row) {
        auto const identifier = identifiers_.find(row.get<std::int64_t>(0));
        if (identifier == identifiers_.end()) return true;
        auto const kind = parse_name_kind(row.text(1)).value_or(NameKind::Alias);
        children_[identifier->second].names.push_back({kind, row.get<std::string>(2), row.get<std::string>(3)});
        return true;
    });
}

void KeptRecords::read_responsible(Database& database)
{
    database.visit("SELECT child_id, number, name, email FROM current_iros", {}, [&](Row const& row) {
        iros_[row.get<std::int64_t>(0)] = {row.get<std::string>(1), row.get<std::string>(2), row.get<std::string>(3)};
        return true;
    });
    database.visit(
        "SELECT child_id, team, number, social_worker, email FROM current_social_work", {}, [&](Row const& row) {
            ResponsiblePerson worker{row.get<std::string>(2), row.get<std::string>(3), row.get<std::string>(4)};
            teams_[row.get<std::int64_t>(0)] = {row.get<std::string>(1), "", std::move(worker), std::nullopt};
            return true;
        });
    // In order of start: the latest stays.
    AllocationStore const allocations{database};
    allocations.visit_next_iros_for_import(
        [this](ChildId child, Date from_on) { next_iro_from_on_[child.value] = from_on; });
    allocations.visit_next_social_work_for_import(
        [this](ChildId child, Date from_on) { next_team_from_on_[child.value] = from_on; });
}

static std::optional<Date> day_of(std::unordered_map<std::int64_t, Date> const& days, ChildId child)
{
    auto const found = days.find(child.value);
    return found == days.end() ? std::nullopt : std::optional{found->second};
}

template <class Kept>
static std::span<Kept const> of_child(std::vector<Kept> const& rows, ChildId child)
{
    auto const by_child = [](Kept const& row, ChildId wanted) { return row.child < wanted; };
    auto const first = std::lower_bound(rows.begin(), rows.end(), child, by_child);
    auto last = first;
    while (last != rows.end() && last->child == child) ++last;
    return {first, last};
}

std::optional<Date> KeptRecords::last_review_on() const
{
    auto const last = std::max_element(reviews_.begin(), reviews_.end(), [](KeptReview const& a, KeptReview const& b) {
        return a.first_sat_on < b.first_sat_on;
    });
    return last == reviews_.end() ? std::nullopt : std::optional{last->first_sat_on};
}

std::optional<KeptChild> KeptRecords::find(std::string_view identifier) const
{
    auto const found = children_.find(std::string{identifier});
    if (found == children_.end()) return std::nullopt;
    auto const& child = found->second;
    KeptChild kept{child,       of_child(episodes_, child.id),       of_child(reviews_, child.id),        {}, {}, {},
                   child.names, day_of(next_iro_from_on_, child.id), day_of(next_team_from_on_, child.id)};
    if (auto const iro = iros_.find(child.id.value); iro != iros_.end()) kept.iro = iro->second;
    if (auto const team = teams_.find(child.id.value); team != teams_.end()) {
        kept.team = team->second.team;
        kept.social_worker = team->second.social_worker;
    }
    return kept;
}

}  // namespace waymark
