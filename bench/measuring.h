#pragma once
#include <algorithm>
#include <chrono>
#include <vector>

namespace waymark::bench {

inline double median_of(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// The value that `part` of them do not go beyond: 0.99 for the one in a hundred.
inline double quantile_of(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    auto const place = static_cast<std::size_t>(part * static_cast<double>(values.size()));
    return values[std::min(place, values.size() - 1)];
}

template <class Work>
double seconds_of(Work work)
{
    using namespace std::chrono;
    auto const started = steady_clock::now();
    work();
    return duration<double>(steady_clock::now() - started).count();
}

}  // namespace waymark::bench
