#pragma once
#include "platform/html/html.h"

#include <string>

namespace waymark {

/// What could go wrong, said before it does.
struct WarningText {
    std::string text;
};
Html render(WarningText const&);

}  // namespace waymark
