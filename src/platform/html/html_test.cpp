#include "platform/html/append.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <vector>

using namespace waymark;

TEST_CASE("markup in a value is shown, not obeyed")
{
    CHECK(escaped("<b>Tom & \"Jo\" O'Hare</b>").text() == "&lt;b&gt;Tom &amp; &quot;Jo&quot; O&#39;Hare&lt;/b&gt;");
    CHECK(escaped("Zoë 日本").text() == "Zoë 日本");
    CHECK(escaped("a\x01\x7F\tb\n").text() == "a\uFFFD\uFFFD\tb\n");
    CHECK(escaped("").empty());
}

TEST_CASE("no value can leave its quotes or begin a tag")
{
    rc::check([](std::string const& text) {
        auto const made = escaped(text).text();
        RC_ASSERT(made.find_first_of("<>\"'") == std::string::npos);
    });
}

TEST_CASE("a URL that leaves Waymark or runs script becomes #")
{
    struct {
        std::string url, written;
    } const urls[] = {
        {"/people/17", "/people/17"},
        {"/people?find=a&page=2", "/people?find=a&amp;page=2"},
        {"?page=2", "?page=2"},
        {"#error", "#error"},
        {"reviews/3", "reviews/3"},
        {"reviews?at=14:02", "reviews?at=14:02"},
        {"", ""},
        {"//elsewhere.example/", "#"},
        {"/\\elsewhere.example/", "#"},
        {"javascript:alert(1)", "#"},
        {"JavaScript:alert(1)", "#"},
        {" javascript:alert(1)", "#"},
        {"java\nscript:alert(1)", "#"},
        {"/\t/elsewhere.example", "#"},
        {"data:text/html,x", "#"},
        {"https://elsewhere.example/", "#"},
    };
    for (auto const& row : urls) {
        std::string out;
        append_url(out, row.url);
        CHECK(out == row.written);
    }
}

TEST_CASE("one part of a URL is percent-encoded")
{
    CHECK(url_part("Zoë & co/17?") == "Zo%C3%AB%20%26%20co%2F17%3F");
    CHECK(url_part("a-b_c.d~9") == "a-b_c.d~9");
}

TEST_CASE("present asks whether there is anything to show")
{
    CHECK(present(true));
    CHECK_FALSE(present(std::string{}));
    CHECK(present(std::string_view{"x"}));
    CHECK_FALSE(present(Html{}));
    CHECK(present(escaped("x")));
    CHECK_FALSE(present(std::vector<int>{}));
    CHECK(present(std::optional<std::string>{""}));
}
