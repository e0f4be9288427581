#include "demo/named_people.h"
#include "demo/testing/an_authority.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>
#include <map>

using namespace waymark;
using namespace waymark::demo;
using namespace std::chrono;

static DemonstrationAuthority const& authority() { return an_authority(2023); }

template <class Wanted>
static long children_of_whom(Wanted wanted)
{
    return std::count_if(authority().children.begin(), authority().children.end(), wanted);
}

static std::optional<StaffId> iro_now(DemonstrationChild const& child)
{
    if (child.iros.empty() || child.iros.back().until_on) return std::nullopt;
    return child.iros.back().iro;
}

static DemonstrationChild const& child(ChildId id)
{
    return authority().children.at(static_cast<std::size_t>(id.value - 1));
}

static bool has_review(DemonstrationChild const& who, ReviewState state)
{
    return std::any_of(who.reviews.begin(), who.reviews.end(),
                       [&](Review const& review) { return review.state == state; });
}

static std::optional<ReviewDue> due_of(DemonstrationChild const& who)
{
    auto const next = next_review(facts_of(who), its_holidays(), demonstration_day);
    auto const* due = std::get_if<ReviewDue>(&next);
    return due ? std::optional{*due} : std::nullopt;
}

TEST_CASE("the IRO who signs in has 58 children: three overdue, five due in 14 days, some not booked")
{
    auto const me = signs_in_as(authority().staff, Role::Iro).id;
    int children = 0;
    int overdue = 0;
    int soon = 0;
    int not_booked = 0;
    for (auto const& who : authority().children) {
        if (iro_now(who) != me) continue;
        ++children;
        auto const due = due_of(who);
        if (!due) continue;
        if (due->due_on < demonstration_day)
            ++overdue;
        else if (due->due_on <= demonstration_day + days{14})
            ++soon;
        if (due->due_on <= demonstration_day + days{56} && !has_review(who, ReviewState::Booked)) ++not_booked;
    }
    CHECK(children == 58);
    CHECK(overdue == 3);
    CHECK(soon == 5);
    CHECK(not_booked > 0);
}

TEST_CASE("eighteen IROs: one over the range for a full-time post, one new, the rest within it")
{
    std::map<StaffId, int> children;
    for (auto const& who : authority().children)
        if (auto const iro = iro_now(who)) ++children[*iro];
    int over = 0;
    int below = 0;
    int within = 0;
    for (auto const& [iro, count] : children) {
        auto const& member = authority().member(iro);
        CHECK(member.role == Role::Iro);
        CHECK_FALSE(member.left_on);
        switch (Caseload{count, member.full_time_equivalent}.load()) {
        case Load::Over:
            ++over;
            break;
        case Load::Below:
            ++below;
            break;
        case Load::Within:
        case Load::NearlyFull:
            ++within;
            break;
        }
    }
    CHECK(over == 1);
    CHECK(below == 1);
    CHECK(within == 16);
}

TEST_CASE("brothers and sisters looked after share an IRO, a mother and her baby do not")
{
    int parents = 0;
    for (auto const& who : authority().children)
        for (auto const& relative : who.relatives) {
            auto const mine = iro_now(who);
            auto const theirs = iro_now(child(relative.related));
            if (!mine || !theirs) continue;
            if (relative.kinship == Kinship::Sibling) CHECK(mine == theirs);
            if (relative.kinship == Kinship::Parent) {
                ++parents;
                CHECK(mine != theirs);
            }
        }
    CHECK(parents == 2);
}

namespace {

struct AwkwardCase {
    char const* because;
    long found;
    long at_least;
};

}  // namespace

static void check_each(std::initializer_list<AwkwardCase> cases)
{
    for (auto const& row : cases) {
        CAPTURE(row.because);
        CHECK(row.found >= row.at_least);
    }
}

static long children_due_by(TimetableRule rule)
{
    return children_of_whom([rule](DemonstrationChild const& who) {
        auto const due = due_of(who);
        return due && due->rule == rule;
    });
}

static long children_with_a_review(ReviewState state)
{
    return children_of_whom([state](DemonstrationChild const& who) { return has_review(who, state); });
}

template <class Wanted>
static long children_with_a_review_that(Wanted wanted)
{
    return children_of_whom(
        [&](DemonstrationChild const& who) { return std::any_of(who.reviews.begin(), who.reviews.end(), wanted); });
}

template <class Wanted>
static long children_looked_after_of_whom(Wanted wanted)
{
    return children_of_whom(
        [&](DemonstrationChild const& who) { return is_looked_after_on(who, records_end_on) && wanted(who); });
}

static bool has_status(DemonstrationChild const& who, LegalStatus status)
{
    return who.episodes.back().legal_status == status;
}

TEST_CASE("every kind of child is there")
{
    auto const under_order = [](auto const& who) { return has_status(who, LegalStatus::E1); };
    auto const with_adopters = [](auto const& who) { return is_placed_for_adoption(who.episodes.back().placement); };
    auto const on_remand = [](auto const& who) { return has_status(who, LegalStatus::J1); };
    auto const had_another = [](auto const& who) { return who.iros.front().iro != who.iros.back().iro; };
    check_each({
        {"three warnings", children_of_whom([](auto const& who) { return who.warnings.size() == 3; }), 1},
        {"four names", children_of_whom([](auto const& who) { return who.child.names.size() == 4; }), 1},
        {"unaccompanied", children_of_whom([](auto const& who) { return who.child.is_unaccompanied; }), 50},
        {"looked after twice",
         children_of_whom([](auto const& who) { return periods_of_care(who.episodes).size() > 1; }), 20},
        {"placement order", children_looked_after_of_whom(under_order), 30},
        {"placed for adoption", children_looked_after_of_whom(with_adopters), 5},
        {"on remand", children_looked_after_of_whom(on_remand), 3},
        {"waiting for an IRO", children_looked_after_of_whom([](auto const& who) { return !iro_now(who); }), 5},
        {"eighteen first", children_looked_after_of_whom([](auto const& who) { return !due_of(who); }), 5},
        {"another IRO before",
         children_looked_after_of_whom([&](auto const& who) { return iro_now(who) && had_another(who); }), 100},
    });
}

TEST_CASE("every kind of review is there")
{
    auto const is_overdue = [](auto const& who) {
        auto const due = due_of(who);
        return due && due->due_on < demonstration_day;
    };
    auto const is_after_eighteen = [](auto const& review) { return review.kind == ReviewKind::NonStatutoryPost18; };
    auto const has_no_meeting = [](auto const& review) { return review.method == ReviewMethod::NoMeeting; };
    check_each({
        {"overdue", children_of_whom(is_overdue), 13},
        {"first review not held yet", children_due_by(TimetableRule::T1), 5},
        {"short breaks", children_due_by(TimetableRule::T4), 6},
        {"returned by adopters, in the window", children_due_by(TimetableRule::T7), 1},
        {"remanded and not reviewed yet", children_due_by(TimetableRule::T8), 1},
        {"adjourned today", children_with_a_review(ReviewState::Adjourned), 1},
        {"an adjournment that lapsed", children_with_a_review(ReviewState::Lapsed), 1},
        {"a booking cancelled", children_with_a_review(ReviewState::Cancelled), 1},
        {"not required, the child left first", children_with_a_review(ReviewState::NotRequired), 1},
        {"after the eighteenth birthday", children_with_a_review_that(is_after_eighteen), 1},
        {"without a meeting", children_with_a_review_that(has_no_meeting), 1},
    });
}

TEST_CASE("the longest name has sixty letters")
{
    long longest = 0;
    for (auto const& who : authority().children) {
        auto const& name = who.child.names.front();
        auto const whole = name.given + name.family;
        longest = std::max(longest, static_cast<long>(std::count_if(whole.begin(), whole.end(), [](char letter) {
                               return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
                           })));
    }
    CHECK(longest == 60);
}

TEST_CASE("no review of a child with short breaks alone was held in the year of the return")
{
    for (auto const& who : authority().children) {
        if (!has_only_short_breaks(who)) continue;
        for (auto const& review : who.reviews)
            if (review.first_sat_on) CHECK(*review.first_sat_on < sys_days{2022y / April / 1});
    }
}

TEST_CASE("every review kept with a lateness has a reason for it, and no other has")
{
    for (auto const& who : authority().children)
        for (auto const& review : who.reviews) {
            if (!review.first_sat_on || !review.due_on_when_held) continue;
            CHECK((*review.first_sat_on > *review.due_on_when_held) == review.late_reason.has_value());
        }
}
