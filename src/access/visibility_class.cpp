#include "access/visibility_class.h"

#include <stdexcept>

namespace waymark {

std::string_view code_of(VisibilityClass visibility)
{
    switch (visibility) {
    case VisibilityClass::ChildsFile:
        return "childs_file";
    case VisibilityClass::IcsOnly:
        return "ics_only";
    case VisibilityClass::Legal:
        return "legal";
    }
    throw std::logic_error{"a visibility class without a code"};
}

std::optional<VisibilityClass> parse_visibility_class(std::string_view code)
{
    for (auto const visibility : all_visibility_classes)
        if (code_of(visibility) == code) return visibility;
    return std::nullopt;
}

std::string_view title_of(VisibilityClass visibility)
{
    switch (visibility) {
    case VisibilityClass::ChildsFile:
        return "The child’s file";
    case VisibilityClass::IcsOnly:
        return "Independent Chair Service only";
    case VisibilityClass::Legal:
        return "Legal advice";
    }
    throw std::logic_error{"a visibility class without a title"};
}

// The group manager stands above the social work teams as well, so does not read what the service keeps from them.
bool may_read(Role role, VisibilityClass visibility)
{
    switch (visibility) {
    case VisibilityClass::ChildsFile:
        return sees_children(role);
    case VisibilityClass::IcsOnly:
        return role == Role::Iro || role == Role::ServiceManager || role == Role::BusinessSupport;
    case VisibilityClass::Legal:
        return role == Role::Iro || role == Role::ServiceManager;
    }
    throw std::logic_error{"a visibility class nobody decided about"};
}

}  // namespace waymark
