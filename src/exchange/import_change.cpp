#include "exchange/import_change.h"

#include "platform/text.h"

#include <algorithm>

namespace waymark {

bool ResponsiblePerson::is_same_as(ResponsiblePerson const& other) const
{
    bool const both_have_number = !number.empty() && !other.number.empty();
    bool const both_have_email = !email.empty() && !other.email.empty();
    if (both_have_number && number == other.number) return true;
    // Somebody whom a file knew by e-mail alone is kept under it, until a file brings their number.
    if (both_have_email && ascii_lower(email) == ascii_lower(other.email)) return true;
    return !both_have_number && !both_have_email && folded(name) == folded(other.name);
}

static Child child_from(ChildInReturn const& received, std::optional<KeptChild> const& kept)
{
    Child child = kept ? kept->child : Child{};
    child.identifier = received.identifier;
    if (received.born_on) child.born_on = *received.born_on;
    if (received.sex) child.sex = *received.sex;
    if (!received.ethnicity.empty()) child.ethnicity = received.ethnicity;
    if (!received.unique_pupil_number.empty()) child.unique_pupil_number = received.unique_pupil_number;
    if (received.is_unaccompanied) {
        child.is_unaccompanied = true;
        if (received.asylum_status_ends_on) child.asylum_status_ends_on = received.asylum_status_ends_on;
    }
    return child;
}

static std::string told(Child const& child)
{
    auto text = "born " + day_month_year(child.born_on) + ", " + std::string{code_of(child.sex)};
    if (!child.ethnicity.empty()) text += ", " + child.ethnicity;
    if (!child.unique_pupil_number.empty()) text += ", " + child.unique_pupil_number;
    if (child.is_unaccompanied) text += ", unaccompanied";
    if (child.asylum_status_ends_on) text += " until " + day_month_year(*child.asylum_status_ends_on);
    return text;
}

static std::string told(Episode const& episode)
{
    auto text = std::string{code_of(episode.legal_status)} + " " + std::string{episode.placement.text()};
    text += " (" + std::string{episode.reason_started.text()} + ")";
    if (!episode.ended_on) return text + ", open";
    return text + ", ended " + day_month_year(*episode.ended_on) + " (" + std::string{episode.reason_ceased.text()} +
           ")";
}

static std::string told(std::optional<Participation> code) { return code ? std::string{code_of(*code)} : "not coded"; }

static void compare_child(std::vector<ImportChange>& changes, ChildInReturn const& received,
                          std::optional<KeptChild> const& kept)
{
    auto child = child_from(received, kept);
    auto after = told(child);
    if (!kept) {
        changes.push_back({ChangeKind::NewChild, "Child", "", std::move(after), std::move(child)});
        return;
    }
    auto before = told(kept->child);
    if (before != after)
        changes.push_back({ChangeKind::ChangedChild, "Child", std::move(before), std::move(after), std::move(child)});
}

/// In capitals or without its accents it is still the name we hold, and ours is the better spelling.
static bool is_same_name(ChildName const& kept, ChildName const& received)
{
    auto const alike = [](std::string const& a, std::string const& b) {
        return a == b || (!folded(a).empty() && folded(a) == folded(b));
    };
    return alike(kept.given, received.given) && alike(kept.family, received.family);
}

static void compare_name(std::vector<ImportChange>& changes, ChildInReturn const& received,
                         std::optional<KeptChild> const& kept)
{
    if (received.allocation == nullptr) return;
    auto const& row = *received.allocation;
    if (row.given_name.empty() && row.family_name.empty()) return;
    ChildName const name{NameKind::KnownAs, row.given_name, row.family_name};
    bool const is_known = kept && std::any_of(kept->names.begin(), kept->names.end(),
                                              [&](ChildName const& known) { return is_same_name(known, name); });
    if (!is_known)
        changes.push_back(
            {ChangeKind::NewName, "Name", "", std::string{trimmed(name.given + " " + name.family)}, name});
}

/// What a file leaves blank is no news, so what is kept stays. An episode that has ended is never opened again: the
/// return of an older year has it open rightly, and a newer one that still has it open lacks only the end. Whoever
/// ended it by mistake corrects it in Waymark.
static Episode brought_up_to_date(Episode received, Episode const& kept)
{
    auto const keep_where_blank = [](auto& code, auto const& known) {
        if (code.text().empty()) code = known;
    };
    keep_where_blank(received.reason_started, kept.reason_started);
    keep_where_blank(received.need, kept.need);
    keep_where_blank(received.placement, kept.placement);
    keep_where_blank(received.provider, kept.provider);
    keep_where_blank(received.reason_ceased, kept.reason_ceased);
    if (!received.ended_on) {
        received.ended_on = kept.ended_on;
        received.reason_ceased = kept.reason_ceased;
    }
    return received;
}

static void compare_episodes(std::vector<ImportChange>& changes, ChildInReturn const& received,
                             std::optional<KeptChild> const& kept)
{
    for (auto const& episode : received.episodes) {
        auto const what = "Episode from " + day_month_year(episode.started_on);
        KeptEpisode const* same_day = nullptr;
        if (kept)
            for (auto const& known : kept->episodes)
                if (known.episode.started_on == episode.started_on) same_day = &known;
        if (same_day == nullptr) {
            changes.push_back({ChangeKind::NewEpisode, what, "", told(episode), episode});
            continue;
        }
        auto const now = brought_up_to_date(episode, same_day->episode);
        if (!(now == same_day->episode))
            changes.push_back({ChangeKind::ChangedEpisode, what, told(same_day->episode), told(now), now});
    }
}

static Review review_from(ReviewInReturn const& received)
{
    Review review;
    review.first_sat_on = received.held_on;
    review.completed_on = received.held_on;
    review.sittings = {{received.held_on, std::nullopt, received.participation, 0}};
    review.source = "ssda903";
    return review;
}

static void compare_reviews(std::vector<ImportChange>& changes, ChildInReturn const& received,
                            std::optional<KeptChild> const& kept)
{
    for (auto const& review : received.reviews) {
        auto const what = "Review of " + day_month_year(review.held_on);
        KeptReview const* same_day = nullptr;
        if (kept)
            for (auto const& known : kept->reviews)
                if (known.first_sat_on == review.held_on) same_day = &known;
        auto after = told(review.participation);
        if (same_day == nullptr)
            changes.push_back({ChangeKind::NewReview, what, "", std::move(after), review_from(review)});
        else if (review.participation && same_day->code != review.participation)
            changes.push_back(
                {ChangeKind::ChangedReview, what, told(same_day->code), std::move(after), review_from(review)});
    }
}

static std::string called(ResponsiblePerson const& person)
{
    if (!person.name.empty()) return person.name;
    return person.number.empty() ? person.email : person.number;
}

/// A row from before what is in force is a list somebody forgot to bring up to date, and would be refused each time.
static bool is_old_news(std::optional<Date> from_on, std::optional<Date> next_from_on)
{
    return from_on && next_from_on && *from_on < *next_from_on;
}

static void compare_iro(std::vector<ImportChange>& changes, AllocationRow const& row,
                        std::optional<KeptChild> const& kept)
{
    ResponsiblePerson const iro{row.iro_number, row.iro, row.iro_email};
    if (iro.is_blank() || (kept && is_old_news(row.from.day(), kept->next_iro_from_on))) return;
    if (kept && !kept->iro.is_blank() && iro.is_same_as(kept->iro)) return;
    changes.push_back(
        {ChangeKind::NewIro, "IRO", kept ? kept->iro.name : "", called(iro), NamedIro{iro, row.from.day()}});
}

static std::string told(std::string const& team, ResponsiblePerson const& worker)
{
    return worker.is_blank() ? team : team + ", " + called(worker);
}

static void compare_team(std::vector<ImportChange>& changes, AllocationRow const& row,
                         std::optional<KeptChild> const& kept)
{
    // A worker without a team is of the team the child has.
    auto const team = row.team.empty() && kept ? kept->team : row.team;
    ResponsiblePerson const worker{row.social_worker_number, row.social_worker, row.social_worker_email};
    if (team.empty() || (kept && is_old_news(row.from.day(), kept->next_team_from_on))) return;
    bool const same_team = kept && folded(kept->team) == folded(team);
    bool const same_worker =
        worker.is_blank() || (kept && !kept->social_worker.is_blank() && worker.is_same_as(kept->social_worker));
    if (same_team && same_worker) return;
    changes.push_back({ChangeKind::NewTeam, "Team", kept ? told(kept->team, kept->social_worker) : "",
                       told(team, worker), NamedTeam{team, row.area, worker, row.from.day()}});
}

std::vector<ImportChange> changes_for(ChildInReturn const& received, std::optional<KeptChild> const& kept)
{
    std::vector<ImportChange> changes;
    // A child nobody can date, or of whom there is no care to review, is not taken in; the problem list says so.
    if (!kept && (!received.born_on || received.episodes.empty())) return changes;
    compare_child(changes, received, kept);
    compare_name(changes, received, kept);
    compare_episodes(changes, received, kept);
    compare_reviews(changes, received, kept);
    if (received.allocation != nullptr) {
        compare_iro(changes, *received.allocation, kept);
        compare_team(changes, *received.allocation, kept);
    }
    return changes;
}

}  // namespace waymark
