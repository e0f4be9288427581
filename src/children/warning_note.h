#pragma once
#include "platform/date.h"
#include "platform/id.h"

#include <optional>
#include <string>

namespace waymark {

using WarningNoteId = Id<struct WarningNoteTag>;

/// What a visitor must read before knocking: dated, sourced, ended when no longer true.
struct WarningNote {
    WarningNoteId id;
    std::string note;
    Date from_on{};
    std::optional<Date> until_on;  // the last day it holds
    std::string recorded_by;
    Instant recorded_at{};
};

}  // namespace waymark
