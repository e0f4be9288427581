#include "demo/families/names.h"
#include "demo/named_people.h"
#include "demo/testing/an_authority.h"
#include "platform/text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>

using namespace waymark;
using namespace waymark::demo;

/// FNV-1a of the folded words of every name in the published report, so that the names themselves are not here.
static constexpr std::array<std::uint64_t, 16> words_of_real_names = {
    0x207E54692B60D3EFULL, 0x320BCAB4462F8EEFULL, 0x38A8B572B9CBAF10ULL, 0x4B3B5640410DBCABULL,
    0x52ADE9DF6BAFA6A4ULL, 0x57539EB440C664E1ULL, 0x6BEFFE5164868804ULL, 0x7D4839C67487BC72ULL,
    0xA0D97E2CB772A71EULL, 0xA2CFE6C5DC9EC7DBULL, 0xA5BC1C6742558335ULL, 0xC3F9878DE1423352ULL,
    0xD1194F952FCDD744ULL, 0xE0284AA06954BDE8ULL, 0xE9796DCC4D4D8516ULL, 0xF959902BAC7F1C46ULL,
};

static std::uint64_t hash_of(std::string_view word)
{
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (char const letter : word) hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001B3ULL;
    return hash;
}

static bool has_a_real_word(std::string const& name)
{
    auto const words = folded(name);
    for (auto const word : split(words, ' '))
        if (std::binary_search(words_of_real_names.begin(), words_of_real_names.end(), hash_of(word))) return true;
    return false;
}

TEST_CASE("no word that names can be made of is a name in the published report")
{
    for (int origin = 0; origin <= static_cast<int>(Origin::Chinese); ++origin) {
        auto const& pool = names_of(static_cast<Origin>(origin));
        for (auto const& words : {pool.girls, pool.boys, pool.families})
            for (auto const word : words) {
                CAPTURE(word);
                CHECK_FALSE(has_a_real_word(std::string{word}));
            }
    }
    for (auto const& person : named_people()) {
        CHECK_FALSE(has_a_real_word(std::string{person.given_name}));
        CHECK_FALSE(has_a_real_word(std::string{person.family_name}));
    }
}

TEST_CASE("nobody in the demonstration has a name in the published report")
{
    auto const& authority = an_authority(2023);
    CHECK(std::none_of(authority.staff.begin(), authority.staff.end(),
                       [](StaffMember const& member) { return has_a_real_word(member.name()); }));
    CHECK(std::none_of(authority.children.begin(), authority.children.end(), [](DemonstrationChild const& child) {
        auto const& names = child.child.names;
        return std::any_of(names.begin(), names.end(),
                           [](ChildName const& name) { return has_a_real_word(name.given + " " + name.family); });
    }));
}

TEST_CASE("a name of the published report would be found out")
{
    // Two of the most common words of names in England, put together: one of them is in the report.
    CHECK(has_a_real_word("Zoë S"
                          "mith"));
    CHECK_FALSE(has_a_real_word("Zoë Shaw"));
}

TEST_CASE("the names are of many origins, with accents, apostrophes and hyphens")
{
    auto const& authority = an_authority(2023);
    std::set<std::string> languages;
    std::string letters;
    for (auto const& child : authority.children) {
        languages.insert(child.child.first_language);
        letters += child.child.called();
    }
    CHECK(languages.size() > 10);
    for (auto const* letter : {"ł", "’", "-", "ë"}) {
        CAPTURE(letter);
        CHECK(letters.find(letter) != std::string::npos);
    }
}

TEST_CASE("every name is clean text in UTF-8")
{
    for (int origin = 0; origin <= static_cast<int>(Origin::Chinese); ++origin) {
        auto const& pool = names_of(static_cast<Origin>(origin));
        for (auto const& words : {pool.girls, pool.boys, pool.families})
            for (auto const word : words) CHECK(is_clean_utf8(word));
    }
}
