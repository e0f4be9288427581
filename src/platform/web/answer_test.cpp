#include "platform/web/answer.h"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace waymark;

namespace {

std::string head_of(Response response)
{
    return answer_head({std::move(response)}, HttpVersion::OneOne, AfterAnswer::KeepOpen, Channel::Plain);
}

bool holds(std::string const& head, std::string const& line)
{
    return head.find("\r\n" + line + "\r\n") != std::string::npos;
}

}  // namespace

TEST_CASE("a page leaves with its length, its type and the fields that protect it")
{
    auto const head = head_of(ok(Html::trusted("<p>Hello</p>")));
    CHECK(head.starts_with("HTTP/1.1 200 OK\r\nDate: "));
    CHECK(head.ends_with("\r\n\r\n"));
    for (auto const* line : {"Content-Length: 12", "Content-Type: text/html; charset=utf-8", "Cache-Control: no-store",
                             "X-Content-Type-Options: nosniff", "Referrer-Policy: same-origin",
                             "Cross-Origin-Opener-Policy: same-origin", "Cross-Origin-Resource-Policy: same-origin"})
        CHECK(holds(head, line));
    for (auto const* rule : {"default-src 'none'; object-src 'none'; style-src 'self'; script-src 'self'",
                             "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"})
        CHECK(head.find(rule) != std::string::npos);
    CHECK(head.find("unsafe-inline") == std::string::npos);
    CHECK(head.find("Strict-Transport-Security") == std::string::npos);
}

TEST_CASE("over TLS a browser is told to come back by TLS")
{
    auto const head = answer_head({not_found()}, HttpVersion::OneOne, AfterAnswer::Close, Channel::Tls);
    CHECK(holds(head, "Strict-Transport-Security: max-age=31536000; includeSubDomains"));
    CHECK(holds(head, "Connection: close"));
}

TEST_CASE("a header cannot be split in two by what a page puts in it")
{
    for (auto const* value : {"a\r\nSet-Cookie: b=c", "a\nb", "a\rb", "a\x7f", "\x01"}) {
        auto response = ok(Html{});
        response.headers.emplace_back("X-Note", value);
        CHECK_THROWS_AS(head_of(response), std::logic_error);
    }
    for (auto const* name : {"", "X Note", "X-Note:", "X-Note\r\n", "Content-Length", "transfer-encoding", "Date"}) {
        auto response = ok(Html{});
        response.headers.emplace_back(name, "1");
        CHECK_THROWS_AS(head_of(response), std::logic_error);
    }
    auto accented = ok(Html{});
    accented.headers.emplace_back("X-Note", "Zoë");
    CHECK_NOTHROW(head_of(accented));
}

TEST_CASE("a redirect leads to a path of ours and nowhere else")
{
    CHECK(see_other("/files/17?from=find").status == 303);
    for (auto const* place : {"", "files", "//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example",
                              "/a\r\nSet-Cookie: x=y", "/with space", "/Zoë"})
        CHECK_THROWS_AS(see_other(place), std::logic_error);
}

TEST_CASE("a download has a file name that no browser misreads")
{
    auto const response = csv_download("My work \"today\"; x=\r\n.csv", "a,b\r\n");
    CHECK(response.headers.front().second == "attachment; filename=\"My-work--today---x---.csv\"");
    CHECK(response.body == "\xEF\xBB\xBF"
                           "a,b\r\n");
}
