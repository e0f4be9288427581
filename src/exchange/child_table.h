#pragma once
#include "exchange/return_rows.h"

#include <string_view>
#include <vector>

namespace waymark {

/// The children of a return, each identifier held once and numbered in the order it was first seen. Identifiers are
/// text: "01" and "1" are two children.
class ChildTable {
public:
    ChildTable() : slots_(1024) {}

    /// The number of that child, who is added if new.
    ChildNumber number_of(std::string_view identifier);
    std::string_view identifier(ChildNumber child) const
    {
        return {letters_.data() + starts_[child], starts_[child + 1] - starts_[child]};
    }
    std::size_t size() const { return starts_.size() - 1; }

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t child_plus_one = 0;  // 0: free
    };

    ChildNumber add(std::string_view identifier);
    void grow();

    std::vector<char> letters_;
    std::vector<std::uint32_t> starts_{0};
    std::vector<Slot> slots_;  // a power of two of them, at most half full
    ChildNumber last_ = 0;
};

}  // namespace waymark
