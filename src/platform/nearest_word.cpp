#include "platform/nearest_word.h"

#include <algorithm>
#include <vector>

namespace waymark {

/// Damerau's distance, with neighbours swapped counted once.
static std::size_t distance(std::string_view one, std::string_view other)
{
    std::vector<std::vector<std::size_t>> steps(one.size() + 1, std::vector<std::size_t>(other.size() + 1));
    for (std::size_t i = 0; i <= one.size(); ++i) {
        for (std::size_t j = 0; j <= other.size(); ++j) {
            auto& fewest = steps[i][j];
            fewest = std::max(i, j);
            if (i == 0 || j == 0) continue;
            std::size_t const change = one[i - 1] == other[j - 1] ? 0 : 1;
            fewest = std::min({steps[i - 1][j] + 1, steps[i][j - 1] + 1, steps[i - 1][j - 1] + change});
            bool const swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
            if (swapped) fewest = std::min(fewest, steps[i - 2][j - 2] + 1);
        }
    }
    return steps[one.size()][other.size()];
}

std::string_view nearest_word(std::string_view typed, std::span<std::string_view const> words)
{
    std::string_view nearest;
    std::size_t fewest = typed.size() / 2 + 1;
    for (auto const word : words) {
        auto const steps = distance(typed, word);
        if (steps >= fewest) continue;
        fewest = steps;
        nearest = word;
    }
    return nearest;
}

}  // namespace waymark
