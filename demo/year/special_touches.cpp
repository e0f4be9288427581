#include "demo/year/special_touches.h"

#include "calendar/months.h"
#include "demo/figures.h"
#include "demo/year/review_plan.h"

#include <algorithm>

namespace waymark::demo {

using namespace std::chrono;

/// An ordinary child of whom that is true, the first after a chosen place in the list.
template <class Wanted>
static Draft& ordinary_child(std::vector<Draft>& drafts, Random& random, Wanted wanted)
{
    auto const from = static_cast<std::size_t>(random.between(0, static_cast<int>(drafts.size()) - 1));
    for (std::size_t step = 0; step < drafts.size(); ++step) {
        auto& draft = drafts[(from + step) % drafts.size()];
        if (draft.tag.empty() && draft.siblings == 0 && wanted(draft)) return draft;
    }
    throw FiguresNotMet{"no child fits a special review"};
}

static void adjourn_today(Draft& draft)
{
    auto review = review_held_on(demonstration_day, ReviewMethod::FaceToFace);
    review.state = ReviewState::Adjourned;
    review.completed_on.reset();
    draft.child.reviews.push_back(review);
    draft.next_on.reset();
    draft.tag = "adjourned today";
}

/// An adjournment that nobody completed in time: it counts as not held (reg 36(2)).
static void let_lapse(Draft& draft, BankHolidays const& holidays)
{
    auto& reviews = draft.child.reviews;
    auto const held = std::find_if(reviews.begin(), reviews.end(), [](Review const& review) {
        return review.first_sat_on && reporting_year_of(*review.first_sat_on).starts_in == 2021;
    });
    auto lapsed = review_held_on(add_working_days(*held->first_sat_on, -32, holidays), ReviewMethod::FaceToFace);
    lapsed.state = ReviewState::Lapsed;
    lapsed.completed_on.reset();
    reviews.insert(held, lapsed);
    draft.tag = "adjournment lapsed";
}

static bool may_lapse(Draft const& draft)
{
    auto const& reviews = draft.child.reviews;
    for (std::size_t place = 1; place < reviews.size(); ++place) {
        auto const& held = reviews[place].first_sat_on;
        auto const& before = reviews[place - 1].first_sat_on;
        if (!held || !before || reporting_year_of(*held).starts_in != 2021) continue;
        return *held - *before > days{110} && *held > sys_days{2021y / July / 1};
    }
    return false;
}

/// In a year before the reported one, whose reviews held are to be counted without a thought of what kind they are.
static bool turned_eighteen_in_care(Draft const& draft)
{
    auto const ended_on = draft.child.episodes.back().ended_on;
    return ended_on == birthday(draft.child.child.born_on, 18) && *ended_on > sys_days{2021y / April / 30} &&
           *ended_on < sys_days{2022y / January / 31};
}

static void meet_after_eighteen(Draft& draft, BankHolidays const& holidays)
{
    auto const day = add_working_days(*draft.child.episodes.back().ended_on, 25, holidays);
    auto review = review_held_on(day, ReviewMethod::FaceToFace);
    review.kind = ReviewKind::NonStatutoryPost18;
    draft.child.reviews.push_back(review);
    draft.tag = "after eighteen";
}

void add_special_reviews(std::vector<Draft>& drafts, BankHolidays const& holidays, Random random)
{
    auto const next_between = [](Draft const& draft, Date first, Date last) {
        return draft.next_on && *draft.next_on >= first && *draft.next_on <= last && draft.child.reviews.size() > 2 &&
               *draft.child.reviews.back().first_sat_on < first - days{60};
    };
    adjourn_today(ordinary_child(drafts, random, [&](Draft const& draft) {
        return next_between(draft, sys_days{2023y / April / 3}, sys_days{2023y / April / 14});
    }));
    auto& cancelled = ordinary_child(drafts, random, [&](Draft const& draft) {
        return next_between(draft, sys_days{2023y / April / 18}, sys_days{2023y / April / 28});
    });
    cancelled.tag = "booking cancelled";
    let_lapse(ordinary_child(drafts, random, may_lapse), holidays);
    meet_after_eighteen(ordinary_child(drafts, random, turned_eighteen_in_care), holidays);
}

static constexpr std::array<std::string_view, 9> usual_warnings = {
    "Do not give the address of the placement to the birth family.",
    "Visit in pairs: there has been aggression at the family home.",
    "Large dog at the placement: ring before you arrive.",
    "Severe nut allergy. Carries an adrenaline pen.",
    "Epilepsy: carers hold the emergency plan.",
    "Contact with the stepfather is forbidden by court order.",
    "May go missing when upset: the police have a plan.",
    "Deaf in one ear: speak to the right side and face the light.",
    "Do not telephone in school hours."};

void add_warnings(std::vector<Draft>& drafts, Random random)
{
    for (auto& draft : drafts) {
        auto const from_on = draft.child.episodes.front().started_on + days{random.between(3, 40)};
        auto const ended_on = draft.child.episodes.back().ended_on;
        auto& warnings = draft.child.warnings;
        auto const warn = [&](std::string_view note, Date since, std::optional<Date> until) {
            WarningNote warning;
            warning.note = note;
            warning.from_on = since;
            warning.until_on = until;
            warnings.push_back(std::move(warning));
        };
        if (draft.tag == "three warnings") {
            for (std::size_t place : {0U, 3U, 6U})
                warn(usual_warnings.at(place), from_on + days{static_cast<int>(place) * 90}, std::nullopt);
        } else if (random.chance(40) && from_on < records_end_on && (!ended_on || from_on < *ended_on)) {
            warn(random.one_of(std::span<std::string_view const>{usual_warnings}), from_on, ended_on);
        }
    }
}

}  // namespace waymark::demo
