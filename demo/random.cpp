#include "demo/random.h"

#include <numeric>

namespace waymark::demo {

static constexpr std::uint64_t golden = 0x9E3779B97F4A7C15ULL;

static std::uint64_t mixed(std::uint64_t bits)
{
    bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBULL;
    return bits ^ (bits >> 31U);
}

std::uint64_t Random::next()
{
    state_ += golden;
    return mixed(state_);
}

int Random::between(int lowest, int highest)
{
    if (highest <= lowest) return lowest;
    auto const choices = static_cast<std::uint64_t>(highest - lowest) + 1;
    return lowest + static_cast<int>(((next() >> 32U) * choices) >> 32U);
}

std::size_t Random::weighted(std::span<int const> weights)
{
    auto left = between(1, std::accumulate(weights.begin(), weights.end(), 0));
    std::size_t at = 0;
    while (left > weights[at]) left -= weights[at++];
    return at;
}

Random Random::branch(std::string_view purpose, std::uint64_t number) const
{
    std::uint64_t bits = mixed(origin_ + golden);
    for (char const letter : purpose) bits = mixed(bits ^ static_cast<unsigned char>(letter));
    return Random{mixed(bits + number * golden)};
}

}  // namespace waymark::demo
