#include "children/name_search.h"
#include "children/sound.h"
#include "children/spelling.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace waymark;

static std::vector<ChildName> one_name(std::string given, std::string family)
{
    return {{NameKind::KnownAs, std::move(given), std::move(family)}};
}

static bool shares_a_piece(std::string_view typed, std::vector<ChildName> const& names)
{
    auto const wanted = pieces_of(typed);
    auto const held = pieces_of(names);
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](auto const& piece) { return std::binary_search(held.begin(), held.end(), piece); });
}

TEST_CASE("a name has a piece for every three letters, for its ends and for its sound")
{
    CHECK(pieces_of("Li") == std::vector<std::string>{" li", "li ", "~l"});
    CHECK(pieces_of("O") == std::vector<std::string>{" o ", "~a"});
    CHECK(pieces_of("Zoë") == std::vector<std::string>{" zo", "oe ", "zoe", "~s"});
    CHECK(pieces_of("").empty());
    CHECK(pieces_of(" - ").empty());
    CHECK(pieces_of("ann Ann") == pieces_of("Ann"));
}

TEST_CASE("a child is found by any part of a name, and in spite of misspelling it")
{
    struct {
        std::string typed;
        std::string given;
        std::string family;
    } const rows[] = {
        {"tobi adeyemi", "Tobi", "Adeyemi-Clarke"},
        {"Adeyemi, Tobi", "Tobi", "Adeyemi-Clarke"},
        {"clarke", "Tobi", "Adeyemi-Clarke"},
        {"adey", "Tobi", "Adeyemi-Clarke"},
        {"yemi", "Tobi", "Adeyemi-Clarke"},
        {"Toby Adeyami", "Tobi", "Adeyemi-Clarke"},
        {"tboi", "Tobi", "Adeyemi-Clarke"},
        {"Adeymi", "Tobi", "Adeyemi-Clarke"},
        {"clark", "Tobi", "Adeyemi-Clarke"},
        {"t clarke", "Tobi", "Adeyemi-Clarke"},
        {"zoe", "Zoë", "O’Hare"},
        {"zowie", "Zoë", "O’Hare"},
        {"ohare", "Zoë", "O’Hare"},
        {"o'hare", "Zoë", "O’Hare"},
        {"ohair", "Zoë", "O’Hare"},
        {"shaun", "Sean", "Whitby"},
        {"Shawn Witby", "Sean", "Whitby"},
        {"catherine", "Kathryn", "Pryce"},
        {"price", "Kathryn", "Pryce"},
        {"jon", "John", "Li"},
        {"lee", "John", "Li"},
        {"li", "John", "Li"},
        {"lukasz", "Łukasz", "Wójcik"},
        {"lukas wojcik", "Łukasz", "Wójcik"},
        {"mohamed", "Muhammad", "Rahim"},
        {"mohammad", "Muhammad", "Rahim"},
        {"mac donald", "Isla", "MacDonald"},
        {"macdonald", "Isla", "Mac Donald"},
        {"maryann", "Mary Ann", "Frost"},
        {"stephen", "Steven", "Moss"},
        {"philip", "Phillip", "Moss"},
        {"nicolas", "Nicholas", "Moss"},
        {"jeff", "Geoff", "Moss"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.typed);
        auto const names = one_name(row.given, row.family);
        CHECK(shares_a_piece(row.typed, names));
        CHECK(closeness(row.typed, names, "000417") > 0);
    }
}

TEST_CASE("another name is not close")
{
    struct {
        std::string typed;
        std::string given;
        std::string family;
    } const rows[] = {
        {"", "Tobi", "Adeyemi"},           {"smith", "Tobi", "Adeyemi"},
        {"tobi smith", "Tobi", "Adeyemi"}, {"ada", "Ivo", "Marsh"},
        {"marshall", "Ivo", "Adeyemi"},    {"x", "Tobi", "Adeyemi"},
        {"ben", "Dan", "Okoro"},           {"tobi adeyemi ivo", "Tobi", "Adeyemi"},
        {"li", "Ivo", "Adeyemi"},          {"ann", "Owen", "Unwin"},
        {"qqzz", "Kezia", "Moss"},         {"ann", "Ioana", "Munteanu"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.typed);
        CHECK(closeness(row.typed, one_name(row.given, row.family), "000417") == 0);
    }
}

TEST_CASE("the nearer name comes first")
{
    struct {
        std::string typed;
        ChildName nearer;
        ChildName farther;
    } const rows[] = {
        {"clarke", {NameKind::KnownAs, "Tobi", "Clarke"}, {NameKind::KnownAs, "Tobi", "Clark"}},
        {"clark", {NameKind::KnownAs, "Tobi", "Clarke"}, {NameKind::KnownAs, "Tobi", "Clerk"}},
        {"ann", {NameKind::KnownAs, "Ann", "Moss"}, {NameKind::KnownAs, "Anna", "Moss"}},
        {"ann", {NameKind::KnownAs, "Anna", "Moss"}, {NameKind::KnownAs, "Joanna", "Moss"}},
        {"john li", {NameKind::KnownAs, "John", "Li"}, {NameKind::KnownAs, "Jon", "Lee"}},
        {"tboi", {NameKind::KnownAs, "Tobi", "Frost"}, {NameKind::KnownAs, "Tabitha", "Frost"}},
        {"sean", {NameKind::KnownAs, "Sean", "Frost"}, {NameKind::KnownAs, "Shaun", "Frost"}},
    };
    for (auto const& row : rows) {
        CAPTURE(row.typed);
        CHECK(closeness(row.typed, {row.nearer}, "1") > closeness(row.typed, {row.farther}, "1"));
    }
}

TEST_CASE("a former name and the identifier find the child too")
{
    std::vector<ChildName> const names{{NameKind::KnownAs, "Lena", "Marsh"}, {NameKind::Former, "Lee", "Brandt"}};
    CHECK(closeness("lee brandt", names, "000417") == 100);
    CHECK(closeness("lena brandt", names, "000417") == 0);
    CHECK(closeness("000417", names, "000417") == 100);
    CHECK(closeness(" AB-417 ", names, "ab417") == 100);
    CHECK(closeness("0004", names, "000417") > closeness("0417", names, "000417"));
    CHECK(closeness("0417", names, "000417") > 0);
    CHECK(closeness("17", names, "000417") == 0);
}

TEST_CASE("two neighbours swapped are one slip")
{
    CHECK(slips_between("tboi", "tobi") == 1);
    CHECK(slips_between("", "abc") == 3);
    CHECK(slips_between("abc", "abc") == 0);
    CHECK(slips_between("kitten", "sitting") == 3);
    CHECK(slips_from_beginning_of("adye", "adeyemi") == 1);
}

TEST_CASE("names that sound alike have one sound")
{
    for (std::string const name : {"sean", "shaun", "shawn", "shawne"}) {
        CAPTURE(name);
        CHECK(sound_of(name) == "sn");
    }
    CHECK(sound_of("philip") == sound_of("filip"));
    CHECK(sound_of("kathryn") == sound_of("catherine"));
    CHECK(sound_of("wright") == sound_of("rite"));
    CHECK(sound_of("amy") == sound_of("aimee"));
    CHECK(sound_of("tobi") != sound_of("adeyemi"));
    CHECK(sound_of("").empty());
}
