#include "platform/web/testing/loopback_client.h"
#include "platform/web/testing/loopback_server.h"

#include <doctest/doctest.h>

#include <atomic>

using namespace waymark;

namespace {

Permission const any{"see a page"};
std::string const form_fields = "Host: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";

Response page(Request const& request) { return ok(Html::trusted("seen by " + request.person.name)); }

/// Lets in who brings the cookie "who", and takes forms that carry the token "t".
Gate cookie_gate()
{
    return {[](Request& request, Route const&) -> std::optional<Response> {
                if (!request.cookies.contains("who")) return see_other("/sign-in");
                request.person.name = request.cookies.at("who");
                return std::nullopt;
            },
            [](Request const& request, Route const&) -> std::optional<Response> {
                if (request.field("token") == "t") return std::nullopt;
                return plain_text(403, "");
            }};
}

void guarded_page(Service& service, Configuration&)
{
    service.gate = cookie_gate();
    service.routes.get("/page", any, page);
    service.routes.post("/page", any, page);
}

}  // namespace

TEST_CASE("without a gate nobody is let in")
{
    LoopbackServer const server{[](Service& service, Configuration&) { service.routes.get("/page", any, page); }};
    LoopbackClient client{server.port()};
    CHECK(client.get("/page").status == 403);
    CHECK(client.get("/health").status == 200);
}

TEST_CASE("the gate knows people by their cookies")
{
    LoopbackServer const server{guarded_page};
    LoopbackClient client{server.port()};
    CHECK(client.get("/page", "Cookie: other=1; who=Ada; who=Bob\r\n").body == "seen by Ada");
    auto const turned_away = client.get("/page", "Cookie: whoever=Ada\r\n");
    CHECK(turned_away.status == 303);
    CHECK(turned_away.fields.at("location") == "/sign-in");
}

TEST_CASE("who is not let in is told so before their form is read")
{
    LoopbackServer const server{guarded_page};
    LoopbackClient client{server.port()};
    client.send("POST /page HTTP/1.1\r\n" + form_fields + "Content-Length: 1000000\r\n\r\nonly the beginning");
    CHECK(client.receive().status == 303);
    client.send(std::string(200000, 'x'));
    CHECK(client.get("/page").status == 0);
}

TEST_CASE("a form without its token, or from another site, changes nothing")
{
    LoopbackServer const server{guarded_page};
    auto const post = [&](std::string const& form, std::string const& fields) {
        LoopbackClient client{server.port()};
        client.send("POST /page HTTP/1.1\r\n" + form_fields + "Cookie: who=Ada\r\n" + fields +
                    "Content-Length: " + std::to_string(form.size()) + "\r\n\r\n" + form);
        return client.receive();
    };
    CHECK(post("token=t", "").body == "seen by Ada");
    CHECK(post("token=t", "Sec-Fetch-Site: same-origin\r\n").status == 200);
    CHECK(post("token=guess", "").status == 403);
    auto const bare = post("", "");
    CHECK(bare.status == 403);
    CHECK(bare.body.find("<h1>You cannot do that</h1>") != std::string::npos);
    CHECK(post("token=t", "Sec-Fetch-Site: cross-site\r\n").status == 403);
    CHECK(post("token=t", "Origin: https://elsewhere.example\r\n").status == 403);
    CHECK(post("token=t", "Origin: null\r\n").status == 403);
}

TEST_CASE("a proxy's word is taken only where there is one")
{
    for (bool const behind_proxy : {true, false}) {
        LoopbackServer const server{[&](Service& service, Configuration& known) {
            known.behind_proxy = behind_proxy;
            service.gate = open_gate();
            service.routes.get("/who", any, [](Request const& request) {
                return plain_text(200, request.client + (request.over_tls ? " by TLS" : " in plain"));
            });
        }};
        LoopbackClient client{server.port()};
        auto const answer =
            client.get("/who", "X-Forwarded-For: 192.0.2.9, 198.51.100.7\r\nX-Forwarded-Proto: https\r\n");
        CHECK(answer.body == (behind_proxy ? "198.51.100.7 by TLS" : "127.0.0.1 in plain"));
        CHECK(answer.fields.contains("strict-transport-security") == behind_proxy);
    }
}

TEST_CASE("what goes wrong in a page becomes a page, and never its own words")
{
    LoopbackServer const server{[](Service& service, Configuration&) {
        service.gate = open_gate();
        service.routes.get("/conflict", any, [](Request const&) -> Response { throw Conflict{"version 3 is now 4"}; });
        service.routes.get("/fault", any,
                           [](Request const&) -> Response { throw std::runtime_error{"SELECT secret"}; });
        service.routes.get("/other", any, [](Request const&) -> Response { throw 7; });
        service.routes.get("/split", any, [](Request const&) {
            auto response = ok(Html{});
            response.headers.emplace_back("X-Note", "a\r\nSet-Cookie: b=c");
            return response;
        });
    }};
    LoopbackClient client{server.port()};
    auto const conflict = client.get("/conflict");
    CHECK(conflict.status == 409);
    CHECK(conflict.body.find("Nothing of yours was saved.") != std::string::npos);
    for (auto const* path : {"/fault", "/other", "/split"}) {
        auto const fault = client.get(path);
        CHECK(fault.status == 500);
        CHECK(fault.body.find("Reference: ") != std::string::npos);
        CHECK(fault.body.find("secret") == std::string::npos);
        CHECK_FALSE(fault.fields.contains("set-cookie"));
    }
}

TEST_CASE("the site shows its own page for what has none, and the plain one where that fails too")
{
    LoopbackServer const server{[](Service& service, Configuration&) {
        service.error_page = [](Request const& request, ErrorWords const& words) {
            if (request.target == "/worse") throw std::runtime_error{"no template"};
            return Html::trusted("our own " + std::to_string(words.status) + " page" + words.reference);
        };
    }};
    LoopbackClient client{server.port()};
    CHECK(client.get("/nothing").body == "our own 404 page");
    CHECK(client.get("/worse").body.find("<h1>Page not found</h1>") != std::string::npos);
}
