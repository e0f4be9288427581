#include "platform/web/server.h"

#include "platform/log.h"
#include "platform/web/conversation.h"
#include "platform/web/listening.h"
#include "platform/web/tls.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include <csignal>
#include <malloc.h>
#include <optional>
#include <sys/socket.h>
#include <thread>
#include <vector>

namespace waymark {

namespace asio = boost::asio;
using std::chrono::steady_clock;

using Timer = asio::basic_waitable_timer<steady_clock, asio::wait_traits<steady_clock>, Executor>;
static constexpr std::chrono::milliseconds between_looks{50};

static void log_ended(std::exception_ptr const& fault)
{
    if (!fault) return;
    try {
        std::rethrow_exception(fault);
    } catch (std::exception const& error) {
        log_fault("-", error.what());
    }
}

class Server::Machinery {
public:
    Machinery(Service const& service, ServerLimits const& limits, SelfKnowledge known)
        : limits_{limits}, assets_{service.configuration.assets}, spool_{service.configuration.spool},
          desk_{service, assets_, std::move(known)}, thread_count_{threads_for(service.configuration)},
          io_{thread_count_}, acceptor_{listen(io_, service.configuration)}
    {
        use_asset_names(assets_);
        if (!service.configuration.certificate.empty()) tls_.emplace(tls_context(service.configuration));
    }

    std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

    void run()
    {
        asio::co_spawn(io_, accept(), log_ended);
        asio::co_spawn(io_, watch(), log_ended);
        {
            std::vector<std::jthread> others;
            for (int i = 1; i < thread_count_; ++i) others.emplace_back([this] { io_.run(); });
            io_.run();
        }
        desk_.wait_until_kept();  // whoever is told by then comes back to io_
    }

    void stop() { is_told_to_stop_ = true; }

    void stop_on_signals()
    {
        signals_.emplace(io_, SIGINT, SIGTERM);
        signals_->async_wait([this](boost::system::error_code const& failed, int) {
            if (!failed) stop();
        });
    }

private:
    static int threads_for(Configuration const& known)
    {
        return known.threads > 0 ? known.threads : static_cast<int>(std::thread::hardware_concurrency()) + 2;
    }

    Awaitable<void> accept()
    {
        while (true) {
            Socket socket{io_};
            auto const [failed] = co_await acceptor_.async_accept(socket, as_result);
            if (is_stopping_) co_return;
            if (failed) {
                co_await pause();  // out of file descriptors, as a rule: some will be given back
            } else if (connections_.count() >= limits_.most_connections) {
                turn_away(socket);
            } else {
                boost::system::error_code ignored;
                socket.set_option(asio::ip::tcp::no_delay{true}, ignored);
                begin(std::move(socket));
            }
        }
    }

    void begin(Socket socket)
    {
        if (tls_)
            asio::co_spawn(io_, converse_over_tls(std::move(socket), *tls_, premises_), log_ended);
        else
            asio::co_spawn(io_, converse(std::move(socket), premises_), log_ended);
    }

    void turn_away(Socket& socket) const
    {
        log_note("a connection was turned away: most_connections are open");
        if (tls_) return;
        static constexpr std::string_view busy =
            "HTTP/1.1 503 Service Unavailable\r\n"
            "Content-Type: text/plain; charset=utf-8\r\n"
            "X-Content-Type-Options: nosniff\r\n"
            "Content-Security-Policy: default-src 'none'; "
            "frame-ancestors 'none'\r\nContent-Length: 36\r\nRetry-After: 5\r\nConnection: close\r\n\r\n"
            "Waymark is busy. Try again shortly.\n";
        boost::system::error_code ignored;
        socket.non_blocking(true, ignored);
        socket.write_some(asio::buffer(busy), ignored);
    }

    Awaitable<void> pause()
    {
        Timer timer{io_, between_looks};
        co_await timer.async_wait(as_result);
    }

    /// Still serves, but is not ready any more, and closes each connection with its answer: whoever balances the load
    /// has then gone elsewhere, and nothing is on its way here when listening ends.
    Awaitable<void> drain()
    {
        desk_.leave();
        auto const over = steady_clock::now() + limits_.draining;
        while (steady_clock::now() < over) {
            connections_.cut_late();
            co_await pause();
        }
        is_stopping_ = true;
    }

    /// Cuts those that are late; once stopping, lets the last ones finish and then ends.
    Awaitable<void> watch()
    {
        while (!is_told_to_stop_) {
            connections_.cut_late();
            co_await pause();
        }
        co_await drain();
        // Not `close`: another thread may be about to accept, and a shut listening socket only tells it so.
        ::shutdown(acceptor_.native_handle(), SHUT_RD);
        auto const last_moment = steady_clock::now() + limits_.stopping;
        while (connections_.count() > 0 && steady_clock::now() < last_moment) {
            connections_.cut_waiting();
            connections_.cut_late();
            co_await pause();
        }
        connections_.cut_all();
        co_await pause();
        io_.stop();
    }

    ServerLimits const limits_;
    Assets const assets_;
    Spool const spool_;
    FrontDesk const desk_;
    OpenConnections connections_;
    std::atomic<bool> is_told_to_stop_ = false;
    std::atomic<bool> is_stopping_ = false;
    Premises const premises_{desk_, spool_, limits_, connections_, slow_pages_, is_stopping_};
    std::optional<asio::ssl::context> tls_;
    int const thread_count_;
    asio::io_context io_;  // goes first, with the connections that are still in it
    Acceptor acceptor_;
    std::optional<asio::signal_set> signals_;
    SlowPages slow_pages_;  // goes before all of it: what it is about is waited for
};

Server::Server(Service const& service) : Server{service, ServerLimits{service.configuration}} {}

Server::Server(Service const& service, ServerLimits const& limits, SelfKnowledge known)
    : machinery_{std::make_unique<Machinery>(service, limits, std::move(known))}
{
}

Server::~Server() = default;

std::uint16_t Server::port() const { return machinery_->port(); }
void Server::run() { machinery_->run(); }
void Server::stop() { machinery_->stop(); }
void Server::stop_on_signals() { machinery_->stop_on_signals(); }

/// Every page is memory taken and given back. Left to itself, the allocator returns it to the system and asks again,
/// page fault by page fault, which made a 24 KB page cost 40 to 110 microseconds of processor instead of 25.
static void keep_memory_between_pages()
{
    ::mallopt(M_TRIM_THRESHOLD, 32 * 1024 * 1024);
    ::mallopt(M_MMAP_THRESHOLD, 4 * 1024 * 1024);
    ::mallopt(M_TOP_PAD, 1024 * 1024);
}

int serve(Service const& service, SelfKnowledge known, std::function<void(std::uint16_t)> const& on_ready)
{
    keep_memory_between_pages();
    Server server{service, ServerLimits{service.configuration}, std::move(known)};
    server.stop_on_signals();
    if (on_ready) on_ready(server.port());
    server.run();
    return 0;
}

}  // namespace waymark
