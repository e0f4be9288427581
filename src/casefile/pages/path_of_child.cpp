#include "casefile/pages/path_of_child.h"

#include "calendar/months.h"

#include <algorithm>

namespace waymark {

static std::string short_ordinal(int number)
{
    bool const teen = number % 100 >= 11 && number % 100 <= 13;
    char const* const ending = teen               ? "th"
                               : number % 10 == 1 ? "st"
                               : number % 10 == 2 ? "nd"
                               : number % 10 == 3 ? "rd"
                                                  : "th";
    return std::to_string(number) + ending;
}

static void add_periods(Path& path, std::vector<Episode> const& episodes)
{
    for (auto const& period : periods_of_care(episodes)) {
        auto const came = period.start_is_known ? "came into care" : "in care by then";
        path.marks.push_back({MarkKind::Entry, period.started_on, came, "Came into care"});
        if (period.ended_on) path.marks.push_back({MarkKind::Exit, *period.ended_on, "left care", "Left care"});
    }
}

static void add_reviews(Path& path, TimetableFacts const& facts, std::vector<Obligation> const& obligations)
{
    for (auto const& review : facts.reviews) {
        if (review.state != ReviewState::Held && review.state != ReviewState::Adjourned) continue;
        PathMark mark{MarkKind::ReviewHeld, review.first_sat_on, "", "Review held"};
        auto const answered = std::find_if(obligations.begin(), obligations.end(), [&](Obligation const& obligation) {
            return obligation.met_on == review.first_sat_on;
        });
        if (answered != obligations.end()) {
            mark.is_late = answered->can_be_judged && !answered->on_time;
            if (answered->due.number_is_known) {
                mark.label = short_ordinal(answered->due.number);
                mark.told = short_ordinal(answered->due.number) + " review held" + (mark.is_late ? ", late" : "");
            }
        }
        path.marks.push_back(std::move(mark));
    }
}

/// Somebody who left long ago: the years since would leave no room for those in care.
static void end_where_care_ended(Path& path, std::vector<Episode> const& episodes)
{
    static constexpr std::chrono::days long_ago{366};
    auto const periods = periods_of_care(episodes);
    if (periods.empty() || path.due || !periods.back().ended_on) return;
    if (path.today - *periods.back().ended_on < long_ago) return;
    path.today = *periods.back().ended_on + std::chrono::days{30};
    path.shows_today = false;
}

Path path_of_child(std::string title, TimetableFacts const& facts, std::vector<Obligation> const& obligations,
                   NextReview const& next, std::optional<Date> booked_for_on, Date today)
{
    Path path;
    path.title = std::move(title);
    path.today = today;
    add_periods(path, facts.episodes);
    add_reviews(path, facts, obligations);
    if (booked_for_on)
        path.marks.push_back(
            {MarkKind::ReviewBooked, *booked_for_on, "booked " + short_day(*booked_for_on), "Review booked"});
    if (auto const* due = std::get_if<ReviewDue>(&next)) {
        // The last eight weeks before a due date are the time to hold it in; T7 has a window of its own.
        auto const opens = due->not_before.value_or(std::max(due->anchor_on, due->due_on - std::chrono::weeks{8}));
        path.due = PathDue{due->due_on, opens, due->due_on < today ? Lateness::Late : Lateness::InTime};
    }
    end_where_care_ended(path, facts.episodes);
    std::stable_sort(path.marks.begin(), path.marks.end(),
                     [](PathMark const& a, PathMark const& b) { return a.on < b.on; });
    return path;
}

}  // namespace waymark
