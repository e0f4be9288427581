#pragma once
#include "platform/web/fields.h"

#include <charconv>
#include <optional>

namespace waymark {

/// A value of a query or a form as an id; nothing where it is not a whole number above nought, as when nobody chose.
template <class IdType>
std::optional<IdType> form_id(Fields const& fields, std::string_view name)
{
    auto const& text = fields.get(name);
    IdType id{};
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
    if (error != std::errc{} || end != text.data() + text.size() || id.value <= 0) return std::nullopt;
    return id;
}

}  // namespace waymark
