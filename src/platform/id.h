#pragma once
#include <compare>
#include <cstdint>
#include <functional>

namespace waymark {

/// A row's number that cannot be passed for another kind of row's number.
template <class Tag>
struct Id {
    std::int64_t value = 0;
    friend auto operator<=>(Id, Id) = default;
};

}  // namespace waymark

template <class Tag>
struct std::hash<waymark::Id<Tag>> {
    std::size_t operator()(waymark::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
