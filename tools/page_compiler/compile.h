// Turns one template into the C++ of `Html render(PageStruct const& view)`.
#pragma once
#include "source.h"

#include <string>

namespace waymark {

/// Throws TemplateError.
std::string compile(Source const&);

}  // namespace waymark
