#include "platform/html/choice.h"

#include <algorithm>

namespace waymark {

std::vector<DrawnChoice> drawn(std::string const& name, std::vector<Choice> const& choices,
                               std::vector<std::string> const& chosen)
{
    std::vector<DrawnChoice> made;
    for (auto const& choice : choices) {
        bool const is_chosen = std::find(chosen.begin(), chosen.end(), choice.value) != chosen.end();
        auto id = made.empty() ? name : name + "-" + std::to_string(made.size() + 1);
        made.push_back({choice, std::move(id), is_chosen});
    }
    return made;
}

}  // namespace waymark
