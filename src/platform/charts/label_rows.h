// Keeps labels from running into one another.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace waymark {

/// Rows in which labels stand side by side. A label takes the first of its rows that has room for it; one for which
/// there is none is left out, so those that matter most are placed first.
class LabelRows {
public:
    LabelRows(std::size_t row_count, double width) : rows_(row_count), width_{width} {}

    struct Placed {
        std::size_t row;
        double middle;
    };
    /// Over `x` where that is free, else to one side and at most just beside it, in the first row that allows it.
    std::optional<Placed> place(std::string_view label, double x, std::vector<std::size_t> const& preferred_rows);
    /// Nothing may stand across `x` in these rows.
    void keep_clear(double x, std::vector<std::size_t> const& rows);

private:
    struct Taken {
        double from;
        double until;
    };
    bool is_free(std::size_t row, Taken const&) const;
    std::optional<Placed> place_at(double middle, double half, std::vector<std::size_t> const& rows);

    std::vector<std::vector<Taken>> rows_;
    double width_;
};

/// How wide a label is at most, in our size of type, whichever of the system's fonts it is set in.
double width_of_label(std::string_view label);

}  // namespace waymark
