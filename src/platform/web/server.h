#pragma once
#include "platform/service.h"
#include "platform/web/about_itself.h"
#include "platform/web/server_limits.h"

#include <cstdint>
#include <functional>
#include <memory>

namespace waymark {

/// The web server of one service: listens as the configuration says, serves until it is stopped, and finishes the
/// requests in progress before it goes.
class Server {
public:
    /// Listens at once, so that the port is known. Throws ConfigurationError where it cannot, or where it would be
    /// reached from other machines without TLS.
    explicit Server(Service const& service);
    Server(Service const& service, ServerLimits const& limits, SelfKnowledge known = {});
    ~Server();

    std::uint16_t port() const;
    /// Until `stop`; then it serves on for `limits.draining`, not ready any more, and then until the requests in
    /// progress are done, or `limits.stopping` is over.
    void run();
    /// From any thread, and from a signal set of this server.
    void stop();
    void stop_on_signals();  // SIGTERM and SIGINT

private:
    class Machinery;
    std::unique_ptr<Machinery> machinery_;
};

/// For `main`: serves until SIGTERM or SIGINT. `on_ready` is told the port. Returns the program's exit code.
int serve(Service const& service, SelfKnowledge known, std::function<void(std::uint16_t port)> const& on_ready);

}  // namespace waymark
