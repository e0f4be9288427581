// Clients that take their time, and many that ask for nothing.
#include "platform/web/testing/loopback_client.h"
#include "platform/web/testing/loopback_server.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sys/resource.h>

using namespace waymark;
using namespace std::chrono_literals;

namespace {

Permission const any{"see a page"};
std::string const form_head = "POST /form HTTP/1.1\r\nHost: localhost\r\n"
                              "Content-Type: application/x-www-form-urlencoded\r\n";
constexpr std::size_t large = 64 * 1024 * 1024;

void some_pages(Service& service, Configuration&)
{
    service.gate = open_gate();
    service.routes.get("/page", any, [](Request const&) { return plain_text(200, "page"); });
    service.routes.get("/large", any, [](Request const&) { return plain_text(200, std::string(large, 'x')); });
    service.routes.post("/form", any, [](Request const&) { return plain_text(200, "form"); });
}

/// The memory that this process has now, in KiB.
long memory_now()
{
    std::ifstream status{"/proc/self/status"};
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:")) return std::stol(line.substr(6));
    return 0;
}

/// Both ends of every connection are files of this process.
void allow_open_files(std::size_t wanted)
{
    ::rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    REQUIRE(files.rlim_max >= wanted);
    files.rlim_cur = std::max<rlim_t>(files.rlim_cur, wanted);
    ::setrlimit(RLIMIT_NOFILE, &files);
}

using Clients = std::vector<std::unique_ptr<LoopbackClient>>;

/// That many connections, each served once and then silent.
Clients idle_clients(std::uint16_t port, std::size_t count)
{
    Clients clients;
    for (std::size_t i = 0; i < count; ++i) {
        clients.push_back(std::make_unique<LoopbackClient>(port));
        REQUIRE(clients.back()->get("/page").status == 200);
    }
    return clients;
}

}  // namespace

TEST_CASE("1,000 idle connections are held in little memory, and others are served beside them")
{
    constexpr std::size_t count = 1000;
    allow_open_files(2 * count + 200);
    LoopbackServer const server{some_pages, [](ServerLimits& limits) { limits.most_connections = count + 1; }};
    auto const before = memory_now();
    auto const idle = idle_clients(server.port(), count);
    auto const each = (memory_now() - before) / static_cast<long>(count);
    MESSAGE(count << " idle connections held, " << each << " KiB each, with the test's own end of them");
    CHECK(each < 64);
    LoopbackClient served{server.port()};
    CHECK(served.get("/page").body == "page");
    LoopbackClient too_many{server.port()};
    auto const busy = too_many.receive();
    CHECK(busy.status == 503);
    CHECK(busy.fields.at("retry-after") == "5");
    CHECK(busy.fields.at("x-content-type-options") == "nosniff");
    CHECK(busy.fields.at("content-security-policy") == "default-src 'none'; frame-ancestors 'none'");
    CHECK(busy.fields.at("content-type") == "text/plain; charset=utf-8");
    CHECK(idle.front()->get("/page").status == 200);
    CHECK(idle.back()->get("/page").status == 200);
}

TEST_CASE("1,000 connections that stop in the middle of a head or a body are all given up, and their places given back")
{
    constexpr std::size_t count = 1000;
    allow_open_files(2 * count + 200);
    LoopbackServer const server{some_pages, [](ServerLimits& limits) {
                                    limits.most_connections = count;
                                    limits.head = 1500ms;
                                    limits.moving = 1500ms;
                                    limits.lingering = 100ms;
                                }};
    Clients slow;
    for (std::size_t i = 0; i < count; ++i) {
        slow.push_back(std::make_unique<LoopbackClient>(server.port()));
        slow.back()->send(i % 2 == 0 ? "GET /page HTTP/1.1\r\nHost: loc" : form_head + "Content-Length: 9\r\n\r\na=");
    }
    std::size_t told = 0;
    for (auto const& client : slow) told += client->receive().status == 408;
    CHECK(told == count);
    std::this_thread::sleep_for(300ms);
    LoopbackClient served{server.port()};
    CHECK(served.get("/page").status == 200);
    MESSAGE(count << " slow connections tried");
}

TEST_CASE("a body sent a letter at a time is given up, and so is one sent a chunk at a time")
{
    LoopbackServer const server{some_pages, [](ServerLimits& limits) {
                                    limits.moving = 200ms;
                                    limits.lingering = 100ms;
                                }};
    struct {
        std::string head;
        std::string drop;
    } const bodies[] = {{form_head + "Content-Length: 100\r\n\r\n", "a"},
                        {form_head + "Transfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n"}};
    for (auto const& body : bodies) {
        LoopbackClient client{server.port()};
        client.send(body.head);
        for (int i = 0; i < 60 && client.send(body.drop); ++i) std::this_thread::sleep_for(10ms);
        CHECK(client.receive().status == 408);
    }
}

TEST_CASE("an answer that is not read, or read a little at a time, is given up while others are served")
{
    LoopbackServer const server{some_pages, [](ServerLimits& limits) {
                                    limits.moving = 300ms;
                                    limits.slowest = 1024 * 1024 * 1024;
                                }};
    Clients slow;
    for (int i = 0; i < 5; ++i) {
        slow.push_back(std::make_unique<LoopbackClient>(server.port()));
        slow.back()->send("GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }
    std::this_thread::sleep_for(1000ms);
    LoopbackClient served{server.port()};
    CHECK(served.get("/page").body == "page");
    for (auto const& client : slow) CHECK(client->receive().body.size() < large);
}

TEST_CASE("many requests sent at once without reading an answer hold one answer's memory, not all of them")
{
    LoopbackServer const server{some_pages, [](ServerLimits& limits) {
                                    limits.moving = 300ms;
                                    limits.slowest = 1ULL << 40U;
                                }};
    auto const before = memory_now();
    LoopbackClient client{server.port()};
    std::string requests;
    for (int i = 0; i < 50; ++i) requests += "GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n";
    client.send(requests);
    std::this_thread::sleep_for(200ms);
    CHECK(memory_now() - before < 3L * static_cast<long>(large / 1024));
}
