#include "reviews/early_review.h"

#include <doctest/doctest.h>

using namespace waymark;

using enum EarlyReviewTrigger;

TEST_CASE("every reason for an early review has words and a source")
{
    for (auto const trigger :
         {IroAsks, PlacementNotSafe, PersistentlyAbsent, FearOfHarm, ChildAsks, EndsBeforeAnyReview, NobodyToReturnTo,
          EndOfPlacement, PlacingWithParents, ChangeOfCarePlan, MoveToOtherArrangements, CeasingToLookAfter}) {
        CHECK(parse_early_review_trigger(code_of(trigger)) == trigger);
        CHECK_FALSE(wording_of(trigger).empty());
        CHECK_FALSE(source_of(trigger).empty());
    }
    CHECK_FALSE(parse_early_review_trigger("placement_change"));
}

TEST_CASE("a review comes forward for the child's sake, or stands before an act of the authority")
{
    CHECK(effect_of(ChildAsks) == EarlyReviewEffect::ComesForward);
    CHECK(effect_of(PersistentlyAbsent) == EarlyReviewEffect::ComesForward);
    CHECK(effect_of(EndOfPlacement) == EarlyReviewEffect::BeforeTheAct);
    CHECK(effect_of(CeasingToLookAfter) == EarlyReviewEffect::BeforeTheAct);
    CHECK(source_of(PlacingWithParents) == "Care Planning Regulations 2010, regulation 17");
}

TEST_CASE("only the IRO may say no to a child who asks, and only danger lets a placement end first")
{
    CHECK(exception_to(ChildAsks) == "Unless the IRO considers that the circumstances do not justify it");
    CHECK(exception_to(EndOfPlacement).find("significant harm") != std::string_view::npos);
    CHECK(exception_to(PlacingWithParents).empty());
}
