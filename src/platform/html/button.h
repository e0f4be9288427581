#pragma once
#include "platform/html/html.h"

#include <string>

namespace waymark {

enum class ButtonKind { Main, Secondary, Warning };

/// The button that sends a form; one Main button on a page. `name` and `value` are sent where there are several.
struct Button {
    std::string label;
    ButtonKind kind = ButtonKind::Main;
    std::string name = {};
    std::string value = {};

    bool is_secondary() const { return kind == ButtonKind::Secondary; }
    bool is_warning() const { return kind == ButtonKind::Warning; }
};
Html render(Button const&);

/// A link that looks like a button, because it begins something.
struct ButtonLink {
    std::string label;
    std::string url;
    ButtonKind kind = ButtonKind::Main;
    std::string about = {};  // read out after the label: "review of Tobi Adeyemi-Clarke"

    bool is_secondary() const { return kind == ButtonKind::Secondary; }
    bool is_warning() const { return kind == ButtonKind::Warning; }
};
Html render(ButtonLink const&);

}  // namespace waymark
