#include "platform/text.h"

#include <doctest/doctest.h>

using namespace waymark;

TEST_CASE("names fold to what people type")
{
    CHECK(folded("Zoë O’Hare-Łukasz") == "zoe o hare lukasz");
    CHECK(folded("  JOSÉ  ") == "jose");
    CHECK(folded("Иван") == "ivan");
    CHECK(folded("") == "");
}

TEST_CASE("text that looks empty is blank")
{
    CHECK(is_blank(""));
    CHECK(is_blank(" \t\n\u00A0\u200B"));
    CHECK_FALSE(is_blank(" . "));
}

TEST_CASE("broken UTF-8 and NUL are not clean")
{
    CHECK(is_clean_utf8("Zoë 日本"));
    CHECK_FALSE(is_clean_utf8("Zo\xEB"));
    CHECK_FALSE(is_clean_utf8(std::string_view{"a\0b", 3}));
    CHECK(utf8_from_windows_1252("Zo\xEB \x92") == "Zoë ’");
}

TEST_CASE("numbers are written with thousands and the right noun")
{
    CHECK(with_thousands(0) == "0");
    CHECK(with_thousands(999) == "999");
    CHECK(with_thousands(2409) == "2,409");
    CHECK(with_thousands(-1234567) == "-1,234,567");
    CHECK(counted(1, "review", "reviews") == "1 review");
    CHECK(counted(0, "review", "reviews") == "0 reviews");
}
