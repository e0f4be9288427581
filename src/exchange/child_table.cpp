#include "exchange/child_table.h"

#include <functional>

namespace waymark {

ChildNumber ChildTable::number_of(std::string_view child_identifier)
{
    // Files come sorted by child: most rows are of the child before, or of the child who followed it in another file.
    for (auto guess = last_; guess < size() && guess <= last_ + 1; ++guess)
        if (identifier(guess) == child_identifier) return last_ = guess;

    auto const hash = static_cast<std::uint32_t>(std::hash<std::string_view>{}(child_identifier));
    auto const mask = slots_.size() - 1;
    for (auto at = hash & mask;; at = (at + 1) & mask) {
        auto& slot = slots_[at];
        if (slot.child_plus_one == 0) {
            last_ = add(child_identifier);
            slot = {hash, last_ + 1};
            if (size() * 2 > slots_.size()) grow();
            return last_;
        }
        if (slot.hash == hash && identifier(slot.child_plus_one - 1) == child_identifier)
            return last_ = slot.child_plus_one - 1;
    }
}

ChildNumber ChildTable::add(std::string_view child_identifier)
{
    letters_.insert(letters_.end(), child_identifier.begin(), child_identifier.end());
    starts_.push_back(static_cast<std::uint32_t>(letters_.size()));
    return static_cast<ChildNumber>(size() - 1);
}

void ChildTable::grow()
{
    std::vector<Slot> wider(slots_.size() * 2);
    for (auto const slot : slots_) {
        if (slot.child_plus_one == 0) continue;
        auto at = slot.hash & (wider.size() - 1);
        while (wider[at].child_plus_one != 0) at = (at + 1) & (wider.size() - 1);
        wider[at] = slot;
    }
    slots_ = std::move(wider);
}

}  // namespace waymark
