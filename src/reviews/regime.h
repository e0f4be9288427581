#pragma once
#include "reviews/due.h"
#include "reviews/stretch_of_care.h"

#include <vector>

namespace waymark {

/// Which set of rules a child's reviews follow.
enum class Regime { Ordinary, ShortBreaks, PlacedForAdoption, ReturnedByAdopters };

/// From that day on; what a first review under it is counted from.
struct RegimeChange {
    Date on{};
    Regime regime = Regime::Ordinary;
    Anchor anchor = Anchor::BecameLookedAfter;
    friend bool operator==(RegimeChange const&, RegimeChange const&) = default;
};

/// In order of day; the first is the start of the stretch. A change of legal status or placement that leaves the child
/// under the same rules is none.
std::vector<RegimeChange> regime_changes(StretchOfCare const&, Date as_at);

}  // namespace waymark
