#pragma once
#include "reviews/review.h"

#include <optional>
#include <string>
#include <vector>

namespace waymark {

/// What the person recording a review says of it.
struct HoldAnswers {
    std::vector<Date> sat_on;  // each meeting, in order
    Chair chair = Chair::Iro;
    ReviewMethod method = ReviewMethod::FaceToFace;
    ParticipationFacts participation;
    std::optional<LateReasonId> late_reason;
    std::string late_reason_text;
};

/// Why a review cannot be recorded as held.
enum class HoldRefusal {
    NoDate,
    InTheFuture,
    SittingsOutOfOrder,
    SittingsTooFarApart,  // an adjourned review lapses after 20 working days (reg 36(2))
    NotLookedAfterThen,
    AlreadyOneThatDay,
    BeforeTheWindow,      // T7: not earlier than 28 days after return from adopters
    MeetingNeeded,        // no meeting is only for a long-term foster placement of over a year, met within 12 months
    ThereWithoutMeeting,  // in the room, or live, at a review without a meeting
    InTheRoomByVideo,     // in the room of a review held by video or phone
    JoinedFromAway,       // by video or phone, at a review said to be face to face
    SpokeWithoutBeingThere,
    LateReasonMissing,
    LateReasonTextMissing,
    LateReasonNotNeeded  // it was in time
};

/// A review was held: the fact that the store writes. Carries the due date as it stood, kept for audit.
struct ReviewHeld {
    ChildId child;
    std::vector<Sitting> sittings;
    Chair chair{};
    ReviewMethod method{};
    std::optional<ReviewDue> due;  // what it was held for; nothing where no review was due (a final review before 18)
    int working_days_late = 0;
    std::optional<LateReasonId> late_reason;
    std::string late_reason_text;
    std::string because;  // how the participation code was reached
};

/// The due date a review sitting first on `day` answers to, with the reviews already held before that day.
std::optional<ReviewDue> due_for_review_on(TimetableFacts const&, BankHolidays const&, Date day);

/// The facts as they would be without the review of that day.
TimetableFacts without_review_of(TimetableFacts, Date first_sat_on);

/// Held within a week of each other, two reviews may be one of two meetings, which has the day of the first.
bool may_be_one_review(Date one_sat_on, Date other_sat_on);

/// A review of another day that may be one with a review of `day`; of several, the latest.
std::optional<Date> review_near(std::vector<ReviewFact> const&, Date day);

/// Whether a meeting was the one that was booked, rather than an earlier one recorded late: a booking still to come is
/// taken up only by a meeting brought forward from it by less than four weeks.
bool takes_up_booking(Date first_sat_on, Date booked_for_on, Date today);

/// Every refusal at once, so that a form can show them together. Reviews of past days may be recorded out of order.
Result<ReviewHeld, std::vector<HoldRefusal>> hold_review(ChildId, HoldAnswers const&, TimetableFacts const&,
                                                         std::vector<LateReason> const&, BankHolidays const&,
                                                         Date today);

}  // namespace waymark
