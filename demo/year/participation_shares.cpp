#include "demo/year/participation_shares.h"

#include "demo/figures.h"

#include <numeric>

namespace waymark::demo {

using Shares = std::array<int, 7>;

// PN1 to PN7. Before the pandemic most met in the room; in it, by telephone and video; since, as each child asks.
static constexpr Shares before_2020 = {560, 8, 4, 8, 55, 290, 75};
static constexpr Shares in_2020 = {60, 2, 1, 2, 80, 789, 66};
static constexpr Shares in_2021 = {330, 5, 3, 4, 45, 560, 53};

static Shares const& shares_of(ReportingYear year)
{
    if (year.starts_in == 2020) return in_2020;
    return year.starts_in > 2020 ? in_2021 : before_2020;
}

std::array<int, 7> participation_in(Quarter quarter, int count)
{
    std::array<int, 7> counts{};
    if (quarter.year == reported_year) {
        for (std::size_t code = 0; code < counts.size(); ++code)
            counts.at(code) = participation_rows.at(code + 1).at(static_cast<std::size_t>(quarter.number - 1));
        return counts;
    }
    auto const& shares = shares_of(quarter.year);
    auto const whole = std::accumulate(shares.begin(), shares.end(), 0);
    int passed = 0;
    for (std::size_t code = 0; code < counts.size(); ++code) {
        auto const before = passed * count / whole;
        passed += shares.at(code);
        counts.at(code) = passed * count / whole - before;
    }
    return counts;
}

}  // namespace waymark::demo
