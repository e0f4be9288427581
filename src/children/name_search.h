#pragma once
#include "children/child.h"

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// What a name is found by: three-letter pieces of each word, folded, with a space at either end so that names of one
/// and two letters have pieces too ("Li" has " li" and "li "), and how each word sounds ("~sn" for Sean and Shaun). The
/// same for what was typed; a child who shares a piece is worth a closer look. In order, each once.
std::vector<std::string> pieces_of(std::string_view text);
/// Of every name, current and former, and of neighbouring words run together: "O'Hare" may be typed as one word.
std::vector<std::string> pieces_of(std::vector<ChildName> const& names);

/// How well what was typed fits the child, 0 (not at all) to 100 (a name or the identifier exactly). Every word typed
/// must be in one and the same name: whole, begun, as a part, misspelt or by its sound, in any order.
int closeness(std::string_view query, std::vector<ChildName> const& names, std::string_view identifier);

}  // namespace waymark
