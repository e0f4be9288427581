#pragma once
#include "platform/html/field_intro.h"

#include <string>

namespace waymark {

/// One line of text. What was typed is given back as `value`, whatever was wrong with it.
struct TextInput {
    std::string name;
    std::string label;
    std::string hint = {};
    std::string value = {};
    std::string error = {};
    std::string type = "text";      // "text", "password", "email", "search"
    std::string width = {};         // "govuk-input--width-10"
    std::string autocomplete = {};  // "username"
    std::string inputmode = {};     // "numeric"
    std::string label_class = {};

    FieldIntro intro() const { return {name, label, hint, error, label_class}; }
    std::string described_by() const { return waymark::described_by(name, hint, error); }
};
Html render(TextInput const&);

}  // namespace waymark
