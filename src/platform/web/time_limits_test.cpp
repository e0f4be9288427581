#include "platform/web/testing/loopback_client.h"
#include "platform/web/testing/loopback_server.h"

#include <doctest/doctest.h>

#include <atomic>

using namespace waymark;
using namespace std::chrono_literals;

namespace {

Permission const any{"see a page"};
std::string const form_fields = "Host: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";

void one_page(Service& service, Configuration&)
{
    service.gate = open_gate();
    service.routes.get("/page", any, [](Request const&) { return plain_text(200, "page"); });
    service.routes.post("/page", any, [](Request const&) { return plain_text(200, "page"); });
    service.routes.get("/large", any,
                       [](Request const&) { return plain_text(200, std::string(64 * 1024 * 1024, 'x')); });
}

void short_limits(ServerLimits& limits)
{
    limits.head = 200ms;
    limits.waiting = 200ms;
    limits.moving = 200ms;
    limits.slowest = 1024 * 1024 * 1024;
    limits.lingering = 200ms;
}

}  // namespace

TEST_CASE("a head that takes too long is given up, with a page that says so")
{
    LoopbackServer const server{one_page, short_limits};
    LoopbackClient client{server.port()};
    client.send("GET /page HTTP/1.1\r\nHost: local");
    CHECK(client.receive().status == 408);
    CHECK(client.is_closed());
}

TEST_CASE("a head sent a letter at a time is given up as well")
{
    LoopbackServer const server{one_page, short_limits};
    LoopbackClient client{server.port()};
    client.send("GET /page HTTP/1.1\r\nHost: localhost\r\nX-Long: ");
    for (int i = 0; i < 40 && client.send("x"); ++i) std::this_thread::sleep_for(10ms);
    CHECK(client.receive().status == 408);
}

TEST_CASE("a body that takes too long is given up")
{
    LoopbackServer const server{one_page, short_limits};
    LoopbackClient client{server.port()};
    client.send("POST /page HTTP/1.1\r\n" + form_fields + "Content-Length: 100\r\n\r\na=1");
    CHECK(client.receive().status == 408);
    CHECK(client.is_closed());
}

TEST_CASE("a connection that asks for nothing is closed without a word")
{
    LoopbackServer const server{one_page, short_limits};
    LoopbackClient silent{server.port()};
    LoopbackClient served{server.port()};
    CHECK(served.get("/page").status == 200);
    CHECK(silent.is_closed());
    CHECK(served.is_closed());
}

TEST_CASE("a client that does not read its answer is given up")
{
    std::atomic<bool> was_stopped = false;
    {
        LoopbackServer server{one_page, short_limits};
        LoopbackClient client{server.port()};
        client.send("GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n");
        std::this_thread::sleep_for(600ms);
        server.stop();
        server.wait_until_stopped();
        was_stopped = true;
        CHECK(client.receive().body.size() < 64 * 1024 * 1024);
    }
    CHECK(was_stopped);
}

TEST_CASE("one connection too many is told that Waymark is busy")
{
    LoopbackServer const server{one_page, [](ServerLimits& limits) { limits.most_connections = 2; }};
    LoopbackClient first{server.port()};
    CHECK(first.get("/page").status == 200);
    {
        LoopbackClient second{server.port()};
        CHECK(second.get("/page").status == 200);
        LoopbackClient third{server.port()};
        CHECK(third.receive().status == 503);
    }
    for (int tries = 0; tries < 100; ++tries) {
        LoopbackClient again{server.port()};
        if (again.get("/page").status == 200) return;
        std::this_thread::sleep_for(10ms);
    }
    FAIL("the place of a connection that ended was not given to another");
}

TEST_CASE("a request in progress is finished when the server is stopped, and no other begun")
{
    std::atomic<bool> is_in_page = false;
    std::atomic<bool> may_end = false;
    LoopbackServer server{[&](Service& service, Configuration& known) {
        one_page(service, known);
        service.routes.get("/slow", any, [&](Request const&) {
            is_in_page = true;
            while (!may_end) std::this_thread::sleep_for(1ms);
            return plain_text(200, "finished");
        });
    }};
    LoopbackClient idle{server.port()};
    CHECK(idle.get("/page").status == 200);
    LoopbackClient busy{server.port()};
    busy.send("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\nGET /page HTTP/1.1\r\nHost: localhost\r\n\r\n");
    while (!is_in_page) std::this_thread::sleep_for(1ms);
    server.stop();
    CHECK(idle.is_closed());
    CHECK_THROWS(LoopbackClient{server.port()});
    may_end = true;
    auto const answer = busy.receive();
    CHECK(answer.body == "finished");
    CHECK(answer.fields.at("connection") == "close");
    CHECK(busy.receive().status == 0);
    server.wait_until_stopped();
}

TEST_CASE("stopping does not wait for ever for a client that is in no hurry")
{
    LoopbackServer server{one_page, [](ServerLimits& limits) { limits.stopping = 200ms; }};
    LoopbackClient client{server.port()};
    client.send("POST /page HTTP/1.1\r\n" + form_fields + "Content-Length: 100\r\n\r\na=1");
    std::this_thread::sleep_for(100ms);
    auto const asked = std::chrono::steady_clock::now();
    server.stop();
    server.wait_until_stopped();
    CHECK(std::chrono::steady_clock::now() - asked < 2s);
}
