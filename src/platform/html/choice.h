#pragma once
#include "platform/html/html.h"

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// One of several answers to choose from.
struct Choice {
    std::string value;
    std::string label;
    std::string hint = {};
    Html reveals = {};  // a further question, shown under this answer when it is chosen, and always without script
};

/// A choice as it is drawn: with its id, and whether it was chosen.
struct DrawnChoice {
    Choice const& choice;
    std::string id;
    bool is_chosen;

    std::string hint_id() const { return id + "-item-hint"; }
    std::string reveal_id() const { return "conditional-" + id; }
};

/// The first choice's id is the question's name, so that an error's link leads to it.
std::vector<DrawnChoice> drawn(std::string const& name, std::vector<Choice> const&,
                               std::vector<std::string> const& chosen);

}  // namespace waymark
