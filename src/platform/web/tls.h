#pragma once
#include "platform/configuration.h"

#include <boost/asio/ssl/context.hpp>

namespace waymark {

/// TLS 1.2 and 1.3 with the certificate and key of the configuration. Throws ConfigurationError where they cannot be
/// read or do not belong together.
boost::asio::ssl::context tls_context(Configuration const& known);

}  // namespace waymark
