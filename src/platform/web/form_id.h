#pragma once
#include "platform/number_in.h"
#include "platform/web/fields.h"

#include <cstdint>
#include <optional>

namespace waymark {

/// A value of a query or a form as an id; nothing where it is not a whole number above nought, as when nobody chose.
template <class IdType>
std::optional<IdType> form_id(Fields const& fields, std::string_view name)
{
    auto const number = number_in<std::int64_t>(fields.get(name));
    if (!number || *number <= 0) return std::nullopt;
    return IdType{*number};
}

}  // namespace waymark
