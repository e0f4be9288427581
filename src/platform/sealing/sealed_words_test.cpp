#include "platform/sealing/sealed_words.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace waymark;

TEST_CASE("sealed words are read with their secret alone, and only as they were sealed")
{
    CHECK(rc::check([](std::string const& words, std::string const& secret) {
        auto const sealed = seal_words(words, secret);
        RC_ASSERT(open_words(sealed, secret) == words);
        RC_ASSERT_FALSE(open_words(sealed, secret + "x").has_value());
        RC_ASSERT(sealed.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") ==
                  std::string::npos);
        auto changed = sealed;
        changed[sealed.size() / 2] = changed[sealed.size() / 2] == 'A' ? 'B' : 'A';
        RC_ASSERT_FALSE(open_words(changed, secret).has_value());
    }));
}

TEST_CASE("what was never sealed opens as nothing")
{
    for (auto const* const text :
         {"", "a", "not/letters", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
        CHECK_FALSE(open_words(text, "secret"));
}

TEST_CASE("the same words are other letters each time, and a short name is as long as a longer one")
{
    CHECK(seal_words("Ann", "secret") != seal_words("Ann", "secret"));
    CHECK(seal_words("Ann", "secret").size() == seal_words("Annabel Featherstone", "secret").size());
}

TEST_CASE("a mark is of one text and one secret")
{
    auto const mark = mark_of("/children/17?saved=iro", "secret");
    CHECK(is_mark_of(mark, "/children/17?saved=iro", "secret"));
    CHECK_FALSE(is_mark_of(mark, "/children/18?saved=iro", "secret"));
    CHECK_FALSE(is_mark_of(mark, "/children/17?saved=iro", "another"));
    CHECK_FALSE(is_mark_of("", "/children/17?saved=iro", "secret"));
}
