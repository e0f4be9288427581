#include "children/episode.h"

#include <array>

namespace waymark {

template <class Code>
struct Named {
    Code code;
    std::string_view name;
};

template <class Code, std::size_t Count>
static std::string_view name_in(std::array<Named<Code>, Count> const& all, Code wanted)
{
    for (auto const& named : all)
        if (named.code == wanted) return named.name;
    return {};
}

// Codes that a later return dropped stay named: H5 and P2 went in 2024/25, Z1 in 2025/26, and old episodes keep them.
static constexpr std::array<Named<PlacementType>, 32> placements{{
    {"A3", "Placed for adoption with consent, with current foster carer"},
    {"A4", "Placed for adoption with consent, with other adopters"},
    {"A5", "Placed for adoption under a placement order, with current foster carer"},
    {"A6", "Placed for adoption under a placement order, with other adopters"},
    {"H5", "Semi-independent living"},
    {"K1", "Secure children’s home"},
    {"K2", "Children’s home"},
    {"K3", "Supported accommodation"},
    {"P1", "With a parent or someone with parental responsibility"},
    {"P2", "Independent living"},
    {"P3", "Residential employment"},
    {"R1", "Residential care home"},
    {"R2", "Hospital or other health or nursing care"},
    {"R3", "Family centre or mother and baby unit"},
    {"R5", "Young offender institution"},
    {"S1", "Residential school"},
    {"T0", "Temporary placement"},
    {"T1", "Temporarily in hospital"},
    {"T2", "Temporarily away on holiday"},
    {"T3", "Temporarily with other carers while the usual carer is on holiday"},
    {"T4", "Temporary placement of seven days or less"},
    {"U1", "Foster care with a relative or friend, long term"},
    {"U2", "Foster care with a relative or friend, fostering for adoption"},
    {"U3", "Foster care with a relative or friend"},
    {"U4", "Foster care, long term"},
    {"U5", "Foster care, fostering for adoption"},
    {"U6", "Foster care"},
    {"Z1", "Other placement"},
    {"Z11", "Other placement (Z11)"},
    {"Z12", "Other placement (Z12)"},
    {"Z13", "Other placement (Z13)"},
    {"Z14", "Other placement (Z14)"},
}};

static constexpr std::array<Named<ReasonCeased>, 24> reasons{{
    {"X1", "Next episode began the same day"},
    {"E11", "Adopted, unopposed"},
    {"E12", "Adopted, consent dispensed with"},
    {"E2", "Died"},
    {"E3", "Care taken over by another authority"},
    {"E4A", "Returned home, planned"},
    {"E4B", "Returned home, unplanned"},
    {"E13", "Left to live with someone without parental responsibility"},
    {"E41", "Child arrangements order"},
    {"E43", "Special guardianship order (before 2019)"},
    {"E44", "Special guardianship order, others (before 2019)"},
    {"E45", "Special guardianship order, relative or friend who fostered the child"},
    {"E46", "Special guardianship order, other former foster carer"},
    {"E47", "Special guardianship order, relative or friend"},
    {"E48", "Special guardianship order, someone else"},
    {"E5", "Moved to independent living with formal support"},
    {"E6", "Moved to independent living without formal support"},
    {"E7", "Moved to adult residential care"},
    {"E8", "Left for another reason"},
    {"E9", "Sentenced to custody"},
    {"E14", "Remand ended"},
    {"E15", "Found to be 18 or over"},
    {"E16", "Moved abroad"},
    {"E17", "Turned 18 and stayed with carers"},
}};

bool is_placed_for_adoption(PlacementType placement)
{
    auto const code = placement.text();
    return code.size() == 2 && code[0] == 'A' && code[1] >= '3' && code[1] <= '6';
}

std::string_view name_of(PlacementType placement) { return name_in(placements, placement); }

std::string_view name_of(ReasonCeased reason) { return name_in(reasons, reason); }

bool ends_period_of_care(ReasonCeased reason) { return !reason.empty() && reason != ReasonCeased{"X1"}; }

}  // namespace waymark
