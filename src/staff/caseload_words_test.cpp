#include "staff/caseload_words.h"

#include <doctest/doctest.h>

using namespace waymark;

TEST_CASE("a caseload is told against what the post holds")
{
    struct {
        Caseload caseload;
        char const* post;
        char const* load;
        char const* children;
    } const rows[] = {
        {{58, 1.0}, "full time", "within 50 to 70", "58 children"},
        {{1, 1.0}, "full time", "below 50 to 70", "1 child"},
        {{39, 0.6}, "0.6 of a post", "nearly full (30 to 42)", "39 children"},
        {{60, 0.75}, "0.75 of a post", "over 38 to 53", "60 children"},
        {{0, 0.05}, "0.05 of a post", "below 3 to 4", "0 children"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.post);
        CHECK(post_in_words(row.caseload.full_time_equivalent) == row.post);
        CHECK(load_in_words(row.caseload) == row.load);
        CHECK(caseload_in_words(row.caseload) == row.children + std::string{" · "} + row.post + ", " + row.load);
    }
}
