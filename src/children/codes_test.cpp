#include "children/child.h"
#include "children/episode.h"

#include <doctest/doctest.h>

using namespace waymark;

TEST_CASE("every legal status of the return is read and named")
{
    for (std::string const code : {"C1", "C2", "D1", "E1", "V2", "V3", "V4", "L1", "L2", "L3", "J1", "J2", "J3"}) {
        CAPTURE(code);
        auto const status = parse_legal_status(code);
        REQUIRE(status);
        CHECK(code_of(*status) == code);
        CHECK_FALSE(name_of(*status).empty());
    }
    CHECK(parse_legal_status("c2") == LegalStatus::C2);
    for (std::string const wrong : {"", "C3", "C", "C22", "V1"}) CHECK_FALSE(parse_legal_status(wrong));
}

TEST_CASE("only a series of short breaks is one, and only a care order puts a child in care")
{
    CHECK(is_short_break(LegalStatus::V3));
    CHECK(is_short_break(LegalStatus::V4));
    CHECK_FALSE(is_short_break(LegalStatus::V2));
    CHECK(is_in_care(LegalStatus::C1));
    CHECK(is_in_care(LegalStatus::C2));
    CHECK_FALSE(is_in_care(LegalStatus::E1));
    CHECK_FALSE(is_in_care(LegalStatus::V2));
}

TEST_CASE("A3 to A6 are placements for adoption, and every ending but X1 ends the care")
{
    for (auto const* code : {"A3", "A4", "A5", "A6"}) CHECK(is_placed_for_adoption(code));
    for (auto const* code : {"A2", "A7", "A33", "U1", ""}) CHECK_FALSE(is_placed_for_adoption(code));
    for (auto const* code : {"E11", "E12", "E2", "E3", "E4A", "E8", "E17"}) CHECK(ends_period_of_care(code));
    for (auto const* code : {"X1", ""}) CHECK_FALSE(ends_period_of_care(code));
}

TEST_CASE("placements and endings are named in words, and an unknown code is kept without a name")
{
    CHECK(name_of(PlacementType{"U1"}) == "Foster care with a relative or friend, long term");
    CHECK(name_of(PlacementType{"H5"}) == "Semi-independent living");
    CHECK(name_of(PlacementType{"Z14"}) == "Other placement (Z14)");
    CHECK(name_of(PlacementType{"Q9"}).empty());
    CHECK(name_of(ReasonCeased{"E4A"}) == "Returned home, planned");
    CHECK(name_of(ReasonCeased{"E99"}).empty());
    CHECK(PlacementType{"Q9"}.text() == "Q9");
}

TEST_CASE("sex is read in both years' codes and written in today's")
{
    CHECK(parse_sex("1") == Sex::Male);
    CHECK(parse_sex("M") == Sex::Male);
    CHECK(parse_sex("2") == Sex::Female);
    CHECK(parse_sex("f") == Sex::Female);
    CHECK(parse_sex("U") == Sex::Unknown);
    for (std::string const wrong : {"", "3", "MF", "male"}) CHECK_FALSE(parse_sex(wrong));
    CHECK(code_of(Sex::Male) == "M");
    CHECK(code_of(Sex::Female) == "F");
    CHECK(code_of(Sex::Unknown) == "U");
    for (auto const kind : {NameKind::KnownAs, NameKind::Legal, NameKind::Former, NameKind::Alias})
        CHECK(parse_name_kind(code_of(kind)) == kind);
}
