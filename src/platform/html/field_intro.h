#pragma once
#include "platform/html/html.h"

#include <string>
#include <string_view>

namespace waymark {

/// What stands above one answer: its label, its hint and what is wrong with it.
struct FieldIntro {
    std::string id;
    std::string label;
    std::string hint = {};
    std::string error = {};
    std::string label_class = {};  // "govuk-label--m"
};
Html render(FieldIntro const&);

/// The same for a group of answers, inside its fieldset.
struct FieldsetIntro {
    std::string id;
    std::string legend;
    std::string hint = {};
    std::string error = {};
    std::string legend_class = {};  // "govuk-fieldset__legend--m"
};
Html render(FieldsetIntro const&);

/// The ids that aria-describedby names: of the hint and of the error, those that there are.
std::string described_by(std::string_view id, std::string_view hint, std::string_view error);

}  // namespace waymark
