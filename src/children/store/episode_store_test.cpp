#include "children/store/episode_store.h"
#include "children/testing/a_child.h"
#include "platform/testing/test_database.h"
#include "staff/testing/a_colleague.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;
using namespace std::chrono_literals;

static Date const today{2023y / March / 13d};
static Instant const noon = Instant{today} + 12h;

namespace {

/// One child, looked after since 1 February 2023, and the IRO who has them.
struct OneChild {
    Database database = migrated_database();
    EpisodeStore store{database};
    StaffId priya = an_iro().in(database);
    Viewer iro{priya, today};
    Viewer another_iro{an_iro().in(database), today};
    ChildId child = a_child().looked_after_since(Date{2023y / February / 1d}).with_iro(priya).in(database);

    void receive(Episode const& episode)
    {
        Transaction change{database};
        store.add_received(child, episode);
        change.commit();
    }
    bool receive_change(Episode const& episode)
    {
        Transaction change{database};
        bool const changed = store.change_received(child, episode);
        change.commit();
        return changed;
    }
};

}  // namespace

TEST_CASE("episodes come back whole, in order of start, to those who may see the child")
{
    OneChild one;
    Episode const earlier{Date{2019y / May / 5d}, "S",  LegalStatus::C2, "N1", "U4", "PR0",
                          Date{2020y / May / 4d}, "E4A"};
    one.receive(earlier);
    auto const episodes = one.store.list(one.child, one.iro);
    REQUIRE(episodes.size() == 2);
    CHECK(episodes[0] == earlier);
    CHECK(episodes[1].legal_status == LegalStatus::V2);
    CHECK_FALSE(episodes[1].ended_on);
    CHECK(one.store.list(one.child, one.another_iro).empty());
    CHECK(one.store.list(one.child, Viewer{}).empty());
}

TEST_CASE("an episode open in one year's return is closed by the next")
{
    OneChild one;
    auto episode = one.store.list(one.child, one.iro).at(0);
    episode.ended_on = today;
    episode.reason_ceased = "X1";
    CHECK(one.receive_change(episode));
    CHECK(one.store.list(one.child, one.iro).at(0) == episode);
    episode.started_on = today;
    CHECK_FALSE(one.receive_change(episode));
}

TEST_CASE("an episode is added once, and corrected from what was read")
{
    OneChild one;
    auto const first = one.store.list(one.child, one.iro).at(0);
    auto corrected = first;
    corrected.started_on = Date{2023y / January / 31d};
    one.store.correct(one.child, first, corrected, one.iro, noon);
    CHECK(one.store.list(one.child, one.iro).at(0) == corrected);
    CHECK_THROWS_AS(one.store.correct(one.child, first, corrected, one.iro, noon), Conflict);

    Episode second = first;
    second.started_on = today;
    second.reason_started = "P";
    one.store.add(one.child, second, one.iro, noon);
    CHECK_THROWS_AS(one.store.add(one.child, second, one.iro, noon), Conflict);
    CHECK_THROWS_AS(one.store.correct(one.child, second, corrected, one.iro, noon), Conflict);
    CHECK_THROWS_AS(one.store.add(one.child, first, one.another_iro, noon), Conflict);
    CHECK(one.store.list(one.child, one.iro).size() == 2);
    CHECK(one.database.count("SELECT COUNT(*) FROM audit_events WHERE detail LIKE 'episode from%'") == 2);
}

TEST_CASE("the import goes through every episode, child by child")
{
    OneChild one;
    auto const other = a_child().looked_after_since(Date{2022y / June / 1d}).in(one.database);
    one.receive({Date{2019y / May / 5d}, "S", LegalStatus::C2, "", "", "", {}, ""});
    std::vector<std::pair<ChildId, Date>> seen;
    one.store.visit_for_import(
        [&](ChildId child, Episode const& episode) { seen.emplace_back(child, episode.started_on); });
    CHECK(seen == std::vector<std::pair<ChildId, Date>>{{one.child, Date{2019y / May / 5d}},
                                                        {one.child, Date{2023y / February / 1d}},
                                                        {other, Date{2022y / June / 1d}}});
}
