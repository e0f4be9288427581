#pragma once
#include "platform/configuration.h"

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace waymark {

/// How much of the machine a client may use, and for how long.
struct ServerLimits {
    explicit ServerLimits(Configuration const& known)
        : most_connections{static_cast<std::size_t>(known.most_connections)},
          head{std::chrono::seconds{known.head_seconds}}, waiting{std::chrono::seconds{known.keep_alive_seconds}},
          stopping{std::chrono::seconds{known.stop_seconds}}, draining{std::chrono::seconds{known.drain_seconds}}
    {
    }

    std::size_t most_connections;
    std::chrono::milliseconds head;     // from its first byte to its last
    std::chrono::milliseconds waiting;  // between two requests of one connection
    std::chrono::milliseconds stopping;
    std::chrono::milliseconds draining;  // between being told to stop and taking no more connections
    // A body and an answer get this long, and a second more for every `slowest` bytes that have moved.
    std::chrono::milliseconds moving = std::chrono::seconds{30};
    std::uint64_t slowest = 16 * 1024;
    std::chrono::milliseconds lingering = std::chrono::seconds{3};

    std::chrono::milliseconds to_move(std::uint64_t bytes) const
    {
        return moving + std::chrono::milliseconds{bytes * 1000 / slowest};
    }
};

}  // namespace waymark
