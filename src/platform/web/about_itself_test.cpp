#include "platform/log.h"
#include "platform/testing/temporary_folder.h"
#include "platform/web/about_itself.h"
#include "platform/web/testing/loopback_client.h"
#include "platform/web/testing/loopback_server.h"

#include <boost/json/parse.hpp>
#include <doctest/doctest.h>

#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <unistd.h>

using namespace waymark;
using namespace std::chrono_literals;

namespace {

/// A service with one page that finds people by name and one form that takes a note.
void prepare(Service& service, Configuration&)
{
    service.gate = open_gate();
    auto const page = [](Request const& request) { return plain_text(200, request.reference); };
    service.routes.get("/find", Permission{"find"}, page);
    service.routes.post("/children/{child}/note", Permission{"note"}, page);
}

void prepare_behind_proxy(Service& service, Configuration& known)
{
    prepare(service, known);
    known.behind_proxy = true;
}

/// What goes to standard error while it lives, in a file.
class CapturedLog {
public:
    CapturedLog() : before_{::dup(STDERR_FILENO)}
    {
        int const file = ::open((folder_ / "log").c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        ::dup2(file, STDERR_FILENO);
        ::close(file);
    }
    ~CapturedLog()
    {
        ::dup2(before_, STDERR_FILENO);
        ::close(before_);
        start_log("warning");
    }
    CapturedLog(CapturedLog const&) = delete;
    CapturedLog& operator=(CapturedLog const&) = delete;

    std::string text() const
    {
        std::ifstream in{folder_ / "log"};
        return {std::istreambuf_iterator<char>{in}, {}};
    }
    std::vector<std::string> lines() const
    {
        std::vector<std::string> found;
        std::ifstream in{folder_ / "log"};
        for (std::string line; std::getline(in, line);) found.push_back(line);
        return found;
    }

private:
    TemporaryFolder folder_;
    int before_;
};

}  // namespace

TEST_CASE("it is alive and ready while all is well")
{
    LoopbackServer const server{prepare};
    LoopbackClient client{server.port()};
    CHECK(client.get("/health").status == 200);
    auto const ready = client.get("/ready");
    CHECK(ready.status == 200);
    CHECK(ready.body == "ready\n");
}

TEST_CASE("it is alive but not ready where the database is another, or does not answer")
{
    SelfKnowledge known;
    SUBCASE("another")
    {
        known.is_ready = [] { return false; };
    }
    SUBCASE("no answer")
    {
        known.is_ready = []() -> bool { throw std::runtime_error{"gone: secret.example"}; };
    }
    LoopbackServer const server{prepare, {}, known};
    start_log("off");
    LoopbackClient client{server.port()};
    CHECK(client.get("/health").status == 200);
    auto const ready = client.get("/ready");
    CHECK(ready.status == 503);
    CHECK(ready.body.find("secret") == std::string::npos);
}

TEST_CASE("told to stop it is not ready, serves on for a while, and ends each connection with its answer")
{
    LoopbackServer server{prepare, [](ServerLimits& limits) { limits.draining = 1s; }};
    LoopbackClient waiting{server.port()};
    CHECK(waiting.get("/ready").status == 200);
    server.stop();
    std::this_thread::sleep_for(200ms);
    auto const ready = waiting.get("/ready");
    CHECK(ready.status == 503);
    CHECK(ready.body == "stopping\n");
    CHECK(ready.fields.at("connection") == "close");
    LoopbackClient late{server.port()};
    CHECK(late.get("/find").status == 200);
    server.wait_until_stopped();
    CHECK_THROWS(LoopbackClient{server.port()});
}

TEST_CASE("figures hold the route and nothing that was typed")
{
    SelfKnowledge known;
    known.gauges = [] { return std::vector<Gauge>{{"waymark_sessions_open", "People who are signed in.", 2}}; };
    LoopbackServer const server{prepare, {}, known};
    LoopbackClient client{server.port()};
    client.get("/find?name=Robin");
    client.get("/Robin");
    auto const figures = client.get("/metrics");
    CHECK(figures.status == 200);
    CHECK(figures.fields.at("content-type").starts_with("text/plain; version=0.0.4"));
    CHECK(figures.body.find(R"(waymark_requests_total{route="/find",method="GET",status="200"} 1)") !=
          std::string::npos);
    CHECK(figures.body.find(R"(waymark_requests_total{route="-",method="GET",status="404"} 1)") != std::string::npos);
    CHECK(figures.body.find("waymark_sessions_open 2") != std::string::npos);
    CHECK(figures.body.find("Robin") == std::string::npos);
}

TEST_CASE("figures are for the machine itself, unless a setting opens them")
{
    struct Row {
        bool behind_proxy;
        bool is_open;
        char const* field;
        int status;
    };
    Row const rows[] = {
        {false, false, "", 200},
        {false, false, "X-Forwarded-For: 127.0.0.1\r\n", 404},  // a proxy that nobody declared
        {true, false, "", 200},
        {true, false, "X-Forwarded-For: 192.0.2.7\r\n", 404},
        {true, true, "X-Forwarded-For: 192.0.2.7\r\n", 200},
    };
    for (auto const& row : rows) {
        CAPTURE(row.field);
        CAPTURE(row.behind_proxy);
        LoopbackServer const server{[&](Service& service, Configuration& configuration) {
            prepare(service, configuration);
            configuration.behind_proxy = row.behind_proxy;
            configuration.open_metrics = row.is_open;
        }};
        CHECK(LoopbackClient{server.port()}.get("/metrics", row.field).status == row.status);
    }
}

TEST_CASE("a proxy's mark of a request is taken where it is well-formed, and nobody else's")
{
    struct Row {
        char const* field;
        bool is_taken;
    };
    Row const rows[] = {
        {"7f3c-9a1e:0042_b.c", true},          {"short", false},
        {"with spaces in it", false},          {"quote\"and{brace}", false},
        {"twelve-chars, twelve-chars", false}, {"<script>alert</script>", false},
    };
    LoopbackServer const declared{prepare_behind_proxy};
    LoopbackServer const alone{prepare};
    for (auto const& row : rows) {
        CAPTURE(row.field);
        auto const field = std::string{"X-Request-Id: "} + row.field + "\r\n";
        CHECK((LoopbackClient{declared.port()}.get("/find", field).body == row.field) == row.is_taken);
        CHECK(LoopbackClient{alone.port()}.get("/find", field).body != row.field);
    }
    auto const long_one = std::string(65, 'a');
    CHECK(LoopbackClient{declared.port()}.get("/find", "X-Request-Id: " + long_one + "\r\n").body != long_one);
}

TEST_CASE("the log holds no name, no query and nothing that was typed, in either form, whatever it is set to say")
{
    for (auto const format : {LogFormat::Text, LogFormat::Json}) {
        LoopbackServer server{prepare};
        CapturedLog const log;
        start_log("debug", format);
        {
            LoopbackClient client{server.port()};
            client.get("/find?name=Robin", "Cookie: waymark-session=Robin\r\nReferer: /Robin\r\nUser-Agent: Robin\r\n");
            client.get("/Robin?Robin=Robin");
            client.send("POST /children/Robin/note HTTP/1.1\r\nHost: Robin\r\nContent-Type: "
                        "application/x-www-form-urlencoded\r\nContent-Length: 10\r\n\r\nRobin=Robi");
            CHECK(client.receive().status == 200);
            client.send("ROBIN / HTTP/1.1\r\nHost: localhost\r\n\r\n");
            client.receive();
        }
        server.stop();
        server.wait_until_stopped();
        auto const text = log.text();
        CHECK(text.find("/children/{child}/note") != std::string::npos);
        CHECK(text.find("Robin") == std::string::npos);
        CHECK(text.find("ROBIN") == std::string::npos);
        CHECK(text.find("Robi") == std::string::npos);
    }
}

TEST_CASE("a log for machines has one object a line, with what a request was and how long it took")
{
    LoopbackServer server{prepare};
    CapturedLog const log;
    start_log("info", LogFormat::Json);
    auto const reference = LoopbackClient{server.port()}.get("/find?name=x").body;
    log_fault("-", "two\nlines \"quoted\"");
    server.stop();
    server.wait_until_stopped();
    bool found_request = false;
    for (auto const& line : log.lines()) {
        CAPTURE(line);
        auto const object = boost::json::parse(line).as_object();
        CHECK(object.at("time").as_string().back() == 'Z');
        if (object.contains("fault")) CHECK(object.at("fault").as_string() == "two lines \"quoted\"");
        if (!object.contains("route")) continue;
        found_request = true;
        CHECK(object.at("level").as_string() == "info");
        CHECK(object.at("request_id").as_string() == reference.c_str());
        CHECK(object.at("method").as_string() == "GET");
        CHECK(object.at("route").as_string() == "/find");
        CHECK(object.at("status").as_int64() == 200);
        CHECK(object.at("milliseconds").as_double() >= 0);
    }
    CHECK(found_request);
}
