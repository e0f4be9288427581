#include "access/sign_in_delay.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono_literals;

TEST_CASE("guessing one person's password is slowed down, and never locks them out")
{
    struct {
        std::string_view because;
        int failures;
        std::chrono::seconds wait;
    } const table[] = {
        {"nothing went wrong", 0, 0s},
        {"people mistype", 4, 0s},
        {"the fifth wrong try", 5, 2s},
        {"twice as long each time", 6, 4s},
        {"and again", 9, 32s},
        {"a minute at the most", 10, 60s},
        {"and no more than that", 1'000'000, 60s},
    };
    for (auto const& row : table) {
        CAPTURE(row.because);
        CHECK(wait_for_name(row.failures) == row.wait);
    }
}

TEST_CASE("trying many names from one address is slowed down, and a council on a Monday morning is not")
{
    struct {
        std::string_view because;
        int failures;
        std::chrono::seconds wait;
    } const table[] = {
        {"many people mistype", 50, 0s},
        {"more than people would", 52, 4s},
        {"ten seconds at the most", 5000, 10s},
    };
    for (auto const& row : table) {
        CAPTURE(row.because);
        CHECK(wait_for_client(row.failures) == row.wait);
    }
}
