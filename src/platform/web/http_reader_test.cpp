#include "platform/web/http_reader.h"

#include <doctest/doctest.h>

using namespace waymark;
using State = HttpReader::State;

namespace {

/// Hands the bytes in as they would come off a socket, `piece` at a time, and says how it ended.
struct Reading {
    Reading(std::string const& bytes, std::size_t piece, std::uint64_t limit = 1000)
    {
        std::string waiting;
        auto progress = HttpReader::Progress{State::NeedsMore, 0, 0};
        for (std::size_t at = 0; at < bytes.size() && progress.state != State::Refused; at += piece) {
            waiting += bytes.substr(at, piece);
            if (!is_head_done) {
                progress = reader.read_head(waiting);
                waiting.erase(0, progress.taken);
                is_head_done = progress.state == State::HeadDone;
                reader.limit_body(limit);
            }
            if (!is_head_done || progress.state == State::Refused) continue;
            progress = reader.read_body(waiting, [&](std::string_view more) { body += more; });
            waiting.erase(0, progress.taken);
        }
        state = progress.state;
        status = progress.status;
        left_over = waiting;
    }

    HttpReader reader;
    bool is_head_done = false;
    State state{};
    int status = 0;
    std::string body;
    std::string left_over;
};

std::string const get = "GET / HTTP/1.1\r\nHost: a\r\n";

}  // namespace

TEST_CASE("a request is the same in whatever pieces it arrives")
{
    std::string const request = "POST /files/17?x=1 HTTP/1.1\r\nHost: localhost\r\nCookie: a=1\r\nCookie: b=2\r\n"
                                "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n"
                                "5\r\nhello\r\n6;note=x\r\n world\r\n0\r\nTrailer: x\r\n\r\nGET ";
    for (std::size_t const piece : {std::size_t{1}, std::size_t{2}, std::size_t{7}, std::size_t{64}, request.size()}) {
        CAPTURE(piece);
        Reading const reading{request.substr(0, request.size() - (piece == request.size() ? 0 : 4)), piece};
        CHECK(reading.state == State::BodyDone);
        CHECK(reading.body == "hello world");
        auto const& head = reading.reader.head();
        CHECK(head.method == "POST");
        CHECK(head.target == "/files/17?x=1");
        CHECK(head.cookie == "a=1; b=2");
        CHECK(head.has_body);
        CHECK(head.keep_alive);
        CHECK(reading.left_over == (piece == request.size() ? "GET " : ""));
    }
}

TEST_CASE("a body of no chunk but the last is empty, in whatever pieces it arrives")
{
    for (std::size_t const piece : {1, 2, 3, 4, 100}) {
        Reading const reading{get + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", piece};
        CHECK(reading.state == State::BodyDone);
        CHECK(reading.body.empty());
    }
}

TEST_CASE("a request that could be read in two ways, or in none, is refused")
{
    struct {
        std::string request;
        int status;
    } const refusals[] = {
        {"nonsense\r\n\r\n", 400},
        {"GET / HTTP/2.0\r\nHost: a\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\n\r\n", 400},
        {get + "Host: b\r\n\r\n", 400},
        {get + "Bad Name: x\r\n\r\n", 400},
        {get + "Name : x\r\n\r\n", 400},
        {get + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello", 400},
        {get + "Content-Length: 5, 6\r\n\r\nhello", 400},
        {get + "Content-Length: -1\r\n\r\n", 400},
        {get + "Content-Length: 18446744073709551616\r\n\r\n", 400},
        {get + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n", 400},
        {get + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n", 400},
        {get + "Transfer-Encoding: gzip\r\n\r\n", 501},
        {get + "Transfer-Encoding: chunked, gzip\r\n\r\n", 501},
        {"GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        {get + "Transfer-Encoding: chunked\r\n\r\nfive\r\n", 400},
        {get + "Transfer-Encoding: chunked\r\n\r\n5\r\nhelloXX and more\r\n", 400},
        {"GET /" + std::string(17000, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n", 414},
        {"GET /" + std::string(9000, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n", 414},
        {get + "Cookie: " + std::string(17000, 'x') + "\r\n\r\n", 431},
    };
    for (auto const& refusal : refusals)
        for (std::size_t const piece : {std::size_t{100000}, std::size_t{3}}) {
            CAPTURE(refusal.request.substr(0, 100));
            Reading const reading{refusal.request, piece};
            CHECK(reading.state == State::Refused);
            CHECK(reading.status == refusal.status);
        }
}

TEST_CASE("a head of many small fields is as large as one of a few large ones")
{
    auto many = get;
    for (int i = 0; i < 101; ++i) many += "X-" + std::to_string(i) + ": 1\r\n";
    CHECK(Reading{many + "\r\n", 10}.status == 431);
    auto large = get;
    for (int i = 0; i < 90; ++i) large += "X-" + std::to_string(i) + ": " + std::string(250, 'x') + "\r\n";
    CHECK(Reading{large + "\r\n", 10}.status == 431);
}

TEST_CASE("a body in chunks is counted against the limit as it comes")
{
    auto const request = get + "Transfer-Encoding: chunked\r\n\r\n600\r\n" + std::string(0x600, 'x');
    CHECK(Reading{request, 100, 1000}.status == 413);
    auto const endless = get + "Transfer-Encoding: chunked\r\n\r\n5;" + std::string(20000, 'x');
    CHECK(Reading{endless, 100}.status == 400);
}
