#include "platform/testing/temporary_folder.h"
#include "platform/web/testing/certificate.h"
#include "platform/web/testing/loopback_client.h"
#include "platform/web/testing/loopback_server.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/write.hpp>
#include <doctest/doctest.h>

using namespace waymark;
namespace ssl = boost::asio::ssl;

namespace {

struct TlsServer {
    TlsServer() { write_certificate(folder / "certificate.pem", folder / "key.pem"); }
    LoopbackServer started(std::function<void(ServerLimits&)> const& limit = {})
    {
        auto const prepare = [this](Service& service, Configuration& known) {
            known.certificate = folder / "certificate.pem";
            known.private_key = folder / "key.pem";
            service.gate = open_gate();
            service.routes.get("/page", {"see a page"}, [](Request const& request) {
                return plain_text(200, request.over_tls ? std::string(100000, 'x') : "in plain");
            });
        };
        return LoopbackServer{prepare, limit};
    }
    TemporaryFolder folder;
};

/// Everything that comes back over TLS, until the server closes as it should.
std::string over_tls(std::uint16_t port, std::string const& request, ssl::context& tls)
{
    boost::asio::io_context io;
    ssl::stream<boost::asio::ip::tcp::socket> stream{io, tls};
    stream.next_layer().connect({boost::asio::ip::address_v4::loopback(), port});
    stream.handshake(ssl::stream_base::client);
    boost::asio::write(stream, boost::asio::buffer(request));
    std::string answer;
    boost::system::error_code ended;
    boost::asio::read(stream, boost::asio::dynamic_buffer(answer), ended);
    CHECK(ended == boost::asio::error::eof);
    return answer;
}

std::string const request = "GET /page HTTP/1.1\r\nHost: localhost\r\n\r\nGET /page HTTP/1.1\r\nHost: localhost\r\n"
                            "Connection: close\r\n\r\n";

}  // namespace

TEST_CASE("pages come over TLS, whole, and say that they may only come so")
{
    TlsServer tls_server;
    auto const server = tls_server.started();
    ssl::context tls{ssl::context::tls_client};
    auto const answer = over_tls(server.port(), request, tls);
    CHECK(answer.starts_with("HTTP/1.1 200 OK\r\n"));
    CHECK(answer.find("Strict-Transport-Security: ") != std::string::npos);
    CHECK(answer.size() > 200000);
}

TEST_CASE("suites without forward secrecy, or with CBC, are not spoken")
{
    TlsServer tls_server;
    auto const server = tls_server.started();
    for (auto const* suite : {"AES128-GCM-SHA256", "ECDHE-RSA-AES128-SHA256:ECDHE-ECDSA-AES128-SHA256"}) {
        CAPTURE(suite);
        ssl::context weak{ssl::context::tls_client};
        SSL_CTX_set_max_proto_version(weak.native_handle(), TLS1_2_VERSION);
        REQUIRE(SSL_CTX_set_cipher_list(weak.native_handle(), suite) == 1);
        CHECK_THROWS(over_tls(server.port(), request, weak));
    }
    ssl::context good{ssl::context::tls_client};
    SSL_CTX_set_max_proto_version(good.native_handle(), TLS1_2_VERSION);
    CHECK(over_tls(server.port(), request, good).starts_with("HTTP/1.1 200 OK"));
}

TEST_CASE("TLS older than 1.2, and no TLS at all, are not spoken")
{
    TlsServer tls_server;
    auto const server = tls_server.started();
    ssl::context old{ssl::context::tls_client};
    SSL_CTX_set_security_level(old.native_handle(), 0);
    SSL_CTX_set_max_proto_version(old.native_handle(), TLS1_1_VERSION);
    CHECK_THROWS(over_tls(server.port(), request, old));
    LoopbackClient plain{server.port()};
    CHECK(plain.get("/page").status == 0);
}

TEST_CASE("clients that stall in their handshake are given up, and one that shakes hands is served beside them")
{
    TlsServer tls_server;
    auto const server = tls_server.started([](ServerLimits& limits) { limits.head = std::chrono::milliseconds{500}; });
    // Silence, half a greeting, and half of what the greeting says it is long.
    std::string const greeting{"\x16\x03\x01\x02\x00\x01\x00", 7};
    std::vector<std::unique_ptr<LoopbackClient>> stalled;
    for (std::size_t const sent : {std::size_t{0}, std::size_t{3}, greeting.size()}) {
        stalled.push_back(std::make_unique<LoopbackClient>(server.port()));
        stalled.back()->send(greeting.substr(0, sent));
    }
    ssl::context tls{ssl::context::tls_client};
    CHECK(over_tls(server.port(), request, tls).starts_with("HTTP/1.1 200 OK\r\n"));
    for (auto const& client : stalled) CHECK(client->is_closed());
}

TEST_CASE("what is no TLS is answered with no page, whatever it is")
{
    TlsServer tls_server;
    auto const server = tls_server.started();
    for (std::string const& bytes :
         {std::string{"GET /page HTTP/1.1\r\nHost: localhost\r\n\r\n"}, std::string(5000, 'x'), std::string(100, '\0'),
          std::string{"\x16\x03\x01\xff\xff"} + std::string(70000, 'x')}) {
        LoopbackClient plain{server.port()};
        plain.send(bytes);
        CHECK(plain.receive().status == 0);
    }
    ssl::context tls{ssl::context::tls_client};
    CHECK(over_tls(server.port(), request, tls).size() > 200000);
}

TEST_CASE("a certificate and another's key stop the start")
{
    TlsServer tls_server;
    TemporaryFolder const other;
    write_certificate(other / "certificate.pem", tls_server.folder / "key.pem");
    CHECK_THROWS_AS(tls_server.started(), ConfigurationError);
}
