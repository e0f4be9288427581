#pragma once
#include "access/role.h"

#include <array>
#include <optional>
#include <string_view>

namespace waymark {

/// Who may read one thing that is kept about a child, among those who may open the child's file: the chain of social
/// work must not see the IRO's private notes or legal advice (domain.md 8, "Independence"). Kept as a column
/// `visibility`, and cut where lists are made (visible_children.h).
enum class VisibilityClass { ChildsFile, IcsOnly, Legal };
inline constexpr std::array all_visibility_classes{VisibilityClass::ChildsFile, VisibilityClass::IcsOnly,
                                                   VisibilityClass::Legal};

std::string_view code_of(VisibilityClass);  // "childs_file", as it is kept
std::optional<VisibilityClass> parse_visibility_class(std::string_view code);
std::string_view title_of(VisibilityClass);  // "Independent Chair Service only"
bool may_read(Role, VisibilityClass);

}  // namespace waymark
