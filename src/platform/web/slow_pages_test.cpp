#include "platform/web/slow_pages.h"
#include "platform/web/testing/loopback_client.h"
#include "platform/web/testing/loopback_server.h"

#include <doctest/doctest.h>

#include <deque>
#include <thread>

using namespace waymark;
using namespace std::chrono_literals;
using std::chrono::steady_clock;

static constexpr Permission any{"any"};

namespace {

/// Two threads for everything, a page that takes a while as signing in does, and one that does not.
struct Busy {
    std::chrono::milliseconds takes;
    LoopbackServer server{[this](Service& service, Configuration& known) {
        known.threads = 2;
        service.gate = open_gate();
        service.routes.get("/page", any, [](Request const&) { return plain_text(200, "quick"); });
        service.routes.post(
            "/slow", any,
            [this](Request const&) {
                std::this_thread::sleep_for(takes);
                return plain_text(200, "slow");
            },
            form_body, Pace::Slow);
    }};
    std::deque<LoopbackClient> clients;

    explicit Busy(std::chrono::milliseconds each) : takes{each} {}
    void ask(int count)
    {
        for (int i = 0; i < count; ++i)
            clients.emplace_back(server.port())
                .send("POST /slow HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
    }
};

}  // namespace

TEST_CASE("while many slow pages are under way a health check and another page are answered at once")
{
    Busy given{250ms};
    given.ask(16);
    std::this_thread::sleep_for(50ms);
    auto const began = steady_clock::now();
    for (int i = 0; i < 5; ++i) {
        LoopbackClient client{given.server.port()};
        CHECK(client.get("/health").status == 200);
        CHECK(client.get("/page").body == "quick");
    }
    // Sixteen on two threads take two seconds; behind them the ten would have waited as long.
    CHECK(steady_clock::now() - began < 1s);
    for (auto& client : given.clients) CHECK(client.receive().body == "slow");
}

TEST_CASE("when too many slow pages wait the next is told to come again, and nothing of it is done")
{
    Busy given{50ms};
    given.ask(SlowPages::most_at_once + 20);
    int answered = 0;
    int told_to_wait = 0;
    for (auto& client : given.clients) {
        auto const answer = client.receive();
        answered += answer.status == 200;
        if (answer.status != 503) continue;
        ++told_to_wait;
        CHECK(answer.fields.at("retry-after") == "10");
        CHECK(answer.body.find("Nothing of this was done") != std::string::npos);
    }
    CHECK(answered + told_to_wait == SlowPages::most_at_once + 20);
    CHECK(answered >= SlowPages::most_at_once);
    CHECK(told_to_wait >= 1);
}
