#include "platform/web/testing/loopback_client.h"

#include "platform/text.h"

#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace waymark {

LoopbackClient::LoopbackClient(std::uint16_t port) : socket_{::socket(AF_INET, SOCK_STREAM, 0)}
{
    ::timeval const patience{5, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::sockaddr_in end{};
    end.sin_family = AF_INET;
    end.sin_port = htons(port);
    end.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<::sockaddr*>(&end), sizeof end) != 0)
        throw std::runtime_error{"nobody listens there"};
}

LoopbackClient::~LoopbackClient() { ::close(socket_); }

bool LoopbackClient::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        auto const sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool LoopbackClient::read_more()
{
    std::array<char, 64 * 1024> piece;
    auto const count = ::recv(socket_, piece.data(), piece.size(), 0);
    has_ended_ = count == 0;
    if (count > 0) unread_.append(piece.data(), static_cast<std::size_t>(count));
    return count > 0;
}

std::string LoopbackClient::line()
{
    std::size_t end = 0;
    while ((end = unread_.find("\r\n")) == std::string::npos)
        if (!read_more()) return {};
    auto found = unread_.substr(0, end);
    unread_.erase(0, end + 2);
    return found;
}

std::string LoopbackClient::bytes(std::size_t count)
{
    while (unread_.size() < count && read_more()) continue;
    auto found = unread_.substr(0, count);
    unread_.erase(0, count);
    return found;
}

Received LoopbackClient::receive_head()
{
    Received received;
    auto const first = line();
    if (!first.starts_with("HTTP/1.1 ")) return received;
    received.status = std::stoi(first.substr(9, 3));
    for (auto field = line(); !field.empty(); field = line()) {
        auto const colon = field.find(": ");
        received.fields[ascii_lower(field.substr(0, colon))] = field.substr(colon + 2);
    }
    return received;
}

Received LoopbackClient::receive()
{
    auto received = receive_head();
    if (received.fields.contains("content-length")) {
        received.body = bytes(std::stoul(received.fields["content-length"]));
    } else if (received.fields.contains("transfer-encoding")) {
        for (auto size = std::stoul("0" + line(), nullptr, 16); size > 0;
             size = std::stoul("0" + line(), nullptr, 16)) {
            received.body += bytes(size);
            line();
        }
        line();
    } else if (received.status != 0 && received.fields["connection"] == "close") {
        while (read_more()) continue;
        received.body = std::move(unread_);
    }
    return received;
}

bool LoopbackClient::is_closed()
{
    while (read_more()) continue;
    return has_ended_;
}

Received LoopbackClient::get(std::string_view path, std::string_view more_fields)
{
    send("GET " + std::string{path} + " HTTP/1.1\r\nHost: localhost\r\n" + std::string{more_fields} + "\r\n");
    return receive();
}

}  // namespace waymark
