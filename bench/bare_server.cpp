#include "bench/bare_server.h"

#include <arpa/inet.h>
#include <array>
#include <netinet/tcp.h>
#include <stdexcept>
#include <string_view>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <unordered_map>
#include <vector>

namespace waymark::bench {

static void must(bool is_so)
{
    if (!is_so) throw std::runtime_error{"the bare server cannot listen"};
}

static int listen_at(std::uint16_t port)
{
    int const listening = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    int const yes = 1;
    must(::setsockopt(listening, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) == 0);
    must(::setsockopt(listening, SOL_SOCKET, SO_REUSEPORT, &yes, sizeof yes) == 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    must(::bind(listening, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    must(::listen(listening, 512) == 0);
    return listening;
}

/// One thread's connections.
class BareThread {
public:
    BareThread(std::uint16_t port, std::string const& bytes, std::function<void()> work)
        : listening_{listen_at(port)}, epoll_{::epoll_create1(EPOLL_CLOEXEC)}, bytes_{bytes}, work_{std::move(work)}
    {
        watch(listening_);
    }

    [[noreturn]] void run()
    {
        std::array<epoll_event, 64> events{};
        while (true) {
            int const count = ::epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), -1);
            for (int i = 0; i < count; ++i) {
                int const ready = events.at(static_cast<std::size_t>(i)).data.fd;
                if (ready == listening_)
                    take();
                else
                    answer(ready);
            }
        }
    }

private:
    void watch(int socket)
    {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = socket;
        must(::epoll_ctl(epoll_, EPOLL_CTL_ADD, socket, &event) == 0);
    }

    void take()
    {
        int const taken = ::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC);
        if (taken < 0) return;
        int const yes = 1;
        ::setsockopt(taken, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        watch(taken);
    }

    void answer(int socket)
    {
        std::array<char, 8192> arrived;
        auto const count = ::recv(socket, arrived.data(), arrived.size(), 0);
        auto& unread = unread_[socket];
        if (count <= 0) return close(socket);
        unread.append(arrived.data(), static_cast<std::size_t>(count));
        if (unread.find("\r\n\r\n") == std::string::npos) return;
        unread.clear();  // the load generator sends one request at a time
        work_();
        if (!send(socket)) close(socket);
    }

    bool send(int socket) const
    {
        for (std::string_view left = bytes_; !left.empty();) {
            auto const sent = ::send(socket, left.data(), left.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            left.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    void close(int socket)
    {
        unread_.erase(socket);
        ::close(socket);
    }

    int listening_;
    int epoll_;
    std::string const& bytes_;
    std::function<void()> work_;
    std::unordered_map<int, std::string> unread_;
};

void serve_bytes(std::uint16_t port, int threads, std::string const& bytes,
                 std::function<std::function<void()>()> const& work_of_thread)
{
    std::vector<std::jthread> at_work;
    for (int i = 0; i < threads; ++i) at_work.emplace_back([&] { BareThread{port, bytes, work_of_thread()}.run(); });
}

}  // namespace waymark::bench
