#include "access/unusual.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;
using namespace std::chrono_literals;

static Date const monday{2023y / March / 13d};

TEST_CASE("out of hours is as the clock stands in London, and a weekend is all of it")
{
    struct {
        std::string_view because;
        Instant at;
        bool is_out;
    } const table[] = {
        {"a Monday at noon", Instant{monday} + 12h, false},
        {"before seven", Instant{monday} + 6h + 59min, true},
        {"at seven", Instant{monday} + 7h, false},
        {"before eight in the evening", Instant{monday} + 19h + 59min, false},
        {"at eight in the evening", Instant{monday} + 20h, true},
        {"Sunday at noon", Instant{monday} - 12h, true},
        {"six in UTC is seven in summer", Instant{Date{2023y / June / 12d}} + 6h, false},
        {"seven in the evening in UTC is eight in summer", Instant{Date{2023y / June / 12d}} + 19h, true},
        {"late on Friday in UTC is Saturday in summer", Instant{Date{2023y / June / 9d}} + 23h + 30min, true},
    };
    for (auto const& row : table) {
        CAPTURE(row.because);
        CHECK(is_out_of_hours(row.at, {}) == row.is_out);
    }
}

TEST_CASE("many children is many different ones by one person on one day in London")
{
    AccessSettings settings;
    settings.many_children = 3;
    auto const openings = [](std::vector<std::pair<std::int64_t, Instant>> const& acts) {
        std::vector<FileOpening> made;
        for (auto const& act : acts) made.push_back({StaffId{7}, ChildId{act.first}, act.second, false});
        return made;
    };
    auto const noon = Instant{monday} + 12h;
    CHECK(many_children(openings({{1, noon}, {2, noon}, {1, noon + 1h}, {2, noon + 2h}}), settings).empty());
    CHECK(many_children(openings({{1, noon}, {2, noon}, {3, noon + 24h}}), settings).empty());
    auto const found = many_children(openings({{1, noon}, {2, noon + 1h}, {3, noon + 2h}, {1, noon + 3h}}), settings);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == UnusualKind::ManyChildren);
    CHECK(found[0].day == monday);
    CHECK(found[0].count == 3);
    CHECK(found[0].child == ChildId{});
    CHECK(found[0].first_at == noon);
    CHECK(found[0].last_at == noon + 2h);
    auto others = openings({{1, noon}, {2, noon}, {3, noon}});
    others[2].who = StaffId{8};
    CHECK(many_children(others, settings).empty());
}

TEST_CASE("each other rule tells one person's day apart, with the child where it is about one")
{
    auto const noon = Instant{monday} + 12h;
    auto const night = Instant{monday} + 23h;
    std::vector<FileOpening> const openings = {{StaffId{7}, ChildId{1}, noon, true},
                                               {StaffId{7}, ChildId{1}, noon + 1h, true},
                                               {StaffId{7}, ChildId{2}, night, false},
                                               {StaffId{8}, ChildId{2}, noon, false}};
    auto const same = same_family_name(openings);
    REQUIRE(same.size() == 1);
    CHECK(same[0].child == ChildId{1});
    CHECK(same[0].count == 2);
    auto const late = out_of_hours(openings, {});
    REQUIRE(late.size() == 1);
    CHECK(late[0].who == StaffId{7});
    CHECK(late[0].first_at == night);

    AccessSettings settings;
    settings.many_refusals = 2;
    CHECK(many_refusals({{StaffId{7}, noon}, {StaffId{8}, noon}}, settings).empty());
    CHECK(many_refusals({{StaffId{7}, noon}, {StaffId{7}, noon + 1min}}, settings).size() == 1);

    auto const uses = emergencies({{StaffId{7}, ChildId{1}, noon, noon + 8h, "hurt"},
                                   {StaffId{7}, ChildId{1}, noon + 1h, noon + 9h, "still in hospital"},
                                   {StaffId{7}, ChildId{2}, noon, noon + 8h, "sister"}});
    REQUIRE(uses.size() == 2);
    CHECK(uses[0].reason == "hurt / still in hospital");
    CHECK(uses[0].until == noon + 9h);
}

TEST_CASE("settings that would mean nothing are refused")
{
    CHECK_FALSE(refuse_settings({}));
    struct {
        AccessSettings settings;
        SettingsRefusal refusal;
    } const table[] = {
        {{0, 5, "07:00", "20:00", 8, 3, 1}, SettingsRefusal::ManyChildren},
        {{40, 0, "07:00", "20:00", 8, 3, 1}, SettingsRefusal::ManyRefusals},
        {{40, 5, "7:00", "20:00", 8, 3, 1}, SettingsRefusal::Hours},
        {{40, 5, "20:00", "07:00", 8, 3, 1}, SettingsRefusal::Hours},
        {{40, 5, "07:00", "24:00", 8, 3, 1}, SettingsRefusal::Hours},
        {{40, 5, "07:00", "20:60", 8, 3, 1}, SettingsRefusal::Hours},
        {{40, 5, "07:00", "20:00", 0, 3, 1}, SettingsRefusal::EmergencyHours},
        {{40, 5, "07:00", "20:00", 73, 3, 1}, SettingsRefusal::EmergencyHours},
        {{40, 5, "07:00", "20:00", 8, 0, 1}, SettingsRefusal::EmergenciesADay},
        {{40, 5, "07:00", "20:00", 8, 101, 1}, SettingsRefusal::EmergenciesADay},
    };
    for (auto const& row : table) CHECK(refuse_settings(row.settings) == row.refusal);
}

TEST_CASE("what stands out has a code of its own and is read back by it")
{
    for (auto const kind : all_unusual_kinds) CHECK(parse_unusual_kind(code_of(kind)) == kind);
    CHECK_FALSE(parse_unusual_kind("odd"));
}
