#pragma once
#include "platform/web/metrics.h"
#include "platform/web/response.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace waymark {

/// What only the program can say of the service it serves. Either may throw: then it is not ready, or has no figures.
struct SelfKnowledge {
    std::function<bool()> is_ready = {};
    std::function<std::vector<Gauge>()> gauges = {};
};

enum class Asker { ThisMachine, Elsewhere };

/// What the server tells the machinery around it: that it is alive, whether it may be sent requests, how it is doing.
/// Nothing of it is about anybody.
class AboutItself {
public:
    explicit AboutItself(SelfKnowledge known = {}) : known_{std::move(known)} {}

    struct Told {
        std::string_view pattern;
        Response response;
    };
    /// "/health", "/ready" and "/metrics"; nothing for any other path. Where the figures are not for this asker, there
    /// is no such page.
    std::optional<Told> tell(std::string_view path, Asker asker) const;

    void count(std::string_view method, std::string_view pattern, int status, std::chrono::microseconds took) const;

    /// From now on it is not ready: a load balancer sends its requests elsewhere.
    void leave() const { is_leaving_ = true; }
    bool is_leaving() const { return is_leaving_; }

private:
    Response readiness() const;
    Response figures() const;

    SelfKnowledge known_;
    mutable Metrics metrics_;
    mutable std::atomic<bool> is_leaving_ = false;
};

}  // namespace waymark
