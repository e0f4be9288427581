#pragma once
#include "platform/date.h"

#include <optional>

namespace waymark {

/// What time it is. The demonstration may set it to a day: the time of day still runs,
/// so that sessions expire, while `today` stays where it was put. Rules never see a clock, only a Date.
class Clock {
public:
    Clock() = default;
    explicit Clock(Date fixed_day) : fixed_day_{fixed_day} {}

    Instant now() const;
    Date today() const;
    bool is_fixed() const { return fixed_day_.has_value(); }

private:
    std::optional<Date> fixed_day_;
};

}  // namespace waymark
