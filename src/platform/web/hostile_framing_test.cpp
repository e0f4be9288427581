// Clients that want two readers of one connection to see different requests on it.
#include "platform/web/testing/loopback_client.h"
#include "platform/web/testing/loopback_server.h"

#include <doctest/doctest.h>

#include <atomic>

using namespace waymark;

namespace {

Permission const any{"see a page"};
std::string const form_head = "POST /form HTTP/1.1\r\nHost: localhost\r\n"
                              "Content-Type: application/x-www-form-urlencoded\r\n";
std::string const smuggled = "GET /secret HTTP/1.1\r\nHost: localhost\r\n\r\n";
std::string const last_of_all = "GET /last HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

/// A page that takes a form, one that ends the talk, and one that only a smuggled request asks for.
struct FramingServer {
    std::atomic<int> secrets_told = 0;
    LoopbackServer server{[this](Service& service, Configuration&) {
        service.gate = open_gate();
        service.routes.post("/form", any, [](Request const& request) {
            return plain_text(200, std::to_string(request.form.pairs().size()) + " fields");
        });
        service.routes.get("/last", any, [](Request const&) { return plain_text(200, "last"); });
        service.routes.get("/secret", any, [this](Request const&) {
            ++secrets_told;
            return plain_text(200, "secret");
        });
    }};

    /// The statuses of every answer to these bytes, until the server has had enough of them: "200 400".
    std::string answers(std::string const& bytes) const
    {
        LoopbackClient client{server.port()};
        client.send(bytes);
        std::string statuses;
        for (auto answer = client.receive(); answer.status != 0; answer = client.receive()) {
            statuses += (statuses.empty() ? "" : " ") + std::to_string(answer.status);
            if (answer.fields.count("connection") > 0 && answer.fields.at("connection") == "close") break;
        }
        return statuses;
    }
};

struct Trick {
    std::string because;
    std::string bytes;
    std::string answers;
};

void check(std::vector<Trick> const& tricks, std::string const& called)
{
    FramingServer const on;
    for (auto const& trick : tricks) {
        CAPTURE(trick.because);
        CHECK(on.answers(trick.bytes) == trick.answers);
        CHECK(on.secrets_told == 0);
    }
    MESSAGE(tricks.size() << " inputs tried: " << called);
}

std::string with_length(std::string const& value) { return form_head + "Content-Length: " + value + "\r\n\r\na=1"; }

std::string in_chunks(std::string const& chunks) { return form_head + "Transfer-Encoding: chunked\r\n\r\n" + chunks; }

}  // namespace

TEST_CASE("a body whose length is said in two ways, or in none that can be trusted, is refused")
{
    std::string const chunked = "Transfer-Encoding: chunked\r\n";
    check({{"as it should be", with_length("3") + last_of_all, "200 200"},
           {"two that differ", form_head + "Content-Length: 3\r\nContent-Length: 4\r\n\r\na=1" + smuggled, "400"},
           {"a list that differs", with_length("3, 4") + smuggled, "400"},
           {"negative", with_length("-3") + smuggled, "400"},
           {"a plus sign", with_length("+3") + smuggled, "400"},
           {"hexadecimal", with_length("0x3") + smuggled, "400"},
           {"a space inside", with_length("3 3") + smuggled, "400"},
           {"a point", with_length("3.0") + smuggled, "400"},
           {"an exponent", with_length("3e0") + smuggled, "400"},
           {"nothing", with_length("") + smuggled, "400"},
           {"letters", with_length("three") + smuggled, "400"},
           {"more than 64 bits", with_length("18446744073709551619") + smuggled, "400"},
           {"all of 64 bits", with_length("18446744073709551615") + smuggled, "413"},
           {"more than the page takes", with_length("2097153") + smuggled, "413"},
           {"a length and chunks", form_head + "Content-Length: 3\r\n" + chunked + "\r\na=1" + smuggled, "400"},
           {"chunks and a length", form_head + chunked + "Content-Length: 3\r\n\r\n0\r\n\r\n" + smuggled, "400"},
           {"a space before the colon", form_head + "Content-Length : 3\r\n\r\na=1" + smuggled, "400"},
           {"a tab before the colon", form_head + "Content-Length\t: 3\r\n\r\na=1" + smuggled, "400"},
           {"a field that begins with a space",
            "GET /last HTTP/1.1\r\n Content-Length: 50\r\nHost: a\r\n\r\n" + smuggled, "400"}},
          "lengths");
}

TEST_CASE("a coding of the body that another reader could take for another is refused")
{
    auto const coded = [](std::string const& fields) { return form_head + fields + "\r\n0\r\n\r\n" + smuggled; };
    check({{"gzip", coded("Transfer-Encoding: gzip\r\n"), "501"},
           {"identity", coded("Transfer-Encoding: identity\r\n"), "501"},
           {"chunked twice in one", coded("Transfer-Encoding: chunked, chunked\r\n"), "501"},
           {"chunked and another", coded("Transfer-Encoding: chunked, identity\r\n"), "501"},
           {"another and chunked", coded("Transfer-Encoding: gzip, chunked\r\n"), "501"},
           {"chunked in two fields", coded("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"), "400"},
           {"chunked, then another", coded("Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n"), "400"},
           {"quoted", coded("Transfer-Encoding: \"chunked\"\r\n"), "501"},
           {"a letter that hides", coded("Transfer-Encoding: \vchunked\r\n"), "400"},
           {"with a parameter", coded("Transfer-Encoding: chunked;x=y\r\n"), "501"},
           {"a space before the colon", coded("Transfer-Encoding : chunked\r\n"), "400"},
           {"in an older HTTP", "POST /form HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled, "400"},
           {"compressed content", coded("Content-Encoding: gzip\r\nContent-Length: 3\r\n"), "415"},
           {"content compressed twice", coded("Content-Encoding: gzip, gzip\r\nContent-Length: 3\r\n"), "415"},
           {"content compressed by another", coded("Content-Encoding: br\r\nTransfer-Encoding: chunked\r\n"), "415"}},
          "codings");
}

TEST_CASE("chunks that are not quite chunks are refused")
{
    check(
        {{"as they should be", in_chunks("3\r\na=1\r\n0\r\n\r\n") + last_of_all, "200 200"},
         {"an extension", in_chunks("3;x=\"y\"\r\na=1\r\n0\r\n\r\n") + last_of_all, "200 200"},
         {"a trailer", in_chunks("3\r\na=1\r\n0\r\nX-Note: y\r\n\r\n") + last_of_all, "200 200"},
         {"a trailer that would be a length", in_chunks("3\r\na=1\r\n0\r\nContent-Length: 90\r\n\r\n") + smuggled,
          "400"},
         {"a size in letters", in_chunks("three\r\na=1\r\n0\r\n\r\n") + smuggled, "400"},
         {"no size", in_chunks("\r\na=1\r\n0\r\n\r\n") + smuggled, "400"},
         {"a negative size", in_chunks("-3\r\na=1\r\n0\r\n\r\n") + smuggled, "400"},
         {"a plus sign", in_chunks("+3\r\na=1\r\n0\r\n\r\n") + smuggled, "400"},
         {"0x", in_chunks("0x3\r\na=1\r\n0\r\n\r\n") + smuggled, "400"},
         {"a size of more than 64 bits", in_chunks("10000000000000003\r\na=1\r\n0\r\n\r\n") + smuggled, "400"},
         {"a size of all 64 bits", in_chunks("ffffffffffffffff\r\na=1\r\n0\r\n\r\n") + smuggled, "413"},
         {"too small a size", in_chunks("2\r\na=1\r\n0\r\n\r\n") + smuggled, "400"},
         {"no line end after a chunk", in_chunks("3\r\na=10\r\n\r\n\r\n\r\n") + smuggled, "400"},
         {"half a line end after a chunk", in_chunks("3\r\na=1\n0\r\n\r\n") + smuggled, "400"},
         {"half a line end after a size", in_chunks("3\na=1\r\n0\r\n\r\n") + smuggled, "400"},
         {"an extension without end", in_chunks("3;" + std::string(20000, 'x')), "400"},
         {"a NUL in an extension", in_chunks("3;x=" + std::string(1, '\0') + "\r\na=1\r\n0\r\n\r\n") + smuggled, "400"},
         {"a trailer that is none", in_chunks("3\r\na=1\r\n0\r\nno colon\r\n\r\n") + smuggled, "400"},
         {"trailers without end", in_chunks("3\r\na=1\r\n0\r\nX: " + std::string(20000, 'x')), "400"}},
        "chunks");
}

TEST_CASE("a request hidden in another's body is a body, and one that follows a broken request is never read")
{
    auto const length = std::to_string(smuggled.size());
    check({{"in a body of known length", form_head + "Content-Length: " + length + "\r\n\r\n" + smuggled + last_of_all,
            "200 200"},
           {"in a chunk", in_chunks("35\r\n" + smuggled + "\r\n0\r\n\r\n") + last_of_all, "400"},
           {"in the body of a GET",
            "GET /last HTTP/1.1\r\nHost: a\r\nContent-Length: " + length + "\r\n\r\n" + smuggled, "400"},
           {"in the body of a HEAD", "HEAD /last HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n" + smuggled, "400"},
           {"in the body for a page that is not there",
            "POST /none HTTP/1.1\r\nHost: a\r\nContent-Length: " + length + "\r\n\r\n" + smuggled, "404"},
           {"in the body of another method",
            "PUT /form HTTP/1.1\r\nHost: a\r\nContent-Length: " + length + "\r\n\r\n" + smuggled, "405"},
           {"after a method nobody knows", "BREW /form HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nx" + smuggled,
            "501"},
           {"after two hosts", "GET /last HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n" + smuggled, "400"},
           {"after a host and an empty one", "GET /last HTTP/1.1\r\nHost:\r\nHost: b\r\n\r\n" + smuggled, "400"},
           {"after an old protocol", "GET /last\r\n\r\n" + smuggled, "400"},
           {"after a newer protocol", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + smuggled, "400"},
           {"after a line ended by half", "GET /last HTTP/1.1\nHost: a\n\n" + smuggled, "400"},
           {"after a field ended by half", "GET /last HTTP/1.1\r\nHost: a\nX: y\r\n\r\n" + smuggled, "400"},
           {"after a return inside a field", "GET /last HTTP/1.1\r\nHost: a\rX: y\r\n\r\n" + smuggled, "400"},
           {"after a broken form", form_head + "Content-Length: 4\r\nConnection: close\r\n\r\na=%4" + smuggled, "400"}},
          "smuggled requests");
}
