#pragma once
#include <optional>
#include <string_view>

namespace waymark {

/// What brings a review forward, or must wait until there has been one (domain.md 2.2). An early review is a review:
/// the next is counted from the day it was held.
enum class EarlyReviewTrigger {
    IroAsks,
    PlacementNotSafe,
    PersistentlyAbsent,
    FearOfHarm,
    ChildAsks,
    EndsBeforeAnyReview,
    NobodyToReturnTo,
    EndOfPlacement,
    PlacingWithParents,
    ChangeOfCarePlan,
    MoveToOtherArrangements,
    CeasingToLookAfter
};
std::string_view code_of(EarlyReviewTrigger);
std::optional<EarlyReviewTrigger> parse_early_review_trigger(std::string_view code);
std::string_view wording_of(EarlyReviewTrigger);
/// The regulation or section that asks for it.
std::string_view source_of(EarlyReviewTrigger);

/// ComesForward: a review is to be held. BeforeTheAct: the authority must not act until one has been held.
enum class EarlyReviewEffect { ComesForward, BeforeTheAct };
EarlyReviewEffect effect_of(EarlyReviewTrigger);

/// When the duty gives way, in words; empty where it never does. The reason is then recorded.
std::string_view exception_to(EarlyReviewTrigger);

}  // namespace waymark
