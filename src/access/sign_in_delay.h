#pragma once
#include <chrono>

namespace waymark {

/// Wrong tries are forgotten after this long.
inline constexpr std::chrono::minutes failures_count_for{15};

/// How long the next try has to wait after the last wrong one. Guessing becomes slow, but nobody is ever locked out: a
/// person's own wait is a minute at most, is theirs at that address alone, and grows only by tries that were looked at.
std::chrono::seconds wait_for_name(int failures_of_name_from_client);
/// An address may be a whole council's, so what it may get wrong is much more.
std::chrono::seconds wait_for_client(int failures_of_client);

}  // namespace waymark
