#include "children/spelling.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace waymark {

/// The last row of the table of optimal string alignment: slips from the whole of `typed` to each beginning of `word`.
static std::vector<int> slips_to_each_beginning(std::string_view typed, std::string_view word)
{
    std::vector<int> two_above(word.size() + 1);
    std::vector<int> above(word.size() + 1);
    std::iota(above.begin(), above.end(), 0);
    std::vector<int> row(word.size() + 1);
    for (std::size_t i = 1; i <= typed.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= word.size(); ++j) {
            auto const wrong = above[j - 1] + (typed[i - 1] == word[j - 1] ? 0 : 1);
            row[j] = std::min({wrong, above[j] + 1, row[j - 1] + 1});
            bool const swapped = i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1];
            if (swapped) row[j] = std::min(row[j], two_above[j - 2] + 1);
        }
        two_above = std::exchange(above, row);
    }
    return above;
}

int slips_between(std::string_view typed, std::string_view word) { return slips_to_each_beginning(typed, word).back(); }

int slips_from_beginning_of(std::string_view typed, std::string_view word)
{
    auto const slips = slips_to_each_beginning(typed, word);
    return *std::min_element(slips.begin(), slips.end());
}

}  // namespace waymark
