#include "exchange/child_table.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <map>
#include <string>

using namespace waymark;

TEST_CASE("identifiers are text: a leading zero makes another child")
{
    ChildTable children;
    auto const one = children.number_of("1");
    auto const zero_one = children.number_of("01");
    CHECK(one != zero_one);
    CHECK(children.number_of("1") == one);
    CHECK(children.number_of("01") == zero_one);
    CHECK(children.identifier(zero_one) == "01");
    CHECK(children.size() == 2);
}

TEST_CASE("each child has one number, whatever the order they come in")
{
    CHECK(rc::check([] {
        auto const short_text = rc::gen::container<std::string>(rc::gen::element('0', '1', 'A', 'b'));
        auto const rows = *rc::gen::container<std::vector<std::string>>(short_text);
        ChildTable children;
        std::map<std::string, ChildNumber> expected;
        for (auto const& row : rows) {
            auto const next = static_cast<ChildNumber>(expected.size());
            auto const number = expected.emplace(row, next).first->second;
            RC_ASSERT(children.number_of(row) == number);
            RC_ASSERT(children.identifier(number) == row);
        }
        RC_ASSERT(children.size() == expected.size());
    }));
}

TEST_CASE("the children of several files are numbered alike, those who come and go between them too")
{
    ChildTable first;
    ChildTable second;
    for (auto const* child : {"A1", "A2", "A4", "A9"}) first.number_of(child);
    for (auto const* child : {"A2", "A3", "A4", "B1"}) second.number_of(child);
    ChildTable all;
    CHECK(all.numbers_of(first) == std::vector<ChildNumber>{0, 1, 2, 3});
    CHECK(all.numbers_of(second) == std::vector<ChildNumber>{1, 4, 2, 5});
    CHECK(all.numbers_of(first) == std::vector<ChildNumber>{0, 1, 2, 3});
    CHECK(all.size() == 6);
}

TEST_CASE("tens of thousands of children in no order are told apart")
{
    ChildTable children;
    for (unsigned i = 0; i < 50'000; ++i) children.number_of(std::to_string(i * 7919 % 50'021));
    CHECK(children.size() == 50'000);
    bool all_found = true;
    for (unsigned i = 0; i < 50'000; ++i)
        all_found = all_found && children.number_of(std::to_string(i * 7919 % 50'021)) == i;
    CHECK(all_found);
    children.clear();
    CHECK(children.size() == 0);
    CHECK(children.number_of("7") == 0);
}
