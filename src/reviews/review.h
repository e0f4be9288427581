#pragma once
#include "children/child.h"
#include "participation/participation.h"
#include "platform/result.h"
#include "platform/viewer.h"
#include "reviews/timetable.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

using ReviewId = Id<struct ReviewTag>;
using LateReasonId = Id<struct LateReasonTag>;

/// Who led the meeting. The child may, alone or with the IRO; a cover IRO chairs and the child's own IRO stays
/// responsible.
enum class Chair { Iro, Child, ChildWithIro, CoverIro };
std::string_view code_of(Chair);
std::optional<Chair> parse_chair(std::string_view code);

std::string_view code_of(ReviewKind);
std::string_view code_of(ReviewState);
std::string_view code_of(ReviewMethod);
std::optional<ReviewKind> parse_review_kind(std::string_view code);
std::optional<ReviewState> parse_review_state(std::string_view code);
std::optional<ReviewMethod> parse_review_method(std::string_view code);

/// One meeting of a review, and how the child took part in it. A return gives the code alone.
struct Sitting {
    Date sat_on{};
    std::optional<ParticipationFacts> facts;
    std::optional<Participation> code;
    int rule_version = 0;  // of the rule that derived the code; 0 where the code was received
    friend bool operator==(Sitting const&, Sitting const&) = default;
};

/// A reason from the service's own list of why reviews are late.
struct LateReason {
    LateReasonId id;
    std::string wording;
    bool needs_text = false;
};

/// That a review recorded here was put right, and why.
struct ReviewCorrection {
    Date on{};
    std::string because;
};

/// The source of a review that was recorded in Waymark; others came in a return.
inline constexpr std::string_view recorded_here = "waymark";

/// A child's review: one child, one place on the timetable, one to many sittings.
struct Review {
    ReviewId id;
    ChildId child;
    ReviewKind kind = ReviewKind::Statutory;
    ReviewState state = ReviewState::Held;
    std::optional<ReviewMethod> method;
    std::optional<Date> booked_for_on;
    std::optional<Date> first_sat_on;
    std::optional<Date> completed_on;
    std::optional<Chair> chair;
    std::optional<StaffId> chaired_by;
    std::optional<StaffId> recorded_by;  // nobody where a return held it; written, not read back
    std::vector<Sitting> sittings;
    std::vector<ReviewCorrection> corrections;  // oldest first
    std::optional<Date> due_on_when_held;
    std::optional<TimetableRule> due_rule_when_held;
    std::optional<LateReasonId> late_reason;
    std::string late_reason_text;
    std::string withdrawn_because;  // why it should never have been recorded, in the words of who withdrew it
    std::string source = std::string{recorded_here};
    int version = 1;

    bool took_place() const { return state == ReviewState::Held || state == ReviewState::Adjourned; }
    /// The first sitting's: what the 903 return carries.
    std::optional<Participation> code() const { return sittings.empty() ? std::nullopt : sittings.front().code; }
};

}  // namespace waymark
