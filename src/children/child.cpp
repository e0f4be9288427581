#include "children/child.h"

#include "platform/text.h"

#include <array>
#include <stdexcept>
#include <utility>

namespace waymark {

std::optional<Sex> parse_sex(std::string_view code)
{
    if (code == "1" || code == "M" || code == "m") return Sex::Male;
    if (code == "2" || code == "F" || code == "f") return Sex::Female;
    if (code == "U" || code == "u") return Sex::Unknown;
    return std::nullopt;
}

std::string_view code_of(Sex sex)
{
    switch (sex) {
    case Sex::Male:
        return "M";
    case Sex::Female:
        return "F";
    case Sex::Unknown:
        return "U";
    }
    throw std::logic_error{"a sex without a code"};
}

static constexpr std::array<std::pair<NameKind, std::string_view>, 4> name_kinds{{{NameKind::KnownAs, "known_as"},
                                                                                  {NameKind::Legal, "legal"},
                                                                                  {NameKind::Former, "former"},
                                                                                  {NameKind::Alias, "alias"}}};

std::string_view code_of(NameKind kind)
{
    for (auto const& [found, code] : name_kinds)
        if (found == kind) return code;
    throw std::logic_error{"a kind of name without a code"};
}

std::optional<NameKind> parse_name_kind(std::string_view code)
{
    for (auto const& [kind, text] : name_kinds)
        if (text == code) return kind;
    return std::nullopt;
}

/// The name in use: as known, else legal. A former name or an alias is for finding the child, never for addressing
/// them.
static ChildName const* name_in_use(std::vector<ChildName> const& names)
{
    for (auto const kind : {NameKind::KnownAs, NameKind::Legal})
        for (auto const& name : names)
            if (name.kind == kind && !(is_blank(name.given) && is_blank(name.family))) return &name;
    return nullptr;
}

std::string Child::called() const
{
    auto const* const name = name_in_use(names);
    if (!name) return "Child " + identifier;
    if (is_blank(name->given)) return name->family;
    if (is_blank(name->family)) return name->given;
    return name->given + " " + name->family;
}

std::string Child::given_name() const
{
    auto const* const name = name_in_use(names);
    return name && !is_blank(name->given) ? name->given : called();
}

}  // namespace waymark
