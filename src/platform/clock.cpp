#include "platform/clock.h"

namespace waymark {

Instant Clock::now() const
{
    auto const moment = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    if (!fixed_day_) return moment;
    return Instant{*fixed_day_} + (moment - std::chrono::floor<std::chrono::days>(moment));
}

Date Clock::today() const { return fixed_day_ ? *fixed_day_ : london_date(now()); }

}  // namespace waymark
