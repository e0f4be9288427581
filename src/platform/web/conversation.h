#pragma once
#include "platform/web/front_desk.h"
#include "platform/web/server_limits.h"
#include "platform/web/slow_pages.h"
#include "platform/web/spool.h"
#include "platform/web/wire.h"

#include <atomic>

namespace waymark {

/// What all connections share.
struct Premises {
    FrontDesk const& desk;
    Spool const& spool;
    ServerLimits const& limits;
    OpenConnections& connections;
    SlowPages& slow_pages;
    std::atomic<bool> const& is_stopping;
};

/// Serves one connection, request after request, until either side has had enough.
Awaitable<void> converse(Socket socket, Premises const& premises);
Awaitable<void> converse_over_tls(Socket socket, boost::asio::ssl::context& tls, Premises const& premises);

}  // namespace waymark
