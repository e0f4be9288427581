#pragma once
#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark {

/// A figure as it stands at this moment. Names and words are ours, never anything that was typed.
struct Gauge {
    std::string_view name;  // "waymark_sessions_open"
    std::string_view help;
    double value;
};

/// How many requests were answered, how, and how long that took, by route: the pattern, never the address, so that
/// no number of a record and no name is in it. Safe to share between threads.
class Metrics {
public:
    /// `method` and `pattern` are kept as they are: they must live as long as this does, as those of a route do.
    void count(std::string_view method, std::string_view pattern, int status, std::chrono::microseconds took);

    /// All of it and the gauges, in the text format of Prometheus.
    std::string text(std::vector<Gauge> const& gauges) const;

private:
    static constexpr std::array<double, 12> bounds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                   0.1,   0.25,   0.5,   1,    2.5,   10};  // seconds
    using RouteName = std::pair<std::string_view, std::string_view>;                        // pattern and method
    struct Counted {
        std::map<int, std::uint64_t> by_status;
        std::array<std::uint64_t, bounds.size()> by_duration = {};  // each duration in the first bound it fits
        std::uint64_t count = 0;
        double seconds = 0;
    };

    std::string requests_text() const;
    std::string durations_text() const;

    mutable std::mutex lock_;
    std::map<RouteName, Counted> routes_;
};

/// The memory of this process that is in use.
std::vector<Gauge> process_gauges();

}  // namespace waymark
