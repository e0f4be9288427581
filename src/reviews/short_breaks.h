#pragma once
#include "platform/date.h"
#include "reviews/due.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace waymark {

/// One placement in a series of short breaks, as far as it is known.
struct ShortBreak {
    Date from{};
    std::optional<Date> until;        // the day the child went home; nothing while away
    std::optional<int> planned_days;  // as the placement plan has it
    bool in_care = false;             // under a care order
    bool same_carer = true;           // the same person or the same accommodation as the breaks before
    bool home_afterwards = true;      // to somebody with parental responsibility
};

/// The limbs of regulation 48, all of which must hold for its lighter timetable (T4). If one fails, the full
/// regulations bind from that day: the first review is due 20 working days after it (domain.md 2.4).
enum class ShortBreakLimb { NotInCare, SameCarer, SeventeenDays, HomeBetween, SeventyFiveDays };
std::string_view wording_of(ShortBreakLimb);

struct LimbFailure {
    ShortBreakLimb limb{};
    Date on{};
    friend bool operator==(LimbFailure const&, LimbFailure const&) = default;
};

/// The first limb to fail up to that day, and when. `breaks` in order of start.
std::optional<LimbFailure> first_limb_failure(std::span<ShortBreak const> breaks, Date as_at);

inline constexpr int longest_break_days = 17;
inline constexpr int most_days_in_twelve_months = 75;
inline constexpr int days_that_warn = 60;

/// Days away in the twelve months that end with `day`, itself counted. A day away is one whose night the child does not
/// spend at home, so the day of going home is not one.
int days_away_in_twelve_months(std::span<ShortBreak const> breaks, Date day);

/// T4: within 3 months of the start of the first break; then not more than 6 months apart.
ReviewDue first_short_break_review_due(Date first_break_on);
ReviewDue later_short_break_review_due(Date previous_review_on);

}  // namespace waymark
