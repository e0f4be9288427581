#pragma once
#include "platform/database/database.h"
#include "platform/web/server.h"

#include <functional>
#include <memory>
#include <thread>

namespace waymark {

/// A gate that lets everybody in, for tests of what lies behind it.
Gate open_gate();

/// A service of a test's own on any free port of this machine, served until the test ends.
class LoopbackServer {
public:
    /// `prepare` adds routes, a gate and settings before it listens; `limit` shortens what would be waited for.
    explicit LoopbackServer(std::function<void(Service&, Configuration&)> const& prepare,
                            std::function<void(ServerLimits&)> const& limit = {}, SelfKnowledge known = {},
                            Database database = Database::in_memory());
    ~LoopbackServer();

    std::uint16_t port() const { return server_->port(); }
    void stop() { server_->stop(); }
    void wait_until_stopped() { running_.join(); }

private:
    Database database_;
    Clock clock_;
    Configuration configuration_;
    Jobs jobs_;
    Service service_{database_, clock_, configuration_, jobs_};
    std::unique_ptr<Server> server_;
    std::jthread running_;
};

}  // namespace waymark
