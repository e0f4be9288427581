#include "reviews/hold_review.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace std::chrono_literals;
using namespace waymark;
using std::chrono::April;
using std::chrono::August;
using std::chrono::December;
using std::chrono::January;
using std::chrono::July;
using std::chrono::June;
using std::chrono::March;
using std::chrono::May;
using std::chrono::November;
using std::chrono::October;
using std::chrono::September;

static BankHolidays const& holidays()
{
    static BankHolidays const some{2022y / August / 29d, 2022y / September / 19d, 2022y / December / 26d,
                                   2023y / January / 2d, 2023y / April / 7d,      2023y / April / 10d};
    return some;
}

/// Aged 9, looked after since 2 September 2022: first review due on 3 October 2022.
static TimetableFacts facts()
{
    Episode episode;
    episode.started_on = 2022y / September / 2d;
    episode.reason_started = "S";
    episode.placement = "U4";
    return {2013y / August / 4d, {episode}, {}, std::nullopt};
}

static std::vector<LateReason> reasons()
{
    return {{LateReasonId{1}, "Report not ready", false}, {LateReasonId{2}, "Another reason", true}};
}

static HoldAnswers answers(std::vector<Date> sat_on)
{
    HoldAnswers given;
    given.sat_on = std::move(sat_on);
    given.participation = {Attendance::InPerson, Voice::SpokeForThemselves, true};
    return given;
}

static Result<ReviewHeld, std::vector<HoldRefusal>> hold(HoldAnswers const& given, TimetableFacts const& known)
{
    return hold_review(ChildId{1}, given, known, reasons(), holidays(), 2022y / October / 20d);
}

static bool refused_for(Result<ReviewHeld, std::vector<HoldRefusal>> const& result, HoldRefusal why)
{
    if (result) return false;
    return std::find(result.error().begin(), result.error().end(), why) != result.error().end();
}

TEST_CASE("a review held in time keeps the due date it answered to and the code its facts make")
{
    auto const held = hold(answers({2022y / September / 28d}), facts());
    REQUIRE(held);
    CHECK(held->working_days_late == 0);
    REQUIRE(held->due);
    CHECK(held->due->due_on == Date{2022y / October / 3d});
    CHECK(held->sittings.front().code == Participation::AttendsAndSpeaks);
    CHECK(held->sittings.front().rule_version == participation_rule_version);
}

TEST_CASE("a late review needs a reason, and another reason needs words (worked example 13)")
{
    auto late = answers({2022y / October / 5d});
    CHECK(refused_for(hold(late, facts()), HoldRefusal::LateReasonMissing));
    late.late_reason = LateReasonId{2};
    CHECK(refused_for(hold(late, facts()), HoldRefusal::LateReasonTextMissing));
    late.late_reason_text = "Snow closed the roads";
    auto const held = hold(late, facts());
    REQUIRE(held);
    CHECK(held->working_days_late == 2);
}

TEST_CASE("a reason given for a review that was in time is not dropped unsaid: the day or the reason is wrong")
{
    auto given = answers({2022y / September / 28d});
    given.late_reason = LateReasonId{1};
    CHECK(refused_for(hold(given, facts()), HoldRefusal::LateReasonNotNeeded));
}

TEST_CASE("a booking is taken up by the meeting it was for, not by an earlier one that is recorded late")
{
    Date const today = 2023y / March / 13d;
    struct {
        char const* because;
        Date held;
        Date booked;
        bool is_taken_up;
    } const rows[] = {
        {"held on the day", 2023y / March / 10d, 2023y / March / 10d, true},
        {"put off by two days", 2023y / March / 10d, 2023y / March / 8d, true},
        {"a booking long past is over", 2023y / March / 10d, 2022y / December / 1d, true},
        {"brought forward by a week", 2023y / March / 10d, 2023y / March / 17d, true},
        {"27 days before", 2023y / March / 10d, 2023y / April / 6d, true},
        {"four weeks before", 2023y / March / 10d, 2023y / April / 7d, false},
        {"the review before, recorded in March", 2022y / November / 2d, 2023y / May / 2d, false},
    };
    for (auto const& row : rows) {
        CAPTURE(row.because);
        CHECK(takes_up_booking(row.held, row.booked, today) == row.is_taken_up);
    }
}

TEST_CASE("without the review of a day, that day is free again and the one before is the latest")
{
    auto known = facts();
    known.reviews = {{2022y / September / 28d, 2022y / September / 28d, ReviewKind::Statutory, ReviewState::Held,
                      ReviewMethod::FaceToFace}};
    CHECK(refused_for(hold(answers({2022y / September / 28d}), known), HoldRefusal::AlreadyOneThatDay));
    CHECK(hold(answers({2022y / September / 28d}), without_review_of(known, 2022y / September / 28d)));
    CHECK(without_review_of(known, 2022y / September / 27d).reviews.size() == 1);
}

TEST_CASE("a review cannot be held where none could have been")
{
    auto known = facts();
    known.reviews = {{2022y / September / 28d, 2022y / September / 28d, ReviewKind::Statutory, ReviewState::Held,
                      ReviewMethod::FaceToFace}};
    struct {
        std::vector<Date> sat_on;
        HoldRefusal why;
        char const* because;
    } const rows[] = {
        {{}, HoldRefusal::NoDate, "no date"},
        {{2022y / October / 21d}, HoldRefusal::InTheFuture, "tomorrow"},
        {{2022y / September / 1d}, HoldRefusal::NotLookedAfterThen, "the day before coming into care"},
        {{2022y / September / 28d}, HoldRefusal::AlreadyOneThatDay, "pressed twice"},
        {{2022y / October / 5d, 2022y / October / 4d}, HoldRefusal::SittingsOutOfOrder, "second before first"},
        {{2022y / October / 5d, 2022y / October / 5d}, HoldRefusal::SittingsOutOfOrder, "the same day twice"},
        {{2022y / September / 6d, 2022y / October / 6d}, HoldRefusal::SittingsTooFarApart, "22 working days apart"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.because);
        CHECK(refused_for(hold(answers(row.sat_on), known), row.why));
    }
}

TEST_CASE("two reviews within a week, and no further apart, may be one of two meetings")
{
    Date const day{2022y / October / 3d};
    CHECK(may_be_one_review(day, day + std::chrono::days{7}));
    CHECK(may_be_one_review(day + std::chrono::days{7}, day));
    CHECK_FALSE(may_be_one_review(day, day + std::chrono::days{8}));
    ReviewFact before, after;
    before.first_sat_on = day - std::chrono::days{3};
    after.first_sat_on = day + std::chrono::days{7};
    CHECK(review_near({before, after}, day) == day + std::chrono::days{7});
    CHECK(review_near({before}, day) == day - std::chrono::days{3});
    CHECK_FALSE(review_near({before}, day + std::chrono::days{5}));
    CHECK_FALSE(review_near({before}, before.first_sat_on));
}

TEST_CASE("answers that cannot both be true are asked again")
{
    struct {
        ReviewMethod method;
        Attendance attendance;
        Voice voice;
        HoldRefusal why;
    } const rows[] = {
        {ReviewMethod::NoMeeting, Attendance::No, Voice::ByOtherMeans, HoldRefusal::MeetingNeeded},
        {ReviewMethod::NoMeeting, Attendance::InPerson, Voice::SpokeForThemselves, HoldRefusal::ThereWithoutMeeting},
        {ReviewMethod::Virtual, Attendance::InPerson, Voice::SpokeForThemselves, HoldRefusal::InTheRoomByVideo},
        {ReviewMethod::FaceToFace, Attendance::LiveVideo, Voice::SpokeForThemselves, HoldRefusal::JoinedFromAway},
        {ReviewMethod::FaceToFace, Attendance::No, Voice::SpokeForThemselves, HoldRefusal::SpokeWithoutBeingThere},
    };
    for (auto const& row : rows) {
        auto given = answers({2022y / September / 28d});
        given.method = row.method;
        given.participation = {row.attendance, row.voice, true};
        CHECK(refused_for(hold(given, facts()), row.why));
    }
}

TEST_CASE("a review of an earlier day is judged by the reviews before it, not after it")
{
    auto known = facts();
    known.reviews = {{2022y / October / 17d, 2022y / October / 17d, ReviewKind::Statutory, ReviewState::Held,
                      ReviewMethod::FaceToFace}};
    auto const held = hold(answers({2022y / September / 20d}), known);
    REQUIRE(held);
    REQUIRE(held->due);
    CHECK(held->due->rule == TimetableRule::T1);
}

TEST_CASE("a child under four is PN0 whatever happened, and the facts are kept")
{
    auto known = facts();
    known.born_on = 2019y / August / 4d;
    auto const held = hold(answers({2022y / September / 28d}), known);
    REQUIRE(held);
    CHECK(held->sittings.front().code == Participation::UnderFour);
    REQUIRE(held->sittings.front().facts);
    CHECK(held->sittings.front().facts->present_or_observed);
}
