#include "demo/random.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

using namespace waymark::demo;

TEST_CASE("chance is SplitMix64, bit for bit")
{
    Random random{0};
    CHECK(random.next() == 0xE220A8397B1DCDAFULL);
    CHECK(random.next() == 0x6E789E6AA1B965F4ULL);
    CHECK(random.next() == 0x06C45D188009454FULL);
}

TEST_CASE("a number between two lies between them, and both can come")
{
    Random random{1};
    int lowest = 9;
    int highest = 0;
    for (int draw = 0; draw < 2000; ++draw) {
        auto const number = random.between(3, 6);
        lowest = std::min(lowest, number);
        highest = std::max(highest, number);
    }
    CHECK(lowest == 3);
    CHECK(highest == 6);
    CHECK(random.between(5, 5) == 5);
    CHECK(random.between(-2, -2) == -2);
}

TEST_CASE("a heavier weight comes more often and no weight never comes")
{
    static constexpr std::array<int, 3> weights = {1, 0, 9};
    std::array<int, 3> came{};
    Random random{2};
    for (int draw = 0; draw < 1000; ++draw) ++came.at(random.weighted(weights));
    CHECK(came[0] > 50);
    CHECK(came[1] == 0);
    CHECK(came[2] > 800);
}

TEST_CASE("a branch does not depend on what was drawn before it")
{
    Random const fresh{3};
    Random used{3};
    used.next();
    CHECK(fresh.branch("names").next() == used.branch("names").next());
    CHECK(fresh.branch("names").next() != fresh.branch("homes").next());
    CHECK(fresh.branch("names", 1).next() != fresh.branch("names", 2).next());
}

TEST_CASE("shuffling keeps every card")
{
    std::vector<int> cards = {1, 2, 3, 4, 5, 6, 7, 8};
    auto shuffled = cards;
    Random random{4};
    random.shuffle(shuffled);
    CHECK(shuffled != cards);
    std::sort(shuffled.begin(), shuffled.end());
    CHECK(shuffled == cards);
}
