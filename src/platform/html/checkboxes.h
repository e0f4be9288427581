#pragma once
#include "platform/html/choice.h"
#include "platform/html/field_intro.h"

#include <string>
#include <vector>

namespace waymark {

/// Any number of answers out of a few.
struct Checkboxes {
    std::string name;
    std::string legend;
    std::vector<Choice> choices;
    std::string hint = {};
    std::vector<std::string> values = {};  // the answers given
    std::string error = {};
    std::string legend_class = {};
    std::string layout = {};  // "govuk-checkboxes--small"

    FieldsetIntro intro() const { return {name, legend, hint, error, legend_class}; }
    std::string described_by() const { return waymark::described_by(name, hint, error); }
    std::vector<DrawnChoice> drawn() const { return waymark::drawn(name, choices, values); }
};
Html render(Checkboxes const&);

}  // namespace waymark
