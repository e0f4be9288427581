#include "reviews/hold_review.h"

#include "platform/text.h"

#include <algorithm>

namespace waymark {

static TimetableFacts facts_before(TimetableFacts facts, Date day)
{
    std::erase_if(facts.reviews, [&](ReviewFact const& review) { return review.first_sat_on >= day; });
    return facts;
}

std::optional<ReviewDue> due_for_review_on(TimetableFacts const& facts, BankHolidays const& holidays, Date day)
{
    auto const next = next_review(facts_before(facts, day), holidays, day);
    if (auto const* due = std::get_if<ReviewDue>(&next)) return *due;
    return std::nullopt;
}

static bool was_looked_after(TimetableFacts const& facts, Date day)
{
    auto const periods = periods_of_care(facts.episodes);
    return std::any_of(periods.begin(), periods.end(),
                       [&](PeriodOfCare const& period) { return period.contains(day); });
}

static bool has_review_on(TimetableFacts const& facts, Date day)
{
    return std::any_of(facts.reviews.begin(), facts.reviews.end(), [&](ReviewFact const& review) {
        bool const counts = review.state == ReviewState::Held || review.state == ReviewState::Adjourned;
        return counts && review.first_sat_on == day;
    });
}

static void refuse_dates(std::vector<HoldRefusal>& refusals, std::vector<Date> const& sat_on,
                         TimetableFacts const& facts, BankHolidays const& holidays, Date today)
{
    if (sat_on.back() > today) refusals.push_back(HoldRefusal::InTheFuture);
    if (std::adjacent_find(sat_on.begin(), sat_on.end(), std::greater_equal<>{}) != sat_on.end())
        refusals.push_back(HoldRefusal::SittingsOutOfOrder);
    else if (sat_on.back() > adjournment_ends_on(sat_on.front(), holidays))
        refusals.push_back(HoldRefusal::SittingsTooFarApart);
    if (!was_looked_after(facts, sat_on.front())) refusals.push_back(HoldRefusal::NotLookedAfterThen);
    if (has_review_on(facts, sat_on.front())) refusals.push_back(HoldRefusal::AlreadyOneThatDay);
}

static void refuse_lateness(std::vector<HoldRefusal>& refusals, HoldAnswers const& answers,
                            std::vector<LateReason> const& reasons)
{
    auto const chosen = std::find_if(reasons.begin(), reasons.end(),
                                     [&](LateReason const& reason) { return reason.id == answers.late_reason; });
    if (chosen == reasons.end())
        refusals.push_back(HoldRefusal::LateReasonMissing);
    else if (chosen->needs_text && is_blank(answers.late_reason_text))
        refusals.push_back(HoldRefusal::LateReasonTextMissing);
}

static void refuse_contradictions(std::vector<HoldRefusal>& refusals, HoldAnswers const& answers)
{
    auto const attendance = answers.participation.attendance;
    auto const voice = answers.participation.voice;
    bool const was_there = attendance != Attendance::No;
    if (answers.method == ReviewMethod::NoMeeting && was_there) refusals.push_back(HoldRefusal::ThereWithoutMeeting);
    if (answers.method == ReviewMethod::Virtual && attendance == Attendance::InPerson)
        refusals.push_back(HoldRefusal::InTheRoomByVideo);
    bool const joined_from_away = was_there && attendance != Attendance::InPerson;
    if (answers.method == ReviewMethod::FaceToFace && joined_from_away) refusals.push_back(HoldRefusal::JoinedFromAway);
    bool const spoke = voice == Voice::SpokeForThemselves || voice == Voice::ShownWithoutWords;
    if (spoke && !was_there) refusals.push_back(HoldRefusal::SpokeWithoutBeingThere);
}

bool may_be_one_review(Date one_sat_on, Date other_sat_on)
{
    constexpr std::chrono::days week{7};
    return std::chrono::abs(one_sat_on - other_sat_on) <= week;
}

std::optional<Date> review_near(std::vector<ReviewFact> const& reviews, Date day)
{
    std::optional<Date> near;
    for (auto const& review : reviews)
        if (review.first_sat_on != day && may_be_one_review(review.first_sat_on, day)) near = review.first_sat_on;
    return near;
}

TimetableFacts without_review_of(TimetableFacts facts, Date first_sat_on)
{
    std::erase_if(facts.reviews, [&](ReviewFact const& review) { return review.first_sat_on == first_sat_on; });
    return facts;
}

bool takes_up_booking(Date first_sat_on, Date booked_for_on, Date today)
{
    return booked_for_on <= today || booked_for_on - first_sat_on < std::chrono::weeks{4};
}

static std::vector<Sitting> coded_sittings(HoldAnswers const& answers, Date born_on, std::string& because)
{
    std::vector<Sitting> sittings;
    for (auto const day : answers.sat_on) {
        auto const derived = derive_participation(answers.participation, born_on, day);
        if (sittings.empty()) because = derived.because;
        sittings.push_back({day, answers.participation, derived.code, derived.rule_version});
    }
    return sittings;
}

Result<ReviewHeld, std::vector<HoldRefusal>> hold_review(ChildId child, HoldAnswers const& answers,
                                                         TimetableFacts const& facts,
                                                         std::vector<LateReason> const& reasons,
                                                         BankHolidays const& holidays, Date today)
{
    std::vector<HoldRefusal> refusals;
    if (answers.sat_on.empty()) {
        refusals.push_back(HoldRefusal::NoDate);
        return refusals;
    }
    refuse_dates(refusals, answers.sat_on, facts, holidays, today);
    refuse_contradictions(refusals, answers);

    ReviewHeld held{child, {}, answers.chair, answers.method, std::nullopt, 0, std::nullopt, {}, {}};
    auto const first = answers.sat_on.front();
    held.due = due_for_review_on(facts, holidays, first);
    if (held.due && held.due->not_before && first < *held.due->not_before)
        refusals.push_back(HoldRefusal::BeforeTheWindow);
    bool const may_be_waived = held.due && held.due->meeting_may_be_waived;
    if (answers.method == ReviewMethod::NoMeeting && !may_be_waived) refusals.push_back(HoldRefusal::MeetingNeeded);
    if (held.due && first > held.due->due_on) {
        held.working_days_late = working_days_between(held.due->due_on, first, holidays);
        refuse_lateness(refusals, answers, reasons);
        held.late_reason = answers.late_reason;
        held.late_reason_text = std::string{trimmed(answers.late_reason_text)};
    } else if (answers.late_reason) {
        refusals.push_back(HoldRefusal::LateReasonNotNeeded);
    }
    if (!refusals.empty()) return refusals;
    held.sittings = coded_sittings(answers, facts.born_on, held.because);
    return held;
}

}  // namespace waymark
