#include "calendar/reporting_year.h"
#include "demo/figures.h"
#include "demo/make_demonstration.h"
#include "demo/testing/an_authority.h"
#include "reviews/timeliness.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace waymark;
using namespace waymark::demo;
using namespace std::chrono;

TEST_CASE("the table's rows come to the sittings and reviews that the report and its own sums say")
{
    CHECK(sittings_in(0) == 655);
    CHECK(sittings_in(1) == 605);
    CHECK(sittings_in(2) == 691);
    CHECK(sittings_in(3) == 616);
    int second = 0;
    for (std::size_t quarter = 0; quarter < 4; ++quarter) second += second_sittings_in(quarter);
    CHECK(second == 158);
    CHECK(2567 - second == reviews_held);
}

TEST_CASE("whatever the seed, the year has the report's figures exactly and other people")
{
    std::string first_names;
    for (std::uint64_t const seed : {1U, 16U, 2023U}) {
        CAPTURE(seed);
        auto const& authority = an_authority(seed);
        auto const year = count_year(authority, its_holidays());
        CHECK(year.held == 2409);
        CHECK(year.late == 84);
        CHECK(year.participation == participation_rows);
        CHECK(year.held_by_quarter == reviews_by_quarter);
        CHECK(year.not_coded == 0);

        auto const looked_after =
            std::count_if(authority.children.begin(), authority.children.end(),
                          [](DemonstrationChild const& child) { return is_looked_after_on(child, records_end_on); });
        CHECK(looked_after == 980);

        std::string names;
        for (std::size_t place = 0; place < 20; ++place) names += authority.children[place].child.called();
        CHECK(names != first_names);
        first_names = names;
    }
}

static bool is_same(DemonstrationChild const& a, DemonstrationChild const& b)
{
    if (a.child.identifier != b.child.identifier || a.child.names != b.child.names) return false;
    if (a.child.born_on != b.child.born_on || a.episodes != b.episodes) return false;
    if (a.iros.size() != b.iros.size() || a.warnings.size() != b.warnings.size()) return false;
    return std::equal(a.reviews.begin(), a.reviews.end(), b.reviews.begin(), b.reviews.end(),
                      [](Review const& one, Review const& other) {
                          return one.sittings == other.sittings && one.first_sat_on == other.first_sat_on &&
                                 one.booked_for_on == other.booked_for_on && one.chaired_by == other.chaired_by &&
                                 one.late_reason == other.late_reason;
                      });
}

TEST_CASE("one seed always gives the same authority")
{
    auto const& once = an_authority();
    auto const again = make_demonstration(1, its_holidays());
    CHECK(
        std::equal(once.children.begin(), once.children.end(), again.children.begin(), again.children.end(), is_same));
    CHECK(std::equal(once.staff.begin(), once.staff.end(), again.staff.begin(), again.staff.end(),
                     [](StaffMember const& a, StaffMember const& b) { return a.name() == b.name(); }));
}

TEST_CASE("an authority without the figures is refused with the figure that differs")
{
    auto year = count_year(an_authority(), its_holidays());
    CHECK_NOTHROW(check_figures(year));
    ++year.late;
    CHECK_THROWS_WITH(check_figures(year), "reviews held late should be 84 and is 85");
}

namespace {

struct YearOfService {
    ReportingYear year;
    Timeliness timeliness;
    int looked_after = 0;
};

}  // namespace

static std::vector<YearOfService> ten_years(DemonstrationAuthority const& authority)
{
    std::vector<YearOfService> years;
    for (int starts_in = 2013; starts_in <= 2022; ++starts_in) years.push_back({ReportingYear{starts_in}, {}, 0});
    for (auto const& child : authority.children) {
        auto const all = obligations(facts_of(child), its_holidays(), records_end_on);
        for (auto& [year, timeliness, looked_after] : years) {
            timeliness.add(all, Period{year.first_day(), year.last_day()}, records_end_on);
            if (is_looked_after_on(child, year.last_day())) ++looked_after;
        }
    }
    return years;
}

TEST_CASE("the ten years look like a service that grew and mostly met in time")
{
    int looked_after_before = 600;
    for (auto const& service : ten_years(an_authority())) {
        auto const name = service.year.name();
        CAPTURE(name);
        auto const& held = service.timeliness.held;
        auto const on_time_in_a_thousand = held.all_on_time() * 1000 / held.judged();
        CHECK(held.not_judged == 0);
        CHECK(on_time_in_a_thousand >= 925);
        CHECK(on_time_in_a_thousand <= 975);
        CHECK(service.looked_after > looked_after_before - 40);
        looked_after_before = service.looked_after;
    }
    CHECK(looked_after_before == 980);
}
