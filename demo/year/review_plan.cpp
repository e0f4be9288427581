#include "demo/year/review_plan.h"

#include "calendar/reporting_year.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace waymark::demo {

using namespace std::chrono;

/// Reviews of short breaks never enter the return: in the year that the report tells of none is held, so that the
/// return and the database hold the same reviews (demo/README.md).
static constexpr Date short_breaks_reviewed_until = sys_days{2021y / March / 31};

/// How many of a thousand reviews ran late in each year from 2013-14; the first figure is for all years before.
static int late_in_a_thousand(Date day)
{
    static constexpr std::array<int, 10> by_year = {60, 55, 52, 50, 44, 42, 40, 62, 46, 0};
    auto const place = std::clamp(reporting_year_of(day).starts_in - 2013, 0, 9);
    return by_year.at(static_cast<std::size_t>(place));
}

static int days_in_hand(TimetableRule rule, Random& random)
{
    switch (rule) {
    case TimetableRule::T1:
    case TimetableRule::T8:
        return random.between(0, random.between(2, 8));
    case TimetableRule::T2:
        return random.between(0, random.between(3, 14));
    case TimetableRule::T3:
    case TimetableRule::T11:
        return random.between(0, random.between(3, 25));
    case TimetableRule::T4:
        return random.between(0, 25);
    case TimetableRule::T5:
    case TimetableRule::T6:
    case TimetableRule::T7:
    case TimetableRule::T9:
    case TimetableRule::T10:
        return random.between(0, 9);
    }
    return 0;
}

/// Nobody meets between Christmas and the new year if it can be helped.
static Date before_christmas(Date day)
{
    year_month_day const parts{day};
    if (parts.month() == December && unsigned{parts.day()} > 22) return sys_days{parts.year() / December / 22};
    if (parts.month() == January && unsigned{parts.day()} < 3)
        return sys_days{(parts.year() - years{1}) / December / 22};
    return day;
}

static Date day_to_meet(ReviewDue const& due, Date after, BankHolidays const& holidays, Random& random)
{
    auto day = before_christmas(due.due_on - days{days_in_hand(due.rule, random)});
    if (month{year_month_day{day}.month()} == August && random.chance(500)) day -= days{random.between(8, 24)};
    // Not every meeting that would fall on a weekend is held on the Friday before.
    if (!is_working_day(day, holidays)) day -= days{random.between(0, 4)};
    day = last_working_day_on_or_before(day, holidays);
    auto const earliest = std::max(after + days{6}, due.not_before.value_or(after));
    if (day < earliest) day = due.last_practicable_on;
    return day > after ? day : add_working_days(after, 1, holidays);
}

static Date day_with_siblings(Date day, ReviewDue const& due, Date after, std::vector<Date> const& siblings_meet_on)
{
    for (auto const theirs : siblings_meet_on)
        if (theirs > after + days{20} && theirs <= due.due_on) return theirs;
    return day;
}

static Date late_day(Date due_on, BankHolidays const& holidays, Random& random)
{
    static constexpr std::array<int, 3> how_late = {55, 33, 12};
    static constexpr std::array<std::pair<int, int>, 3> spans = {{{1, 3}, {4, 10}, {11, 24}}};
    auto const& span = spans.at(random.weighted(how_late));
    return add_working_days(due_on, random.between(span.first, span.second), holidays);
}

/// What decides which of the timetable's rules hold: when it changes, the day meant for the next review is thought
/// over again.
static std::tuple<bool, bool> regime(Episode const& episode)
{
    return {episode.legal_status == LegalStatus::E1, is_placed_for_adoption(episode.placement)};
}

static std::optional<Date> regime_change(std::vector<Episode> const& episodes, Date after, Date until)
{
    Episode const* before = nullptr;
    for (auto const& episode : episodes) {
        if (before && episode.started_on > after && episode.started_on <= until && regime(*before) != regime(episode))
            return episode.started_on;
        before = &episode;
    }
    return std::nullopt;
}

Review review_held_on(Date day, ReviewMethod method)
{
    Review review;
    review.method = method;
    review.first_sat_on = day;
    review.completed_on = day;
    review.sittings.push_back({day, std::nullopt, std::nullopt, 0});
    return review;
}

static Review not_required(Date planned_for)
{
    Review review;
    review.state = ReviewState::NotRequired;
    review.booked_for_on = planned_for;
    return review;
}

namespace {

/// Goes through one child's life in care, asking the timetable what is next and choosing a day for it.
class Planner {
public:
    Planner(Date born_on, std::vector<Episode> const& episodes, std::vector<Date> const& siblings_meet_on,
            BankHolidays const& holidays, Random& random)
        : facts_{born_on, episodes, {}, std::nullopt},
          siblings_meet_on_{siblings_meet_on}, holidays_{holidays}, random_{random}
    {
    }

    ReviewPlan plan()
    {
        for (auto const& period : periods_of_care(facts_.episodes)) plan_period(period);
        return std::move(plan_);
    }

private:
    void plan_period(PeriodOfCare const& period)
    {
        auto today = period.started_on;
        bool is_first = true;
        while (auto const due = due_as_of(today)) {
            auto const day = choose(*due, today);
            if (due->rule == TimetableRule::T4 && day > short_breaks_reviewed_until) {
                plan_.next_on = std::max(day, add_working_days(demonstration_day, random_.between(2, 9), holidays_));
                return;
            }
            auto const known_until = period.ended_on ? std::min(day, *period.ended_on) : day;
            if (auto const change = regime_change(facts_.episodes, today, known_until); change && *change < day) {
                today = *change;
                continue;
            }
            if (period.ended_on && day >= *period.ended_on) {
                if (is_first && random_.chance(300)) plan_.reviews.push_back(not_required(day));
                return;
            }
            if (day > records_end_on) {
                plan_.next_on = day;
                return;
            }
            hold(*due, day);
            today = day;
            is_first = false;
        }
    }

    std::optional<ReviewDue> due_as_of(Date today) const
    {
        auto const next = next_review(facts_, holidays_, today);
        auto const* due = std::get_if<ReviewDue>(&next);
        return due ? std::optional{*due} : std::nullopt;
    }

    Date choose(ReviewDue const& due, Date today)
    {
        auto const day = day_with_siblings(day_to_meet(due, today, holidays_, random_), due, today, siblings_meet_on_);
        if (!random_.chance(late_in_a_thousand(due.due_on))) return day;
        auto const late = late_day(due.due_on, holidays_, random_);
        return late_in_a_thousand(late) > 0 && late < birthday_of_adult() ? late : day;
    }

    Date birthday_of_adult() const { return sys_days{year_month_day{facts_.born_on} + years{18}} - days{2}; }

    void hold(ReviewDue const& due, Date day)
    {
        auto const method =
            due.meeting_may_be_waived && random_.chance(45) ? ReviewMethod::NoMeeting : ReviewMethod::FaceToFace;
        facts_.reviews.push_back({day, day, ReviewKind::Statutory, ReviewState::Held, method});
        plan_.reviews.push_back(review_held_on(day, method));
    }

    TimetableFacts facts_;
    std::vector<Date> const& siblings_meet_on_;
    BankHolidays const& holidays_;
    Random& random_;
    ReviewPlan plan_;
};

}  // namespace

ReviewPlan plan_reviews(Date born_on, std::vector<Episode> const& episodes, std::vector<Date> const& siblings_meet_on,
                        BankHolidays const& holidays, Random& random)
{
    return Planner{born_on, episodes, siblings_meet_on, holidays, random}.plan();
}

}  // namespace waymark::demo
