#pragma once
#include "children/allocation.h"
#include "children/child.h"
#include "children/episode.h"
#include "children/warning_note.h"
#include "reviews/review.h"
#include "reviews/timetable.h"
#include "staff/staff.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace waymark::demo {

/// What kind of life in care an invented child has: what their episodes are made from.
enum class Story {
    CareOrder,
    CareOrderAtHome,
    Adoption,
    Accommodated,
    Unaccompanied,
    Remand,
    ShortBreaks,       // V4: the agreement recorded
    ShortBreakSeries,  // V3: each stay recorded
    ReturnedByAdopters
};

enum class Kinship { Sibling, Parent };
struct FamilyLink {
    ChildId related;  // the sibling, or the child's parent
    Kinship kinship = Kinship::Sibling;
};

/// An invented child with everything that is recorded about them. Reviews are the product's own, with ids not set.
struct DemonstrationChild {
    Child child;
    int family = 0;
    Story story = Story::CareOrder;
    std::vector<Episode> episodes;
    std::vector<Review> reviews;  // in order of day; those held, and those booked, cancelled or not required
    std::vector<IroAllocation> iros;
    std::vector<SocialWorkAllocation> social_work;
    std::vector<WarningNote> warnings;
    std::vector<FamilyLink> relatives;
    bool is_mother = false;  // 903 MOTHER, with the day of the birth
    std::optional<Date> became_mother_on;
};

/// A whole invented authority. Ids count from 1 within it; the database gives its own when it is written.
struct DemonstrationAuthority {
    std::uint64_t seed = 0;
    std::vector<Area> areas;
    std::vector<Team> teams;
    std::vector<StaffMember> staff;  // those who left too
    std::vector<DemonstrationChild> children;

    StaffMember const& member(StaffId id) const { return staff.at(static_cast<std::size_t>(id.value - 1)); }
};

/// The last day of the records, the end of the year that the report tells of.
inline constexpr Date records_end_on = std::chrono::sys_days{std::chrono::year{2023} / 3 / 31};
/// The day it is in the demonstration unless told otherwise: the next working day, a Monday.
inline constexpr Date demonstration_day = std::chrono::sys_days{std::chrono::year{2023} / 4 / 3};

/// What the timetable follows from, of reviews held or adjourned.
TimetableFacts facts_of(DemonstrationChild const&);
bool is_looked_after_on(DemonstrationChild const&, Date day);
/// Every episode is V3 or V4: outside the 903 review table.
bool has_only_short_breaks(DemonstrationChild const&);

}  // namespace waymark::demo
