#include "children/testing/a_child.h"

#include "children/store/allocation_store.h"
#include "children/store/child_store.h"
#include "children/store/episode_store.h"

#include <stdexcept>
#include <utility>

namespace waymark {

using namespace std::chrono_literals;

static Date const long_ago{2020y / std::chrono::January / 6d};

ChildBuilder& ChildBuilder::identified(std::string identifier)
{
    child_.identifier = std::move(identifier);
    return *this;
}

ChildBuilder& ChildBuilder::called(std::string given, std::string family)
{
    child_.names.push_back({NameKind::KnownAs, std::move(given), std::move(family)});
    return *this;
}

ChildBuilder& ChildBuilder::formerly(std::string given, std::string family)
{
    child_.names.push_back({NameKind::Former, std::move(given), std::move(family)});
    return *this;
}

ChildBuilder& ChildBuilder::born_on(Date day)
{
    child_.born_on = day;
    return *this;
}

ChildBuilder& ChildBuilder::looked_after_since(Date day)
{
    Episode episode;
    episode.started_on = day;
    episode.reason_started = "S";
    episode.legal_status = LegalStatus::V2;
    episode.need = "N1";
    episode.placement = "U6";
    episode.provider = "PR1";
    return with_episode(episode);
}

ChildBuilder& ChildBuilder::until(Date day, ReasonCeased reason)
{
    if (episodes_.empty()) throw std::logic_error{"looked after until, but not since"};
    episodes_.back().ended_on = day;
    episodes_.back().reason_ceased = reason;
    return *this;
}

ChildBuilder& ChildBuilder::with_episode(Episode episode)
{
    episodes_.push_back(episode);
    return *this;
}

Date ChildBuilder::begins_on() const { return episodes_.empty() ? long_ago : episodes_.front().started_on; }

ChildBuilder& ChildBuilder::with_iro(StaffId iro) { return with_iro(iro, begins_on()); }

ChildBuilder& ChildBuilder::with_iro(StaffId iro, Date from_on, std::optional<Date> until_on)
{
    iros_.push_back({iro, "", from_on, until_on, ""});
    return *this;
}

ChildBuilder& ChildBuilder::in_team(TeamId team, std::optional<StaffId> social_worker)
{
    teams_.push_back({team, "", social_worker, "", begins_on(), std::nullopt});
    return *this;
}

ChildId ChildBuilder::in(Database& database) const
{
    auto child = child_;
    auto const number = std::to_string(database.count("SELECT COUNT(*) FROM child_headings") + 1);
    if (child.identifier.empty()) child.identifier = "C" + number;
    if (child.names.empty()) child.names.push_back({NameKind::KnownAs, "Child", "Number " + number});
    if (child.born_on == Date{}) child.born_on = Date{2012y / std::chrono::June / 15d};

    Transaction change{database};
    auto const id = ChildStore{database}.add_received(child, Instant{long_ago});
    for (auto const& episode : episodes_) EpisodeStore{database}.add_received(id, episode);
    for (auto const& iro : iros_) AllocationStore{database}.add_received(id, iro);
    for (auto const& team : teams_) AllocationStore{database}.add_received(id, team);
    change.commit();
    return id;
}

ChildBuilder a_child() { return {}; }

}  // namespace waymark
