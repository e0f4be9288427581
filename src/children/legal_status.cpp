#include "children/episode.h"
#include "platform/text.h"

#include <array>
#include <stdexcept>

namespace waymark {

struct NamedStatus {
    LegalStatus status;
    std::string_view code;
    std::string_view name;
};

static constexpr std::array<NamedStatus, 13> statuses{{
    {LegalStatus::C1, "C1", "Interim care order"},
    {LegalStatus::C2, "C2", "Full care order"},
    {LegalStatus::D1, "D1", "Freeing order"},
    {LegalStatus::E1, "E1", "Placement order"},
    {LegalStatus::V2, "V2", "Accommodated under section 20"},
    {LegalStatus::V3, "V3", "Short breaks, each recorded"},
    {LegalStatus::V4, "V4", "Short breaks, agreement recorded"},
    {LegalStatus::L1, "L1", "Police protection"},
    {LegalStatus::L2, "L2", "Emergency protection order"},
    {LegalStatus::L3, "L3", "Child assessment order"},
    {LegalStatus::J1, "J1", "On remand"},
    {LegalStatus::J2, "J2", "Accommodated under PACE"},
    {LegalStatus::J3, "J3", "Youth rehabilitation order with residence or fostering"},
}};

std::optional<LegalStatus> parse_legal_status(std::string_view code)
{
    auto const wanted = ascii_upper(code);
    for (auto const& named : statuses)
        if (named.code == wanted) return named.status;
    return std::nullopt;
}

static NamedStatus const& named(LegalStatus status)
{
    for (auto const& found : statuses)
        if (found.status == status) return found;
    throw std::logic_error{"a legal status without a name"};
}

std::string_view code_of(LegalStatus status) { return named(status).code; }

std::string_view name_of(LegalStatus status) { return named(status).name; }

bool is_short_break(LegalStatus status) { return status == LegalStatus::V3 || status == LegalStatus::V4; }

bool is_in_care(LegalStatus status) { return status == LegalStatus::C1 || status == LegalStatus::C2; }

}  // namespace waymark
