#pragma once
#include "platform/web/wire.h"

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

#include <atomic>
#include <functional>

namespace waymark {

/// The threads on which slow pages are answered. The threads that read and write connections go on meanwhile, so a
/// burst of sign-ins waits for itself alone; when too many wait, the next is told to come again.
class SlowPages {
public:
    static constexpr int threads = 2;
    static constexpr int most_at_once = 64;

    /// Whether there is room for one more, which then has to be `run`.
    bool takes_another()
    {
        if (at_once_.fetch_add(1) < most_at_once) return true;
        --at_once_;
        return false;
    }

    /// Comes back, on the connection's own threads, when the page is answered.
    Awaitable<void> run(std::function<void()> answer)
    {
        namespace asio = boost::asio;
        using Token = asio::use_awaitable_t<Executor>;
        Token token{};
        co_await asio::async_initiate<Token, void()>(
            [this, &answer](auto handler) {
                auto here = asio::make_work_guard(asio::get_associated_executor(handler));
                asio::post(pool_, [this, &answer, handler = std::move(handler), here = std::move(here)]() mutable {
                    answer();
                    --at_once_;
                    asio::post(here.get_executor(), std::move(handler));
                });
            },
            token);
    }

private:
    std::atomic<int> at_once_ = 0;
    boost::asio::thread_pool pool_{threads};
};

}  // namespace waymark
