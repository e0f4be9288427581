#include "platform/charts/label_rows.h"

#include <algorithm>

namespace waymark {

// At 15 px; the widest system fonts take about 0.56 em a letter.
static constexpr double letter_width = 8.4;
static constexpr double space_between = 10;

double width_of_label(std::string_view label)
{
    auto const continues = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; };
    auto const letters = label.size() - static_cast<std::size_t>(std::count_if(label.begin(), label.end(), continues));
    return static_cast<double>(letters) * letter_width;
}

bool LabelRows::is_free(std::size_t row, Taken const& wanted) const
{
    return std::none_of(rows_[row].begin(), rows_[row].end(), [&](Taken const& taken) {
        return wanted.from < taken.until + space_between && taken.from < wanted.until + space_between;
    });
}

std::optional<LabelRows::Placed> LabelRows::place_at(double wanted_middle, double half,
                                                     std::vector<std::size_t> const& rows)
{
    auto const middle = half * 2 >= width_ ? width_ / 2 : std::clamp(wanted_middle, half, width_ - half);
    for (auto const row : rows) {
        Taken const wanted{middle - half, middle + half};
        if (!is_free(row, wanted)) continue;
        rows_[row].push_back(wanted);
        return Placed{row, middle};
    }
    return std::nullopt;
}

std::optional<LabelRows::Placed> LabelRows::place(std::string_view label, double x,
                                                  std::vector<std::size_t> const& preferred_rows)
{
    auto const half = width_of_label(label) / 2;
    for (double const aside : {0.0, 0.45, -0.45, 0.9, -0.9, 1.2, -1.2})
        if (auto const placed = place_at(x + aside * half, half, preferred_rows)) return placed;
    return std::nullopt;
}

void LabelRows::keep_clear(double x, std::vector<std::size_t> const& rows)
{
    // Narrower than nothing, since each label already keeps its distance from what is taken.
    for (auto const row : rows) rows_[row].push_back({x + space_between / 2, x - space_between / 2});
}

}  // namespace waymark
