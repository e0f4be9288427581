#include "calendar/months.h"
#include "reviews/testing/a_history.h"

#include <rapidcheck.h>

#include <algorithm>

using namespace std::chrono;
using namespace waymark;

static Date const first_day = 2019y / January / 7d;

static Date a_day_from(Date from, int within) { return from + days{*rc::gen::inRange(0, within)}; }

static LegalStatus a_status()
{
    return *rc::gen::element(LegalStatus::C1, LegalStatus::C2, LegalStatus::V2, LegalStatus::E1);
}

static PlacementType a_placement() { return *rc::gen::element<PlacementType>("U4", "U6", "K2", "A6", "P1"); }

/// Years of care as they happen: moves, orders, leaving and coming back, reviews now and then.
static History some_history()
{
    auto history = a_history();
    auto day = a_day_from(first_day, 400);
    history.born(a_day_from(2002y / January / 1d, 5000));
    history.looked_after_since(day, a_status());
    auto const steps = *rc::gen::inRange(0, 14);
    for (int step = 0; step < steps; ++step) {
        day += days{*rc::gen::inRange(1, 200)};
        switch (*rc::gen::inRange(0, 8)) {
        case 0:
            history.moves_to(a_placement(), day);
            break;
        case 1:
            history.changes_to(a_status(), day);
            break;
        case 2:
            history.leaves(day);
            history.looked_after_since(day += days{*rc::gen::inRange(1, 90)}, a_status());
            break;
        default:
            history.reviewed(day);
            break;
        }
    }
    if (*rc::gen::inRange(0, 3) == 0) history.leaves(day + days{*rc::gen::inRange(1, 200)});
    if (*rc::gen::inRange(0, 3) == 0) history.records_begin(a_day_from(first_day, 1500));
    return history;
}

static Date some_day() { return a_day_from(first_day, 3500); }

static std::optional<ReviewDue> due_on(TimetableFacts const& facts, BankHolidays const& holidays, Date as_at)
{
    auto const next = next_review(facts, holidays, as_at);
    if (auto const* due = std::get_if<ReviewDue>(&next)) return *due;
    return std::nullopt;
}

static bool same(std::vector<Obligation> const& a, std::vector<Obligation> const& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](Obligation const& one, Obligation const& other) {
        return one.due == other.due && one.met_on == other.met_on && one.on_time == other.on_time &&
               one.can_be_judged == other.can_be_judged && one.ended_unmet_on == other.ended_unmet_on;
    });
}

TEST_CASE(
    "a due date never rolls forward: it is the same with every bank holiday and weekend, where months are counted")
{
    CHECK(rc::check("in months, holidays change only the last practicable day", [] {
        auto facts = some_history().facts();
        // Where the records begin in the middle, a first review's day says how many reviews are taken as held.
        facts.records_begin_on.reset();
        auto const as_at = some_day();
        auto const with = due_on(facts, england(), as_at);
        auto const without = due_on(facts, {}, as_at);
        if (!with || !without || with->rule == TimetableRule::T1 || without->rule == TimetableRule::T1) return;
        RC_ASSERT(with->due_on == without->due_on);
    }));
    CHECK(rc::check("the last practicable day is a working day, on or before the due date", [] {
        auto const due = due_on(some_history().facts(), england(), some_day());
        if (!due) return;
        RC_ASSERT(due->last_practicable_on <= due->due_on);
        RC_ASSERT(is_working_day(due->last_practicable_on, england()));
    }));
}

TEST_CASE("a later anchor never gives an earlier date")
{
    CHECK(rc::check("starting later", [] {
        auto const start = a_day_from(first_day, 2000);
        auto const later = a_day_from(start, 60);
        auto const status = *rc::gen::element(LegalStatus::C2, LegalStatus::V4, LegalStatus::J1);
        RC_ASSERT(review_due(a_history().looked_after_since(start, status), start).due_on <=
                  review_due(a_history().looked_after_since(later, status), later).due_on);
    }));
    CHECK(rc::check("reviewed later", [] {
        auto const start = a_day_from(first_day, 2000);
        auto const held = a_day_from(start, 60);
        auto const later = a_day_from(held, 60);
        auto const reviewed = [&](Date day) { return a_history().looked_after_since(start).reviewed(day); };
        RC_ASSERT(review_due(reviewed(held), later).due_on <= review_due(reviewed(later), later).due_on);
    }));
}

TEST_CASE("a bank holiday outside the span changes nothing")
{
    CHECK(rc::check("before the start and after the due date", [] {
        auto const start = a_day_from(first_day, 2000);
        auto const history = a_history().looked_after_since(start);
        auto const due = review_due(history, start);
        auto more = england().days();
        more.push_back(start - days{*rc::gen::inRange(0, 400)});
        more.push_back(due.due_on + days{*rc::gen::inRange(1, 400)});
        RC_ASSERT(due_on(history.facts(), BankHolidays{more}, start) == due);
    }));
}

TEST_CASE("a fact corrected and put back gives the same dates")
{
    CHECK(rc::check("nothing is remembered between two answers", [] {
        auto const history = some_history();
        auto const as_at = some_day();
        auto facts = history.facts();
        auto const before = due_on(facts, england(), as_at);
        auto const all_before = obligations(facts, england(), as_at);
        auto const moved = days{*rc::gen::inRange(1, 30)};
        facts.episodes.front().started_on -= moved;
        if (!facts.reviews.empty()) facts.reviews.back().first_sat_on += moved;
        (void)obligations(facts, england(), as_at);
        facts = history.facts();
        RC_ASSERT(due_on(facts, england(), as_at) == before);
        RC_ASSERT(same(obligations(facts, england(), as_at), all_before));
    }));
}

TEST_CASE("what happens later does not change what was due before")
{
    CHECK(rc::check("facts after the day are not seen on it", [] {
        auto const history = some_history();
        auto const as_at = some_day();
        auto facts = history.facts();
        auto const before = due_on(facts, england(), as_at);
        std::erase_if(facts.reviews, [&](ReviewFact const& review) { return review.first_sat_on > as_at; });
        std::erase_if(facts.episodes, [&](Episode const& episode) { return episode.started_on > as_at; });
        for (auto& episode : facts.episodes) {
            if (!episode.ended_on || *episode.ended_on <= as_at) continue;
            episode.ended_on.reset();
            episode.reason_ceased = {};
        }
        RC_ASSERT(due_on(facts, england(), as_at) == before);
    }));
}

static bool was_looked_after_beyond(TimetableFacts const& facts, Date day)
{
    if (facts.born_on <= day && birthday(facts.born_on, 18) <= day) return false;
    auto const periods = periods_of_care(facts.episodes);
    return std::any_of(periods.begin(), periods.end(), [&](PeriodOfCare const& period) {
        return period.started_on <= day && (!period.ended_on || day < *period.ended_on);
    });
}

TEST_CASE("obligations keep their promises whatever happened")
{
    CHECK(rc::check("nothing is owed on a day on which the child had left or turned 18", [] {
        auto const history = some_history();
        for (auto const& found : obligations(history.facts(), england(), first_day + days{6000}))
            if (found.was_owed) RC_ASSERT(was_looked_after_beyond(history.facts(), found.due.due_on));
    }));
    CHECK(rc::check("each review of the child meets one, and none meets two", [] {
        auto const history = some_history();
        std::vector<Date> met;
        for (auto const& found : obligations(history.facts(), england(), some_day()))
            if (found.met_on) met.push_back(*found.met_on);
        RC_ASSERT(std::is_sorted(met.begin(), met.end()));
        RC_ASSERT(std::adjacent_find(met.begin(), met.end()) == met.end());
    }));
    CHECK(rc::check("only the last may be open, and it is what is due next", [] {
        auto const history = some_history();
        auto const as_at = some_day();
        auto const found = obligations(history.facts(), england(), as_at);
        for (std::size_t i = 0; i + 1 < found.size(); ++i)
            RC_ASSERT(found[i].met_on.has_value() || found[i].ended_unmet_on.has_value());
        if (found.empty() || found.back().met_on || found.back().ended_unmet_on) return;
        RC_ASSERT(due_on(history.facts(), england(), as_at) == found.back().due);
    }));
    CHECK(rc::check("on time is what was held by the day due", [] {
        for (auto const& found : obligations(some_history().facts(), england(), some_day()))
            if (found.met_on) RC_ASSERT(found.on_time == (*found.met_on <= found.due.due_on));
    }));
    CHECK(rc::check("hiding the early years never calls late what the whole history calls on time", [] {
        auto history = some_history();
        auto whole = history.facts();
        whole.records_begin_on.reset();
        auto part = whole;
        part.records_begin_on = a_day_from(first_day, 1500);
        std::erase_if(part.reviews, [&](ReviewFact const& fact) { return fact.first_sat_on < *part.records_begin_on; });
        auto const as_at = some_day();
        for (auto const& found : obligations(part, england(), as_at)) {
            if (!found.met_on || !found.can_be_judged || found.on_time) continue;
            for (auto const& truth : obligations(whole, england(), as_at))
                if (truth.met_on == found.met_on && !found.due.number_is_known) RC_ASSERT(!truth.on_time);
        }
    }));
}
