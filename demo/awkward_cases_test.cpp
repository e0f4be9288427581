#include "demo/earlier_bank_holidays.h"
#include "demo/make_demonstration.h"
#include "demo/named_people.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

using namespace waymark;
using namespace waymark::demo;
using namespace std::chrono;

static BankHolidays const holidays = demonstration_holidays();

static DemonstrationAuthority const& authority()
{
    static auto const made = make_demonstration(2023, holidays);
    return made;
}

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
    auto const next = next_review(facts_of(who), holidays, demonstration_day);
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

TEST_CASE("every awkward case is there")
{
    using enum LegalStatus;
    auto const status_now = [](DemonstrationChild const& who, LegalStatus status) {
        return is_looked_after_on(who, records_end_on) && who.episodes.back().legal_status == status;
    };
    auto const rule_now = [](TimetableRule rule) {
        return [rule](DemonstrationChild const& who) {
            auto const due = due_of(who);
            return due && due->rule == rule;
        };
    };
    struct {
        char const* because;
        long found;
        long at_least;
    } const cases[] = {
        {"three warnings on one child", children_of_whom([](auto const& who) { return who.warnings.size() == 3; }), 1},
        {"known by another name, had one, and an alias",
         children_of_whom([](auto const& who) { return who.child.names.size() == 4; }), 1},
        {"placement order", children_of_whom([&](auto const& who) { return status_now(who, E1); }), 30},
        {"placed for adoption", children_of_whom([&](auto const& who) {
             return status_now(who, E1) && is_placed_for_adoption(who.episodes.back().placement);
         }),
         5},
        {"on remand", children_of_whom([&](auto const& who) { return status_now(who, J1); }), 3},
        {"unaccompanied", children_of_whom([](auto const& who) { return who.child.is_unaccompanied; }), 50},
        {"returned by adopters, in the window", children_of_whom(rule_now(TimetableRule::T7)), 1},
        {"short breaks", children_of_whom(rule_now(TimetableRule::T4)), 6},
        {"first review not held yet", children_of_whom(rule_now(TimetableRule::T1)), 5},
        {"remanded and not reviewed yet", children_of_whom(rule_now(TimetableRule::T8)), 1},
        {"adjourned today", children_of_whom([](auto const& who) { return has_review(who, ReviewState::Adjourned); }),
         1},
        {"an adjournment that lapsed",
         children_of_whom([](auto const& who) { return has_review(who, ReviewState::Lapsed); }), 1},
        {"a booking cancelled",
         children_of_whom([](auto const& who) { return has_review(who, ReviewState::Cancelled); }), 1},
        {"not required, the child left first",
         children_of_whom([](auto const& who) { return has_review(who, ReviewState::NotRequired); }), 1},
        {"a review after the eighteenth birthday", children_of_whom([](auto const& who) {
             return std::any_of(who.reviews.begin(), who.reviews.end(),
                                [](Review const& review) { return review.kind == ReviewKind::NonStatutoryPost18; });
         }),
         1},
        {"a review without a meeting", children_of_whom([](auto const& who) {
             return std::any_of(who.reviews.begin(), who.reviews.end(),
                                [](Review const& review) { return review.method == ReviewMethod::NoMeeting; });
         }),
         1},
        {"eighteen before the next is due",
         children_of_whom([](auto const& who) { return is_looked_after_on(who, records_end_on) && !due_of(who); }), 5},
        {"looked after twice",
         children_of_whom([](auto const& who) { return periods_of_care(who.episodes).size() > 1; }), 20},
        {"waiting for an IRO",
         children_of_whom([](auto const& who) { return is_looked_after_on(who, records_end_on) && !iro_now(who); }), 5},
        {"overdue", children_of_whom([](auto const& who) {
             auto const due = due_of(who);
             return due && due->due_on < demonstration_day;
         }),
         13},
        {"had another IRO before", children_of_whom([](auto const& who) {
             return who.iros.size() > 1 && who.iros.front().iro != who.iros.back().iro;
         }),
         100},
    };
    for (auto const& row : cases) {
        CAPTURE(row.because);
        CHECK(row.found >= row.at_least);
    }
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
