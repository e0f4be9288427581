#pragma once
#include "platform/configuration.h"
#include "platform/web/wire.h"

#include <boost/asio/basic_socket_acceptor.hpp>

namespace waymark {

using Acceptor = boost::asio::basic_socket_acceptor<boost::asio::ip::tcp, Executor>;

/// Listens where the configuration says. Throws ConfigurationError where that cannot be done, or must not: an address
/// that other machines reach needs TLS, ours or a proxy's.
Acceptor listen(boost::asio::io_context& io, Configuration const& known);

}  // namespace waymark
