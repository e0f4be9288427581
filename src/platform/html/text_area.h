#pragma once
#include "platform/html/field_intro.h"

#include <string>

namespace waymark {

/// Several lines of text.
struct TextArea {
    std::string name;
    std::string label;
    std::string hint = {};
    std::string value = {};
    std::string error = {};
    int rows = 5;
    std::string label_class = {};

    FieldIntro intro() const { return {name, label, hint, error, label_class}; }
    std::string described_by() const { return waymark::described_by(name, hint, error); }
};
Html render(TextArea const&);

}  // namespace waymark
