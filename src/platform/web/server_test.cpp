#include "platform/testing/temporary_folder.h"
#include "platform/web/server.h"
#include "platform/web/testing/loopback_client.h"
#include "platform/web/testing/loopback_server.h"

#include <doctest/doctest.h>

#include <fstream>

using namespace waymark;
using namespace std::chrono_literals;

namespace {

Permission const any{"see a page"};

Response greeting(Request const& request)
{
    return ok(Html::trusted("Hello " + request.query.get("name") + request.field("name")));
}

void some_pages(Service& service, Configuration&)
{
    service.gate = open_gate();
    service.routes.get("/hello", any, greeting);
    service.routes.post("/hello", any, greeting);
    service.routes.get("/files/{file}", any, [](Request const& request) {
        return request.path.at("file") == "1" ? ok(Html::trusted("one")) : not_found();
    });
    service.routes.post("/only-post", any, greeting, BodyLimit{100});
}

std::string const host = "Host: localhost\r\n";

std::string posted(std::string const& path, std::string const& form, std::string const& more_fields = "")
{
    return "POST " + path + " HTTP/1.1\r\n" + host + "Content-Type: application/x-www-form-urlencoded\r\n" +
           "Content-Length: " + std::to_string(form.size()) + "\r\n" + more_fields + "\r\n" + form;
}

}  // namespace

TEST_CASE("pages are served one after another on one connection")
{
    LoopbackServer const server{some_pages};
    LoopbackClient client{server.port()};
    CHECK(client.get("/hello?name=Ada").body == "Hello Ada");
    CHECK(client.get("/files/1").body == "one");
    auto const page = client.get("/hello");
    CHECK(page.fields.at("cache-control") == "no-store");
    CHECK(page.fields.contains("content-security-policy"));
    CHECK(page.fields.contains("date"));
    CHECK_FALSE(page.fields.contains("connection"));
    CHECK(client.get("/hello", "Connection: close\r\n").fields.at("connection") == "close");
    CHECK(client.is_closed());
}

TEST_CASE("requests sent all at once are answered in their order")
{
    LoopbackServer const server{some_pages};
    LoopbackClient client{server.port()};
    client.send("GET /hello?name=1 HTTP/1.1\r\n" + host + "\r\n" + posted("/hello", "name=2") +
                "POST /hello HTTP/1.1\r\n" + host +
                "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
                "3\r\nnam\r\n3\r\ne=3\r\n0\r\n\r\n" +
                "HEAD /hello?name=4 HTTP/1.1\r\n" + host + "\r\nGET /hello?name=5 HTTP/1.1\r\n" + host + "\r\n");
    CHECK(client.receive().body == "Hello 1");
    CHECK(client.receive().body == "Hello 2");
    CHECK(client.receive().body == "Hello 3");
    auto const head = client.receive_head();
    CHECK(head.status == 200);
    CHECK(head.fields.at("content-length") == "7");
    CHECK(client.receive().body == "Hello 5");
}

TEST_CASE("what is not there, or not by that method, is said plainly")
{
    LoopbackServer const server{some_pages};
    struct {
        char const* line;
        int status;
        char const* allow;
    } const requests[] = {
        {"GET /nothing", 404, ""},
        {"GET /files/2", 404, ""},
        {"GET /only-post", 405, "POST"},
        {"POST /files/1", 405, "GET, HEAD"},
        {"PUT /hello", 405, "GET, HEAD, POST"},
        {"DELETE /nothing", 404, ""},
        {"BREW /hello", 501, ""},
        {"GET /hello?name=%ff", 400, ""},
        {"GET hello", 400, ""},
        {"OPTIONS *", 400, ""},
        {"GET http://localhost/hello", 200, ""},
        {"GET /health", 200, ""},
        {"GET /..%2fetc", 404, ""},
        {"GET /assets/../../etc/passwd", 404, ""},
    };
    LoopbackClient client{server.port()};
    for (auto const& request : requests) {
        CAPTURE(std::string{request.line});
        client.send(std::string{request.line} + " HTTP/1.1\r\n" + host + "\r\n");
        auto const answer = client.receive();
        CHECK(answer.status == request.status);
        CHECK((answer.fields.contains("allow") ? answer.fields.at("allow") : "") == request.allow);
        CHECK(answer.fields.contains("x-content-type-options"));
    }
}

TEST_CASE("a request that cannot be read gets a page that says so, and the end of the connection")
{
    LoopbackServer const server{some_pages};
    struct {
        std::string request;
        int status;
    } const requests[] = {
        {"nonsense\r\n\r\n", 400},
        {"GET /hello HTTP/1.1\r\n\r\n", 400},
        {"GET /hello HTTP/1.1\r\n" + host + "Content-Length: 5\r\n\r\nhello", 400},
        {"POST /hello HTTP/1.1\r\n" + host + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello", 400},
        {"GET /" + std::string(9000, 'x') + " HTTP/1.1\r\n" + host + "\r\n", 414},
        {"GET /hello HTTP/1.1\r\n" + host + "Cookie: " + std::string(20000, 'x') + "\r\n\r\n", 431},
        {posted("/only-post", "name=" + std::string(200, 'x')), 413},
        {"POST /hello HTTP/1.1\r\n" + host + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}", 415},
        {"POST /hello HTTP/1.1\r\n" + host +
             "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 9\r\n\r\n"
             "--y\r\n\r\n--",
         400},
    };
    for (auto const& request : requests) {
        CAPTURE(request.request.substr(0, 60));
        LoopbackClient client{server.port()};
        client.send(request.request);
        auto const answer = client.receive();
        CHECK(answer.status == request.status);
        CHECK(answer.body.find("<h1>") != std::string::npos);
    }
}

TEST_CASE("a form that is not clean is refused, and the connection goes on")
{
    LoopbackServer const server{some_pages};
    LoopbackClient client{server.port()};
    client.send(posted("/hello", "name=%00"));
    CHECK(client.receive().status == 400);
    client.send(posted("/hello", "name=%C3%AB%0D%0A"));
    CHECK(client.receive().body == "Hello ë\n");
}

TEST_CASE("a client that waits to be told to go on is told, or refused at once")
{
    LoopbackServer const server{some_pages};
    LoopbackClient client{server.port()};
    auto const whole = posted("/hello", "name=Ada", "Expect: 100-continue\r\n");
    client.send(whole.substr(0, whole.size() - 8));
    CHECK(client.receive_head().status == 100);
    client.send("name=Ada");
    CHECK(client.receive().body == "Hello Ada");

    client.send("POST /only-post HTTP/1.1\r\n" + host + "Content-Length: 1000\r\nExpect: 100-continue\r\n\r\n");
    CHECK(client.receive().status == 413);
}

TEST_CASE("clients of HTTP/1.0 are answered and let go, unless they ask to stay")
{
    LoopbackServer const server{some_pages};
    LoopbackClient client{server.port()};
    client.send("GET /hello HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    CHECK(client.receive().fields.at("connection") == "keep-alive");
    client.send("GET /hello HTTP/1.0\r\n\r\n");
    CHECK(client.receive().body == "Hello ");
    CHECK(client.is_closed());
}

TEST_CASE("a long download goes out part by part")
{
    LoopbackServer const server{[](Service& service, Configuration&) {
        service.gate = open_gate();
        service.routes.get("/rows", any, [](Request const& request) {
            Response response = plain_text(200, "");
            response.next_part = [row = 0, breaks = request.query.has("breaks")](std::string& part) mutable {
                if (breaks && row == 2) throw std::runtime_error{"the disk is gone"};
                part = "row " + std::to_string(++row) + "\n";
                return row < 3;
            };
            return response;
        });
    }};
    LoopbackClient client{server.port()};
    auto const rows = client.get("/rows");
    CHECK(rows.fields.at("transfer-encoding") == "chunked");
    CHECK(rows.body == "row 1\nrow 2\nrow 3\n");
    client.send("HEAD /rows HTTP/1.1\r\n" + host + "\r\n");
    CHECK(client.receive_head().status == 200);
    CHECK(client.get("/rows?breaks=1").body == "row 1\nrow 2\n");
    CHECK(client.is_closed());

    LoopbackClient old{server.port()};
    old.send("GET /rows HTTP/1.0\r\n\r\n");
    CHECK(old.receive().body == "row 1\nrow 2\nrow 3\n");
}

TEST_CASE("over TLS or behind a proxy only: other machines are not listened to in plain")
{
    auto const refused = [](std::function<void(Configuration&)> const& settings) {
        try {
            LoopbackServer const server{[&](Service&, Configuration& configuration) { settings(configuration); }};
            return std::string{};
        } catch (ConfigurationError const& error) {
            return std::string{error.what()};
        }
    };
    CHECK(refused([](auto& known) { known.address = "0.0.0.0"; }).find("behind_proxy") != std::string::npos);
    CHECK(refused([](auto& known) { known.address = "nowhere"; }).find("not an address") != std::string::npos);
    CHECK(refused([](auto& known) { known.certificate = "c.pem"; }).find("belong together") != std::string::npos);
    CHECK(refused([](auto& known) {
              known.certificate = "no/such.pem";
              known.private_key = "no/such.pem";
          }).find("certificate = \"no/such.pem\" cannot be used") != std::string::npos);
    CHECK(refused([](auto& known) {
              known.address = "0.0.0.0";
              known.behind_proxy = true;
          }).empty());
}

TEST_CASE("an asset is kept for ever, sent in the form the client likes, and not sent twice")
{
    TemporaryFolder const folder;
    std::ofstream{folder / "manifest.json"} << R"({"app.css": "app-3F9A.css"})";
    std::ofstream{folder / "app-3F9A.css"} << "body{color:black}";
    std::ofstream{folder / "app-3F9A.css.br"} << "short";
    LoopbackServer const server{[&](Service&, Configuration& known) { known.assets = folder.path(); }};
    LoopbackClient client{server.port()};
    auto const style = client.get("/assets/app-3F9A.css", "Accept-Encoding: gzip, br\r\n");
    CHECK(style.body == "short");
    CHECK(style.fields.at("content-encoding") == "br");
    CHECK(style.fields.at("vary") == "Accept-Encoding");
    CHECK(style.fields.at("cache-control") == "public, max-age=31536000, immutable");
    CHECK(style.fields.at("content-type") == "text/css; charset=utf-8");
    CHECK(client.get("/assets/app-3F9A.css").body == "body{color:black}");

    client.send("GET /assets/app-3F9A.css HTTP/1.1\r\n" + host + "Accept-Encoding: br\r\nIf-None-Match: " +
                style.fields.at("etag") + "\r\n\r\nHEAD /assets/app-3F9A.css HTTP/1.1\r\n" + host + "\r\n");
    auto const known = client.receive_head();
    CHECK(known.status == 304);
    CHECK(known.fields.at("etag") == style.fields.at("etag"));
    CHECK_FALSE(known.fields.contains("content-length"));
    CHECK(client.receive_head().fields.at("content-length") == "17");
    CHECK(client.get("/assets/app.css").status == 404);
}
