#include "demo/families/pupil_number.h"

#include <doctest/doctest.h>

using namespace waymark::demo;
using namespace std::chrono;

TEST_CASE("a pupil number has a check letter, an authority that does not exist, a school, a year and a place")
{
    auto const number = pupil_number(2012y / August / 9, 17);
    CHECK(number.size() == 13);
    CHECK(number.substr(1) == "999201716000");
    // 9x2+9x3+9x4 + 2x5+0x6+1x7+7x8 + 1x9+6x10 = 223, and 223 - 9x23 = 16: the seventeenth letter without I, O, S.
    CHECK(number.front() == 'T');
}

TEST_CASE("two children never share a pupil number")
{
    CHECK(pupil_number(2012y / August / 9, 17) != pupil_number(2012y / August / 9, 917));
    CHECK(pupil_number(2012y / August / 9, 17) != pupil_number(2012y / August / 9, 18));
}
