#include "platform/web/testing/loopback_server.h"

#include "platform/log.h"

namespace waymark {

Gate open_gate()
{
    return {[](Request&, Route const&) { return std::nullopt; },
            [](Request const&, Route const&) { return std::nullopt; }};
}

LoopbackServer::LoopbackServer(std::function<void(Service&, Configuration&)> const& prepare,
                               std::function<void(ServerLimits&)> const& limit, SelfKnowledge known, Database database)
    : database_{std::move(database)}
{
    start_log("warning");
    configuration_.port = 0;
    prepare(service_, configuration_);
    ServerLimits limits{configuration_};
    if (limit) limit(limits);
    server_ = std::make_unique<Server>(service_, limits, std::move(known));
    running_ = std::jthread{[this] { server_->run(); }};
}

LoopbackServer::~LoopbackServer() { server_->stop(); }

}  // namespace waymark
