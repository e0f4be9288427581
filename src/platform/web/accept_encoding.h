#pragma once
#include <string_view>

namespace waymark {

/// How gladly an Accept-Encoding field takes a coding: from 0, not at all, to 1. A coding it does not name is refused,
/// but for "identity", which is taken unless it is refused by name or by "*".
double quality_of(std::string_view coding, std::string_view accept_encoding);

}  // namespace waymark
