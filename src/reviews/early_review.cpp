#include "reviews/early_review.h"

#include <array>

namespace waymark {

struct TriggerWords {
    EarlyReviewTrigger trigger;
    std::string_view code;
    EarlyReviewEffect effect;
    std::string_view wording;
    std::string_view source;
    std::string_view exception;
};

using enum EarlyReviewTrigger;
using enum EarlyReviewEffect;

static constexpr std::array<TriggerWords, 12> triggers{{
    {IroAsks, "iro_asks", ComesForward, "The IRO asks for a review", "Care Planning Regulations 2010, regulation 33(3)",
     ""},
    {PlacementNotSafe, "placement_not_safe", ComesForward,
     "After a visit, the placement is judged not to safeguard the child or promote their welfare",
     "Care Planning Regulations 2010, regulations 30 and 33(3)", ""},
    {PersistentlyAbsent, "persistently_absent", ComesForward,
     "The child is, or has been, persistently absent from the placement",
     "Care Planning Regulations 2010, regulation 33(3)", ""},
    {FearOfHarm, "fear_of_harm", ComesForward,
     "The carer, a parent or the area authority is concerned that the child is at risk of harm",
     "Care Planning Regulations 2010, regulation 33(3)", ""},
    {ChildAsks, "child_asks", ComesForward, "The child asks for a review",
     "Care Planning Regulations 2010, regulation 33(3)",
     "Unless the IRO considers that the circumstances do not justify it"},
    {EndsBeforeAnyReview, "ends_before_any_review", ComesForward,
     "The remand, police protection or custody would end before any review",
     "Care Planning Regulations 2010, regulation 33(3)", ""},
    {NobodyToReturnTo, "nobody_to_return_to", ComesForward,
     "The authority means to stop accommodating the child, and the parents will not accommodate them",
     "Care Planning Regulations 2010, regulation 33(3)", ""},
    {EndOfPlacement, "end_of_placement", BeforeTheAct, "A placement is to be ended",
     "Care Planning Regulations 2010, regulation 14",
     "Unless there is an immediate risk of significant harm to the child or of serious injury to others"},
    {PlacingWithParents, "placing_with_parents", BeforeTheAct, "A child in care is to be placed with parents",
     "Care Planning Regulations 2010, regulation 17", ""},
    {ChangeOfCarePlan, "change_of_care_plan", BeforeTheAct, "The care plan is to be changed significantly",
     "Care Planning Regulations 2010, regulation 32(2)", "Unless a review first is not reasonably practicable"},
    {MoveToOtherArrangements, "move_to_other_arrangements", BeforeTheAct,
     "The child is to move to other arrangements, such as semi-independent living", "Children Act 1989, section 22D",
     ""},
    {CeasingToLookAfter, "ceasing_to_look_after", BeforeTheAct, "The authority is to stop looking after the child",
     "Care Planning Regulations 2010, regulation 39", ""},
}};

static TriggerWords const& words_for(EarlyReviewTrigger trigger)
{
    return triggers.at(static_cast<std::size_t>(trigger));
}

std::string_view code_of(EarlyReviewTrigger trigger) { return words_for(trigger).code; }

std::string_view wording_of(EarlyReviewTrigger trigger) { return words_for(trigger).wording; }

std::string_view source_of(EarlyReviewTrigger trigger) { return words_for(trigger).source; }

EarlyReviewEffect effect_of(EarlyReviewTrigger trigger) { return words_for(trigger).effect; }

std::string_view exception_to(EarlyReviewTrigger trigger) { return words_for(trigger).exception; }

std::optional<EarlyReviewTrigger> parse_early_review_trigger(std::string_view code)
{
    for (auto const& words : triggers)
        if (words.code == code) return words.trigger;
    return std::nullopt;
}

}  // namespace waymark
