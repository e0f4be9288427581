#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// In a form and a query "+" is a space; in a path it is itself.
enum class Plus { MeansSpace, MeansItself };

/// "%C3%AB" as the bytes it stands for; nothing if an escape is broken.
std::optional<std::string> percent_decoded(std::string_view text, Plus plus);

}  // namespace waymark
