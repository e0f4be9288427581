#pragma once
#include "platform/html/choice.h"
#include "platform/html/field_intro.h"

#include <string>
#include <vector>

namespace waymark {

/// One answer out of a few.
struct Radios {
    std::string name;
    std::string legend;
    std::vector<Choice> choices;
    std::string hint = {};
    std::string value = {};  // the answer given; "" for none
    std::string error = {};
    std::string legend_class = {};
    std::string layout = {};  // "govuk-radios--inline", "govuk-radios--small"

    FieldsetIntro intro() const { return {name, legend, hint, error, legend_class}; }
    std::string described_by() const { return waymark::described_by(name, hint, error); }
    std::vector<DrawnChoice> drawn() const { return waymark::drawn(name, choices, {value}); }
};
Html render(Radios const&);

}  // namespace waymark
