#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark::demo {

/// Chance that comes out the same on every machine: SplitMix64 and whole numbers only, because the standard
/// library's distributions may differ between compilers and the demonstration of one seed must not.
class Random {
public:
    explicit Random(std::uint64_t seed) : origin_{seed}, state_{seed} {}

    std::uint64_t next();
    /// From lowest to highest, both included.
    int between(int lowest, int highest);
    bool chance(int in_a_thousand) { return between(0, 999) < in_a_thousand; }
    /// The place of a weight, more often the heavier it is.
    std::size_t weighted(std::span<int const> weights);

    template <class T>
    T const& one_of(std::span<T const> things)
    {
        return things[static_cast<std::size_t>(between(0, static_cast<int>(things.size()) - 1))];
    }
    template <class T>
    void shuffle(std::vector<T>& things)
    {
        for (std::size_t left = things.size(); left > 1; --left)
            std::swap(things[left - 1], things[static_cast<std::size_t>(between(0, static_cast<int>(left) - 1))]);
    }

    /// Another chance for another purpose, the same whatever was drawn from this one: a new question asked of one
    /// part of the authority leaves the other parts as they were.
    Random branch(std::string_view purpose, std::uint64_t number = 0) const;

private:
    std::uint64_t origin_;
    std::uint64_t state_;
};

}  // namespace waymark::demo
