#include "demo/figures.h"

#include "demo/year/draft.h"

#include <string>

namespace waymark::demo {

int sittings_in(std::size_t quarter)
{
    int sittings = 0;
    for (auto const& row : participation_rows) sittings += row.at(quarter);
    return sittings;
}

int second_sittings_in(std::size_t quarter) { return sittings_in(quarter) - reviews_by_quarter.at(quarter); }

static void count_sittings(YearCounted& year, Review const& review, Date born_on)
{
    for (auto const& sitting : review.sittings) {
        auto const quarter = static_cast<std::size_t>(quarter_of(sitting.sat_on) - 1);
        if (sitting.sat_on != review.first_sat_on) ++year.second_sittings.at(quarter);
        if (!sitting.facts) {
            ++year.not_coded;
            continue;
        }
        auto const derived = derive_participation(*sitting.facts, born_on, sitting.sat_on);
        if (derived.code != sitting.code) throw FiguresNotMet{"a sitting's code does not follow from its facts"};
        ++year.participation.at(static_cast<std::size_t>(derived.code)).at(quarter);
    }
}

static void count_lateness(YearCounted& year, DemonstrationChild const& child, BankHolidays const& holidays, int held)
{
    for (auto const& obligation : obligations(facts_of(child), holidays, records_end_on)) {
        if (!obligation.met_on || !reported_year.contains(*obligation.met_on)) continue;
        --held;
        if (!obligation.on_time) ++year.late;
    }
    if (held != 0) throw FiguresNotMet{"a review of child " + child.child.identifier + " answers to no due date"};
}

YearCounted count_year(DemonstrationAuthority const& authority, BankHolidays const& holidays)
{
    YearCounted year;
    for (auto const& child : authority.children) {
        int held = 0;
        for (auto const& review : child.reviews) {
            auto const quarter = quarter_held(review);
            if (!quarter) continue;
            ++held;
            ++year.held_by_quarter.at(*quarter);
            count_sittings(year, review, child.child.born_on);
        }
        year.held += held;
        if (held > 0) count_lateness(year, child, holidays, held);
    }
    return year;
}

static void expect(std::string const& what, int expected, int found)
{
    if (expected != found)
        throw FiguresNotMet{what + " should be " + std::to_string(expected) + " and is " + std::to_string(found)};
}

void check_figures(YearCounted const& year)
{
    expect("reviews held", reviews_held, year.held);
    expect("reviews held late", reviews_late, year.late);
    expect("sittings without a code", 0, year.not_coded);
    for (std::size_t quarter = 0; quarter < 4; ++quarter) {
        auto const name = " in quarter " + std::to_string(quarter + 1);
        expect("reviews held" + name, reviews_by_quarter.at(quarter), year.held_by_quarter.at(quarter));
        expect("second sittings" + name, second_sittings_in(quarter), year.second_sittings.at(quarter));
        for (std::size_t code = 0; code < 8; ++code)
            expect("PN" + std::to_string(code) + name, participation_rows.at(code).at(quarter),
                   year.participation.at(code).at(quarter));
    }
}

}  // namespace waymark::demo
