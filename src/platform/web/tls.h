#pragma once
#include "platform/configuration.h"

#include <boost/asio/ssl/context.hpp>

namespace waymark {

/// TLS 1.2 and 1.3 with the certificate and key of the configuration. Throws ConfigurationError where they cannot be
/// read or do not belong together.
boost::asio::ssl::context tls_context(Configuration const& known);

/// When that certificate (the first of the PEM file) ends. Throws ConfigurationError where it cannot be read.
Instant certificate_ends_at(std::filesystem::path const& certificate);

}  // namespace waymark
