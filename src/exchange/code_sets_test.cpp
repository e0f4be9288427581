#include "exchange/code_sets.h"

#include <doctest/doctest.h>

using namespace waymark;

TEST_CASE("SEX is 1 and 2 up to 2023/24 and letters from 2024/25")
{
    struct {
        std::string_view code;
        bool in_2023, in_2024, in_any;
    } const codes[] = {{"1", true, false, true},  {"2", true, false, true},   {"M", false, true, true},
                       {"F", false, true, true},  {"U", false, true, true},   {"3", false, false, false},
                       {"", false, false, false}, {"MF", false, false, false}};
    for (auto const& row : codes) {
        CAPTURE(row.code);
        CHECK(is_sex(row.code, ReportingYear{2023}) == row.in_2023);
        CHECK(is_sex(row.code, ReportingYear{2024}) == row.in_2024);
        CHECK(is_sex(row.code, std::nullopt) == row.in_any);
    }
}

TEST_CASE("placement codes come in and go out with the years")
{
    struct {
        std::string_view code;
        int year;
        bool is_one;
    } const codes[] = {
        {"H5", 2023, true},  {"H5", 2024, false},  {"K3", 2023, false}, {"K3", 2024, true},   {"P2", 2023, true},
        {"P2", 2024, false}, {"Z1", 2024, true},   {"Z1", 2025, false}, {"Z11", 2024, false}, {"Z11", 2025, true},
        {"Z14", 2025, true}, {"Z15", 2025, false}, {"U1", 2019, true},  {"U6", 2026, true},   {"U7", 2026, false},
        {"A2", 2026, false}, {"A3", 2026, true},   {"R4", 2026, false}, {"R5", 2026, true},   {"T0", 2026, true},
        {"", 2026, false},
    };
    for (auto const& row : codes) {
        CAPTURE(row.code);
        CAPTURE(row.year);
        CHECK(is_placement(row.code, ReportingYear{row.year}) == row.is_one);
    }
}

TEST_CASE("the other sets hold their codes and no neighbours of them")
{
    for (auto const code : {"C1", "C2", "D1", "E1", "V2", "V3", "V4", "L1", "L2", "L3", "J1", "J2", "J3"})
        CHECK(is_legal_status(code));
    for (auto const code : {"", "C0", "C3", "V1", "V5", "L4", "J4", "E2", "C11"}) CHECK_FALSE(is_legal_status(code));
    for (auto const code : {"S", "L", "P", "T", "B", "U"}) CHECK(is_reason_started(code));
    for (auto const code : {"", "X", "SL"}) CHECK_FALSE(is_reason_started(code));
    CHECK(is_category_of_need("N1"));
    CHECK_FALSE(is_category_of_need("N9"));
    CHECK(is_placement_provider("PR0"));
    CHECK_FALSE(is_placement_provider("PR6"));
    for (auto const code : {"X1", "E11", "E2", "E4A", "E48", "E17"}) CHECK(is_reason_ceased(code));
    for (auto const code : {"", "E1", "E4", "E43", "X2"}) CHECK_FALSE(is_reason_ceased(code));
    CHECK(is_reason_for_place_change("CUSTOD"));
    CHECK_FALSE(is_reason_for_place_change("custody"));
    CHECK(is_ethnicity("CHNE"));
    CHECK_FALSE(is_ethnicity("CNHE"));  // a guidance document's misprint; the return's own check refuses it
    CHECK(is_participation("PN0"));
    CHECK_FALSE(is_participation("PN8"));
}
