#pragma once
#include "platform/html/choice.h"
#include "platform/html/field_intro.h"

#include <string>
#include <vector>

namespace waymark {

/// One answer out of many. Prefer Radios for fewer than eight.
struct Select {
    std::string name;
    std::string label;
    std::vector<Choice> choices;
    std::string hint = {};
    std::string value = {};
    std::string error = {};

    FieldIntro intro() const { return {name, label, hint, error}; }
    std::string described_by() const { return waymark::described_by(name, hint, error); }
    std::vector<DrawnChoice> drawn() const { return waymark::drawn(name, choices, {value}); }
};
Html render(Select const&);

}  // namespace waymark
