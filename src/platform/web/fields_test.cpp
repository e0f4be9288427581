#include "platform/web/fields.h"

#include <doctest/doctest.h>

using namespace waymark;
using Pairs = std::vector<std::pair<std::string, std::string>>;

TEST_CASE("a form is read as browsers write it")
{
    struct {
        char const* text;
        Pairs fields;
    } const forms[] = {
        {"", {}},
        {"a=1&b=two+words", {{"a", "1"}, {"b", "two words"}}},
        {"name=Zo%C3%AB%20Ashdown", {{"name", "Zoë Ashdown"}}},
        {"a=1&a=2&&b", {{"a", "1"}, {"a", "2"}, {"b", ""}}},
        {"sum=1%2B1%3D2%26more", {{"sum", "1+1=2&more"}}},
        {"note=one%0D%0Atwo%0Dthree%0Afour", {{"note", "one\ntwo\nthree\nfour"}}},
        {"=nameless", {{"", "nameless"}}},
    };
    for (auto const& form : forms) {
        auto const fields = parse_urlencoded(form.text);
        REQUIRE(fields);
        CHECK(fields->pairs() == form.fields);
    }
}

TEST_CASE("a form that is not clean text is refused whole")
{
    for (auto const* text : {"a=%", "a=%4", "a=%zz", "a=%C3%28", "a=%00", "%FF=1", "a=\xff", "a=%ED%A0%80"})
        CHECK_FALSE(parse_urlencoded(text));
}

TEST_CASE("a form may not have more fields than any page has")
{
    std::string text;
    for (std::size_t i = 0; i < most_fields; ++i) text += "a=1&";
    CHECK(parse_urlencoded(text));
    CHECK_FALSE(parse_urlencoded(text + "a=1"));
}

TEST_CASE("a field that was not sent is empty, and one sent twice is its first value")
{
    Fields const fields{{"team", "North"}, {"team", "South"}, {"blank", ""}};
    CHECK(fields.get("team") == "North");
    CHECK(fields.all("team") == std::vector<std::string>{"North", "South"});
    CHECK(fields.get("nothing").empty());
    CHECK(fields.has("blank"));
    CHECK_FALSE(fields.has("nothing"));
}
