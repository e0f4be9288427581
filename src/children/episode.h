#pragma once
#include "children/code.h"
#include "platform/date.h"

#include <optional>
#include <string_view>

namespace waymark {

/// SSDA903 LS: the legal basis on which the child is looked after (domain.md 1.1).
enum class LegalStatus { C1, C2, D1, E1, V2, V3, V4, L1, L2, L3, J1, J2, J3 };
std::optional<LegalStatus> parse_legal_status(std::string_view code);
std::string_view code_of(LegalStatus);
std::string_view name_of(LegalStatus);  // "Full care order"
/// V3 or V4: a series of short breaks, which never enters the 903 review table.
bool is_short_break(LegalStatus);
/// A care order, full or interim: the child is "in care", so regulation 48 cannot apply.
bool is_in_care(LegalStatus);

using ReasonStarted = Code<struct ReasonStartedTag>;  // 903 RNE: S L P T B U
using ReasonCeased = Code<struct ReasonCeasedTag>;    // 903 REC: X1 E11 E4A …
using PlacementType = Code<struct PlacementTypeTag>;  // 903 PLACE: U1 A5 K2 …
using PlacementProvider = Code<struct PlacementProviderTag>;
using CategoryOfNeed = Code<struct CategoryOfNeedTag>;

/// One stretch of being looked after in one placement under one legal status: a row of the 903 episodes file.
struct Episode {
    Date started_on{};
    ReasonStarted reason_started;
    LegalStatus legal_status = LegalStatus::V2;
    CategoryOfNeed need;
    PlacementType placement;
    PlacementProvider provider;
    std::optional<Date> ended_on;
    ReasonCeased reason_ceased;

    friend bool operator==(Episode const&, Episode const&) = default;
};

/// A3 to A6: placed with the people who mean to adopt.
bool is_placed_for_adoption(PlacementType);
std::string_view name_of(PlacementType);  // "Foster care with a relative or friend, long term"; "" for a code not known
std::string_view name_of(ReasonCeased);   // "Returned home, planned"; "" for a code not known
/// Every code but X1 ends the period of care.
bool ends_period_of_care(ReasonCeased);

}  // namespace waymark
