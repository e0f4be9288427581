#pragma once
#include "calendar/working_days.h"
#include "children/episode.h"
#include "children/period_of_care.h"
#include "reviews/due.h"

#include <optional>
#include <vector>

namespace waymark {

enum class ReviewKind { Statutory, NonStatutoryPost18 };
/// Booked and Adjourned are open; Lapsed is an adjournment not completed within 20 working days, and counts as not
/// held. Withdrawn was recorded by mistake.
enum class ReviewState { Booked, Held, Adjourned, Lapsed, Cancelled, NotRequired, Withdrawn };
enum class ReviewMethod { FaceToFace, Virtual, Hybrid, NoMeeting };

/// A review as the timetable needs it. `first_sat_on` is the anchor of the next; `completed_on` starts the decisions'
/// clock.
struct ReviewFact {
    Date first_sat_on{};
    std::optional<Date> completed_on;
    ReviewKind kind = ReviewKind::Statutory;
    ReviewState state = ReviewState::Held;
    ReviewMethod method = ReviewMethod::FaceToFace;
};

/// All that a due date follows from. Correct a fact, and the date follows; put it back, and so does the date.
struct TimetableFacts {
    Date born_on{};
    std::vector<Episode> episodes;    // in order of start
    std::vector<ReviewFact> reviews;  // in order of first sitting
    /// The day from which reviews are known (the first day of the first year given); nothing where all are.
    std::optional<Date> records_begin_on;
    /// No return holds the reviews of short breaks: the day from which those are known; nothing where all are.
    std::optional<Date> short_breaks_known_from = {};
};

/// The day from which one child's reviews are known, where everybody's are from `begin_on`: a child of whom earlier
/// reviews are held is known from the start of the care that the first of them was in.
std::optional<Date> records_of_child_begin_on(TimetableFacts const&, std::optional<Date> begin_on);

/// When the next review is due on that day, or why none is. Pure: same facts, same answer.
NextReview next_review(TimetableFacts const&, BankHolidays const&, Date as_at);

/// One review that the timetable asked for: when it was due as facts now stand, and the review that met it, if any did.
/// Where a child left, or turned 18, on or before the day with no review held, nothing was owed and nothing is here.
struct Obligation {
    ReviewDue due;
    std::optional<Date> met_on;  // first sitting of the review that met it
    std::optional<Date> completed_on;
    bool was_adjourned = false;  // met, and in time only as "in time, adjourned"
    bool can_be_judged = true;   // false where the review before it lies before the records begin
    /// False for a review held early by a child who had left, or turned 18, when its day came: a review held, but none
    /// that was due.
    bool was_owed = true;
    /// The day the duty ended with no review held: the child left, turned 18, or came under other rules.
    std::optional<Date> ended_unmet_on;
    bool on_time = false;
    int working_days_late = 0;  // of the first sitting; or so far, where none has been held
};

/// Every obligation up to `as_at`, oldest first; the last one is open where the next review is not held yet.
std::vector<Obligation> obligations(TimetableFacts const&, BankHolidays const&, Date as_at);

/// The last day an adjourned review may be completed: 20 working days after its first sitting (reg 36(2)).
Date adjournment_ends_on(Date first_sat_on, BankHolidays const&);

/// The latest day on which siblings can meet once with nobody's review late.
std::optional<Date> latest_common_day(std::vector<NextReview> const&);

}  // namespace waymark
