#pragma once
#include <string>

namespace waymark {

/// Checks that `shown` is what the file `src/<path>` holds. With WAYMARK_ACCEPT=1 in the environment the file is
/// rewritten instead; look at the difference before committing it. Call it in a doctest TEST_CASE, from the root of the
/// tree.
void looks_like(std::string const& path, std::string const& shown);

}  // namespace waymark
