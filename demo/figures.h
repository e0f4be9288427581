#pragma once
#include "calendar/working_days.h"
#include "demo/demonstration_authority.h"

#include <array>
#include <cstddef>
#include <stdexcept>

namespace waymark::demo {

/// Four quarters of a year, April to June first.
using Quarters = std::array<int, 4>;

/// What the published report says of 2022-23 (domain.md 5.2 and 5.3), and what this authority's year must come to.
/// Its participation table codes 2,567 attendances for 2,409 reviews: here, every sitting of a review is coded, and 158
/// reviews sat twice.
inline constexpr int reviews_held = 2409;
inline constexpr int reviews_late = 84;
inline constexpr std::array<Quarters, 8> participation_rows = {{{108, 98, 99, 98},     // PN0
                                                                {225, 228, 242, 220},  // PN1
                                                                {7, 2, 2, 1},          // PN2
                                                                {1, 2, 0, 2},          // PN3
                                                                {4, 2, 0, 2},          // PN4
                                                                {23, 22, 20, 25},      // PN5
                                                                {252, 228, 297, 239},  // PN6
                                                                {35, 23, 31, 29}}};    // PN7
/// Our own division of the 2,409: the report does not print one.
inline constexpr Quarters reviews_by_quarter = {625, 580, 613, 591};
int sittings_in(std::size_t quarter);
int second_sittings_in(std::size_t quarter);

/// The same figures, counted from an authority's records by the timetable and the rules of participation.
struct YearCounted {
    int held = 0;
    int late = 0;
    Quarters held_by_quarter{};
    Quarters second_sittings{};
    std::array<Quarters, 8> participation{};
    int not_coded = 0;
};
YearCounted count_year(DemonstrationAuthority const&, BankHolidays const&);

/// A step could not make the figures true, or the authority made does not have them.
struct FiguresNotMet : std::runtime_error {
    using std::runtime_error::runtime_error;
};
/// Throws where a figure differs, with the figure.
void check_figures(YearCounted const&);

}  // namespace waymark::demo
