#include "platform/web/sent_from.h"

#include <doctest/doctest.h>

using namespace waymark;

TEST_CASE("a form is from elsewhere where the browser says so, by either of two fields")
{
    struct {
        char const* origin;
        char const* fetch_site;
        bool is_from_elsewhere;
    } const table[] = {
        {"", "", false},
        {"", "same-origin", false},
        {"", "none", false},
        {"", "cross-site", true},
        {"", "same-site", true},
        {"", "same-origin, cross-site", true},
        {"", "anything", true},
        {"https://records.example.org", "", false},
        {"https://Records.Example.org", "same-origin", false},
        {"https://elsewhere.example", "", true},
        {"https://elsewhere.example", "same-origin", true},
        {"https://records.example.org.elsewhere.example", "", true},
        {"https://elsewhere.example/records.example.org", "", true},
        {"https://records.example.org:8443", "", true},
        {"http://records.example.org", "", true},
        {"ftp://records.example.org", "", true},
        {"records.example.org", "", true},
        {"null", "", true},
        {"null", "cross-site", true},
        {"null", "same-origin", false},
        {"https://", "", true},
    };
    for (auto const& row : table) {
        CAPTURE(row.origin);
        CAPTURE(row.fetch_site);
        RequestHead head;
        head.host = "records.example.org";
        head.origin = row.origin;
        head.fetch_site = row.fetch_site;
        CHECK(was_sent_from_elsewhere(head, Channel::Tls, Proxy::None) == row.is_from_elsewhere);
    }
}

TEST_CASE("behind a proxy the host is the one that the proxy was asked for, whatever its port")
{
    struct {
        char const* host;
        char const* forwarded_host;
        char const* origin;
        bool is_from_elsewhere;
    } const table[] = {
        {"records.example.org", "", "https://records.example.org", false},
        {"records.example.org", "", "https://records.example.org:8443", false},
        {"127.0.0.1:8080", "records.example.org", "https://records.example.org", false},
        {"127.0.0.1:8080", "elsewhere.example, records.example.org:8443", "https://records.example.org:8443", false},
        {"127.0.0.1:8080", "elsewhere.example, records.example.org", "https://elsewhere.example", true},
        {"127.0.0.1:8080", "records.example.org", "https://127.0.0.1:8080", true},
        {"records.example.org", "", "https://elsewhere.example", true},
        {"[::1]:8080", "", "http://[::1]", false},
        {"[::1]", "", "http://[::2]", true},
        {"", "", "https://records.example.org", true},
    };
    for (auto const& row : table) {
        CAPTURE(row.host);
        CAPTURE(row.origin);
        RequestHead head;
        head.host = row.host;
        head.forwarded_host = row.forwarded_host;
        head.origin = row.origin;
        CHECK(was_sent_from_elsewhere(head, Channel::Plain, Proxy::InFront) == row.is_from_elsewhere);
    }
}
