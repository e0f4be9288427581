#include "platform/web/listening.h"

namespace waymark {

namespace asio = boost::asio;

static asio::ip::address address_of(Configuration const& known)
{
    if (known.address == "localhost") return asio::ip::address_v4::loopback();
    boost::system::error_code failed;
    auto address = asio::ip::make_address(known.address, failed);
    if (failed)
        throw ConfigurationError{"address = \"" + known.address +
                                 "\" is not an address; set it to one of this machine's, such as 127.0.0.1 or ::1"};
    return address;
}

static void refuse_without_tls(Configuration const& known, asio::ip::address const& address)
{
    if (known.certificate.empty() != known.private_key.empty())
        throw ConfigurationError{"certificate and private_key belong together; set both, or neither"};
    if (address.is_loopback() || known.behind_proxy || !known.certificate.empty()) return;
    throw ConfigurationError{"address = \"" + known.address +
                             "\" can be reached from other machines, and what they send could be read on the way; "
                             "set certificate and private_key, or behind_proxy = true where a proxy in front speaks "
                             "TLS"};
}

Acceptor listen(asio::io_context& io, Configuration const& known)
{
    auto const address = address_of(known);
    refuse_without_tls(known, address);
    asio::ip::tcp::endpoint const end{address, known.port};
    try {
        return Acceptor{io, end};  // may be used again at once after a restart
    } catch (boost::system::system_error const& error) {
        throw ConfigurationError{"port " + std::to_string(known.port) + " of " + known.address +
                                 " cannot be listened on (" + error.code().message() +
                                 "); stop what uses it, or set another port"};
    }
}

}  // namespace waymark
