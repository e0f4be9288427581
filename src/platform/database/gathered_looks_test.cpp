#include "platform/database/gathered_looks.h"
#include "platform/testing/temporary_folder.h"
#include "platform/testing/test_database.h"

#include <doctest/doctest.h>

#include <future>

using namespace waymark;
using namespace std::chrono_literals;

static Instant const two_o_clock = Instant{Date{2023y / std::chrono::March / 1d}} + 14h;

static AuditEntry look_at(std::int64_t child, std::string detail = "")
{
    return {StaffId{7}, AuditAction::View, "child", child, std::move(detail)};
}

static std::future<bool> hand_over(GatheredLooks& gathered, AuditEntry const& entry)
{
    auto told = std::make_shared<std::promise<bool>>();
    gathered.keep({{entry, two_o_clock}}, [told](bool is_kept) { told->set_value(is_kept); });
    return told->get_future();
}

TEST_CASE("a look that nobody gathers is written at once")
{
    auto database = migrated_database();
    record_look(database, look_at(1), two_o_clock);
    CHECK(database.count("SELECT COUNT(*) FROM audit_events") == 1);
}

TEST_CASE("a look that is gathered is held, and kept once it was handed over")
{
    TemporaryFolder folder;
    auto database = migrated_database_in(folder.path());
    GatheredLooks gathered{database};
    GatheredLooks::Looks held;
    {
        GatheredLooks::Gathering const gathering{gathered, held};
        record_look(database, look_at(1), two_o_clock);
        record_look(database, look_at(2), two_o_clock);
    }
    REQUIRE(held.size() == 2);
    CHECK(database.count("SELECT COUNT(*) FROM audit_events") == 0);
    std::promise<bool> told;
    gathered.keep(std::move(held), [&](bool is_kept) { told.set_value(is_kept); });
    CHECK(told.get_future().get());
    CHECK(database.count("SELECT COUNT(*) FROM audit_events") == 2);
    CHECK(database.is_all_on_disk());
    CHECK_FALSE(first_broken_link(database));
}

TEST_CASE("looks that wait together are one chain, and one that is refused takes none of the others with it")
{
    TemporaryFolder folder;
    auto database = migrated_database_in(folder.path());
    GatheredLooks gathered{database};
    std::vector<std::future<bool>> told;
    {
        Transaction const turn{database};  // the writer's turn is taken, so that all of them wait
        for (std::int64_t child = 1; child <= 20; ++child)
            told.push_back(hand_over(gathered, look_at(child, child == 13 ? std::string(1, '\0') : "")));
    }
    for (std::size_t i = 0; i < told.size(); ++i) CHECK(told[i].get() == (i != 12));
    gathered.wait_for_calls();
    CHECK(database.count("SELECT COUNT(*) FROM audit_events") == 19);
    CHECK_FALSE(first_broken_link(database));
}

TEST_CASE("a look is not kept where the disk failed, and whoever looked is told so")
{
    TemporaryFolder folder;
    bool works = true;
    auto database = Database::open(folder / "own.db", [&] { return works; });
    {
        Transaction change{database};
        database.run_script("CREATE TABLE audit_chain_head (one INTEGER, event_count INTEGER, hash TEXT);"
                            "CREATE TABLE audit_events (audit_event_id INTEGER PRIMARY KEY, happened_at, staff_id,"
                            " action, subject_kind, subject_id, detail, previous_hash, hash);"
                            "INSERT INTO audit_chain_head VALUES (1, 0, '')");
        change.commit();
    }
    GatheredLooks gathered{database};
    CHECK(hand_over(gathered, look_at(1)).get());
    works = false;
    CHECK_FALSE(hand_over(gathered, look_at(2)).get());
    CHECK_FALSE(hand_over(gathered, look_at(3)).get());
}
