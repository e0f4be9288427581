#pragma once
#include "platform/html/field_errors.h"
#include "platform/html/html.h"

#include <string>

namespace waymark {

/// At the top of a page whose form could not be taken: every message, each a link to its answer. Nothing when there are
/// no errors.
struct ErrorSummary {
    FieldErrors errors;
};
Html render(ErrorSummary const&);

}  // namespace waymark
