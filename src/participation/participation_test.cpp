#include "participation/participation.h"

#include <doctest/doctest.h>

using namespace std::chrono;
using namespace waymark;

using enum Participation;

TEST_CASE("every code of the return is read, and written with its official wording")
{
    for (std::string const code : {"PN0", "PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7"}) {
        CAPTURE(code);
        auto const read = parse_participation(code);
        REQUIRE(read);
        CHECK(code_of(*read) == code);
        CHECK_FALSE(official_wording(*read).empty());
        CHECK_FALSE(short_wording(*read).empty());
    }
    CHECK(parse_participation("pn1") == AttendsAndSpeaks);
    for (std::string const wrong : {"", "PN8", "PN", "PN1 ", "1"}) CHECK_FALSE(parse_participation(wrong));
}

TEST_CASE("three plain questions give one code")
{
    struct {
        Attendance attendance;
        Voice voice;
        Participation code;
    } const rows[] = {
        {Attendance::InPerson, Voice::SpokeForThemselves, AttendsAndSpeaks},
        {Attendance::InPerson, Voice::AdvocateSpoke, AttendsAdvocateSpeaks},
        {Attendance::InPerson, Voice::ShownWithoutWords, AttendsSymbols},
        {Attendance::InPerson, Voice::ByOtherMeans, AttendsSymbols},
        {Attendance::InPerson, Voice::NoViews, AttendsWithoutContribution},
        {Attendance::LiveVideo, Voice::SpokeForThemselves, ViewsByOtherMeans},
        {Attendance::LiveVideo, Voice::AdvocateSpoke, ViewsThroughAdvocate},
        {Attendance::LiveVideo, Voice::NoViews, NoViews},
        {Attendance::LivePhone, Voice::SpokeForThemselves, ViewsByOtherMeans},
        {Attendance::LivePhone, Voice::ShownWithoutWords, ViewsByOtherMeans},
        {Attendance::No, Voice::AdvocateSpoke, ViewsThroughAdvocate},
        {Attendance::No, Voice::ByOtherMeans, ViewsByOtherMeans},
        {Attendance::No, Voice::NoViews, NoViews},
    };
    for (auto const& row : rows) {
        ParticipationFacts const facts{row.attendance, row.voice, false};
        auto const derived = derive_participation(facts, 2013y / August / 4d, 2023y / March / 15d);
        CAPTURE(derived.because);
        CHECK(derived.code == row.code);
        CHECK(derived.rule_version == participation_rule_version);
        CHECK(parse_attendance(code_of(row.attendance)) == row.attendance);
        CHECK(parse_voice(code_of(row.voice)) == row.voice);
    }
}

TEST_CASE("a derived code says why")
{
    ParticipationFacts const by_video{Attendance::LiveVideo, Voice::SpokeForThemselves, false};
    CHECK(derive_participation(by_video, 2013y / August / 4d, 2023y / March / 15d).because ==
          "Aged 9 on the day, joined by live video, spoke for themselves: coded PN6 (rule 1)");
    ParticipationFacts const small{Attendance::InPerson, Voice::SpokeForThemselves, true};
    CHECK(derive_participation(small, 2020y / August / 4d, 2023y / March / 15d).because ==
          "Aged 2 on the day, present or observed, and under 4: coded PN0 (rule 1)");
}

TEST_CASE("a child is 4 on the 4th birthday, whatever they said or did")
{
    struct {
        Date born_on;
        Date review_on;
        bool under_four;
    } const rows[] = {
        {2019y / February / 28d, 2023y / February / 27d, true},
        {2019y / February / 28d, 2023y / February / 28d, false},
        {2020y / February / 29d, 2024y / February / 28d, true},
        {2020y / February / 29d, 2024y / February / 29d, false},
    };
    for (auto const& row : rows) {
        CHECK(is_under_four(row.born_on, row.review_on) == row.under_four);
        ParticipationFacts const spoke{Attendance::InPerson, Voice::SpokeForThemselves, true};
        auto const code = derive_participation(spoke, row.born_on, row.review_on).code;
        CHECK(code == (row.under_four ? UnderFour : AttendsAndSpeaks));
    }
}

static ParticipationCount counted(std::array<int, 8> by_code, int not_coded)
{
    ParticipationCount count;
    count.by_code = by_code;
    count.not_coded = not_coded;
    return count;
}

TEST_CASE("percentages stand on the reviews of children aged 4 or over that were coded")
{
    struct {
        std::string quarter;
        std::array<int, 8> by_code;
        int total;
        int base;
        int attended;
        int took_part;
        int views_conveyed;
    } const rows[] = {
        {"Q1", {108, 225, 7, 1, 4, 23, 252, 35}, 655, 547, 433, 936, 929},
        {"Q2", {98, 228, 2, 2, 2, 22, 228, 23}, 605, 507, 462, 955, 951},
        {"Q3", {99, 242, 2, 0, 0, 20, 297, 31}, 691, 592, 412, 948, 948},
        {"Q4", {98, 220, 1, 2, 2, 25, 239, 29}, 616, 518, 434, 944, 940},
        {"year", {403, 915, 12, 5, 8, 90, 1016, 118}, 2567, 2164, 434, 945, 942},
    };
    for (auto const& row : rows) {
        CAPTURE(row.quarter);
        auto const count = counted(row.by_code, 0);
        CHECK(count.total() == row.total);
        CHECK(count.base() == row.base);
        CHECK(tenths_of_a_per_cent(count.attended(), count.base()) == row.attended);
        CHECK(tenths_of_a_per_cent(count.took_part(), count.base()) == row.took_part);
        CHECK(tenths_of_a_per_cent(count.views_conveyed(), count.base()) == row.views_conveyed);
    }
}

TEST_CASE("a review without a code is counted where it can be seen, and is in no base")
{
    ParticipationCount count;
    count.add(AttendsAndSpeaks);
    count.add(UnderFour);
    count.add(std::nullopt);
    CHECK(count.total() == 3);
    CHECK(count.base() == 1);
    CHECK(count.not_coded == 1);
    CHECK(count.count(UnderFour) == 1);
}

TEST_CASE("a percentage is rounded half up, and there is none of nothing")
{
    CHECK(tenths_of_a_per_cent(1, 8) == 125);
    CHECK(tenths_of_a_per_cent(1, 2000) == 1);
    CHECK(tenths_of_a_per_cent(1, 2001) == 0);
    CHECK(tenths_of_a_per_cent(2, 3) == 667);
    CHECK_FALSE(tenths_of_a_per_cent(0, 0));
}
