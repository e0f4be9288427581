#pragma once
#include "exchange/return_rows.h"
#include "platform/large_memory.h"

#include <optional>
#include <string_view>
#include <vector>

namespace waymark {

/// The children of a return, each identifier held once and numbered in the order it was first seen. Identifiers are
/// text: "01" and "1" are two children.
class ChildTable {
public:
    /// The number of that child, who is added if new.
    ChildNumber number_of(std::string_view identifier);
    /// The numbers of all the children of another table, who are added if new.
    std::vector<ChildNumber> numbers_of(ChildTable const& others);

    /// Keeps room for so many. Room that is not used costs nothing.
    void expect(std::size_t children);
    /// Forgets the children and keeps the room.
    void clear();

    std::string_view identifier(ChildNumber child) const
    {
        return {letters_.data() + starts_[child], starts_[child + 1] - starts_[child]};
    }
    std::size_t size() const { return starts_.size() - 1; }

private:
    struct Place {
        std::uint32_t hash = 0;
        ChildNumber child_plus_one = 0;  // 0: free
    };

    Place& place_of(std::uint32_t hash, std::string_view identifier);
    std::optional<ChildNumber> found_after(ChildNumber before, std::string_view identifier) const;
    ChildNumber find_or_add(std::string_view identifier);
    ChildNumber add(std::string_view identifier);
    void make_places(std::size_t count);

    LargeVector<char> letters_;
    LargeVector<std::uint32_t> starts_ = LargeVector<std::uint32_t>(1);
    LargeVector<Place>
        places_;  // none while identifiers come in order, then a power of two, at most half of them taken
    LargeVector<ChildNumber> followers_;  // who came after each child in the last of the larger tables
    std::size_t most_at_once_ = 0;
    ChildNumber last_ = 0;
};

}  // namespace waymark
