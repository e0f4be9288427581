// A path with its far past taken out, so that ten years fit where two do.
#pragma once
#include "platform/charts/path.h"

#include <optional>
#include <vector>

namespace waymark {

/// What was folded away: from the beginning until `until`.
struct Fold {
    Date from{};
    Date until{};
    int review_count = 0;

    std::string label() const;  // "14 earlier reviews"
    std::string years() const;  // "2013 to 2021"
};

struct FoldedPath {
    std::vector<PathMark> marks;  // in the order of their days; those of the far past, but the first, are left out
    std::optional<Fold> fold;
    Date begins{};  // the first day that is drawn to scale
    Date ends{};    // the last, a little after everything on it
};

FoldedPath folded(Path const&);

}  // namespace waymark
