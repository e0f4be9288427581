#pragma once
#include "platform/web/in_buffer.h"
#include "platform/web/open_connections.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace waymark {

/// The executor by its own type: the type that hides it costs every read and write a call through a pointer or two.
using Executor = boost::asio::io_context::executor_type;
using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, Executor>;
using TlsStream = boost::asio::ssl::stream<Socket>;
template <class T>
using Awaitable = boost::asio::awaitable<T, Executor>;
inline constexpr auto as_result = boost::asio::as_tuple(boost::asio::use_awaitable_t<Executor>{});

/// One connection's bytes in and out, in plain or through TLS. Whoever reads or writes has told `entry` how long it
/// may take.
template <class Stream>
class Wire {
public:
    static constexpr bool is_tls = std::is_same_v<Stream, TlsStream>;

    Wire(Stream stream, OpenConnections& connections)
        : stream_{std::move(stream)}, entry{connections, socket().native_handle()}
    {
    }

    Socket& socket()
    {
        if constexpr (is_tls)
            return stream_.next_layer();
        else
            return stream_;
    }

    Stream& stream() { return stream_; }

    std::string client()
    {
        boost::system::error_code gone;
        auto const end = socket().remote_endpoint(gone);
        return gone ? std::string{} : end.address().to_string();
    }

    /// The number of bytes that came; 0 at the end, whoever ended it.
    Awaitable<std::size_t> read_more(std::size_t wanted)
    {
        auto const room = in.room(wanted);
        auto const [failed, count] = co_await stream_.async_read_some(room, as_result);
        if (failed) co_return 0;
        in.arrived(count);
        co_return count;
    }

    /// All of them, one after another; false where the other side is gone.
    Awaitable<bool> write(std::string_view first, std::string_view second = {}, std::string_view third = {})
    {
        std::array<boost::asio::const_buffer, 3> const pieces = {
            boost::asio::buffer(first), boost::asio::buffer(second), boost::asio::buffer(third)};
        auto const [failed, count] = co_await boost::asio::async_write(stream_, pieces, as_result);
        co_return !failed;
    }

    /// Ends our side and reads away what is still coming: closing on unread bytes would take the answer back.
    Awaitable<void> linger(std::chrono::milliseconds allowed)
    {
        entry.begins(OpenConnections::Doing::Reading, allowed);
        boost::system::error_code failed;
        socket().shutdown(boost::asio::socket_base::shutdown_send, failed);
        std::array<char, 16 * 1024> unread;
        while (!failed && !entry.was_cut()) {
            auto const [ended, count] = co_await socket().async_read_some(boost::asio::buffer(unread), as_result);
            failed = ended;
        }
    }

private:
    Stream stream_;

public:
    OpenConnections::Entry entry;  // goes before the socket does
    InBuffer in;
};

}  // namespace waymark
