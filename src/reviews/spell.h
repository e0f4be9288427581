#pragma once
#include "platform/date.h"

#include <optional>

namespace waymark {

/// From a day on, until a day on which it no longer holds.
struct Spell {
    Date from{};
    std::optional<Date> until;

    bool holds_on(Date day) const { return from <= day && (!until || day < *until); }
};

}  // namespace waymark
