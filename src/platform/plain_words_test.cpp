#include "platform/plain_words.h"

#include <doctest/doctest.h>

using namespace waymark;

TEST_CASE("a name is letters and what stands between them, of any alphabet")
{
    struct {
        char const* text;
        bool could_be;
    } const table[] = {
        {"Ada", true},
        {"Anne-Marie", true},
        {"O'Hale", true},
        {"O’Hale", true},
        {"St. John", true},
        {"Zoë", true},
        {"Łukasz", true},
        {"山田", true},
        {"Ida (North)", true},
        {"Henry 3rd", true},
        {"", false},
        {"=1+1", false},
        {"+44", false},
        {"-Ada", false},
        {"@SUM", false},
        {"Ada=1", false},
        {"<script>", false},
        {"Ada<b>", false},
        {"Ada\u202Eada", false},
        {"\u200BAda", false},
        {"Ada\u2066", false},
        {"Ada\nCole", false},
        {"Ada\u0085", false},
        {"\uFEFFAda", false},
        {"123", false},
        {"Ada; DROP", false},
        {"Ada/Cole", false},
        {"Ada\u00ADCole", false},
    };
    for (auto const& row : table) {
        CAPTURE(row.text);
        CHECK(could_be_a_name(row.text) == row.could_be);
    }
}

TEST_CASE("a plain line may have signs in it, and nothing that is unseen, markup or a formula")
{
    for (auto const* const text : {"Fostering & Adoption", "Team 1/2", "S-0042", "16+", ""}) CHECK(is_plain_line(text));
    for (auto const* const text : {"=1+1", "a<b", "a>b", "a\tb", "a\u202Eb", "a\u200Fb", "@a"}) {
        CAPTURE(text);
        CHECK_FALSE(is_plain_line(text));
    }
}
