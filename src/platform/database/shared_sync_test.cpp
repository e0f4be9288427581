#include "platform/database/database.h"
#include "platform/database/shared_sync.h"
#include "platform/testing/temporary_folder.h"

#include <doctest/doctest.h>

#include <future>
#include <thread>

using namespace waymark;
using namespace std::chrono_literals;

namespace {

/// A disk that takes its time: each sync waits until it is let go, well or badly.
class HeldDisk {
public:
    SharedSync::WriteThrough write_through()
    {
        return [this] {
            std::unique_lock turn{lock_};
            ++begun_;
            changed_.notify_all();
            changed_.wait(turn, [this] { return let_go_ >= begun_; });
            return works_;
        };
    }

    void waits_for_sync(int number)
    {
        std::unique_lock turn{lock_};
        changed_.wait(turn, [&] { return begun_ >= number; });
    }

    void lets_go(bool works = true)
    {
        std::lock_guard const turn{lock_};
        works_ = works;
        ++let_go_;
        changed_.notify_all();
    }

    int syncs()
    {
        std::lock_guard const turn{lock_};
        return begun_;
    }

private:
    std::mutex lock_;
    std::condition_variable changed_;
    int begun_ = 0;
    int let_go_ = 0;
    bool works_ = true;
};

bool is_over(std::future<bool> const& waiting) { return waiting.wait_for(20ms) == std::future_status::ready; }

std::future<bool> waits(SharedSync& sync)
{
    return std::async(std::launch::async, [&sync] { return sync.wait(); });
}

void make_words(Database& database)
{
    Transaction change{database};
    database.run_script("CREATE TABLE words (word_id INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT");
    change.commit();
}

void add_word(Database& database, std::string_view word)
{
    Transaction change{database};
    database.run("INSERT INTO words (word) VALUES (?)", word);
    change.commit();
}

}  // namespace

TEST_CASE("who commits while a sync is under way waits for the next, and one sync serves all of them")
{
    HeldDisk disk;
    SharedSync sync{disk.write_through()};
    sync.note_commit();
    auto first = waits(sync);
    disk.waits_for_sync(1);
    std::vector<std::future<bool>> others;
    for (int i = 0; i < 5; ++i) {
        sync.note_commit();
        others.push_back(waits(sync));
    }
    CHECK_FALSE(is_over(first));
    disk.lets_go();
    CHECK(first.get());
    disk.waits_for_sync(2);
    for (auto const& other : others) CHECK_FALSE(is_over(other));
    CHECK_FALSE(sync.is_all_on_disk());
    disk.lets_go();
    for (auto& other : others) CHECK(other.get());
    CHECK(sync.is_all_on_disk());
    CHECK(disk.syncs() == 2);
}

TEST_CASE("who does not wait is called when the sync is over, and at once where nothing is outstanding")
{
    HeldDisk disk;
    SharedSync sync{disk.write_through()};
    std::promise<bool> told;
    sync.note_commit();
    sync.when_known([&](bool is_on_disk) { told.set_value(is_on_disk); });
    auto called = told.get_future();
    disk.waits_for_sync(1);
    CHECK_FALSE(is_over(called));
    disk.lets_go();
    CHECK(called.get());
    sync.wait_for_calls();
    bool at_once = false;
    sync.when_known([&](bool is_on_disk) { at_once = is_on_disk; });
    CHECK(at_once);
    CHECK(disk.syncs() == 1);
}

TEST_CASE("after a sync that failed nobody is told that anything is on the disk, and no sync is tried again")
{
    HeldDisk disk;
    SharedSync sync{disk.write_through()};
    sync.note_commit();
    auto waiting = waits(sync);
    disk.waits_for_sync(1);
    bool called_with = true;
    sync.when_known([&](bool is_on_disk) { called_with = is_on_disk; });
    disk.lets_go(false);
    CHECK_FALSE(waiting.get());
    sync.wait_for_calls();
    CHECK_FALSE(called_with);
    CHECK(sync.is_broken());
    sync.note_commit();
    CHECK_FALSE(sync.wait());
    CHECK_FALSE(sync.is_all_on_disk());
    CHECK(disk.syncs() == 1);
}

TEST_CASE("a commit returns when the log it is in has been written to the disk")
{
    TemporaryFolder folder;
    std::atomic<int> syncs = 0;
    auto database = Database::open(folder / "own.db", [&] {
        ++syncs;
        return true;
    });
    make_words(database);
    CHECK(syncs == 1);
    {
        Transaction change{database};
        Transaction part{database};
        database.run("INSERT INTO words (word) VALUES ('one')");
        part.commit();
        CHECK(syncs == 1);
        change.commit();
    }
    CHECK(syncs == 2);
    WaitsForDiskLater const later;
    add_word(database, "two");
    CHECK(syncs == 2);
    CHECK_FALSE(database.is_all_on_disk());
    std::promise<bool> told;
    database.when_on_disk([&](bool is_on_disk) { told.set_value(is_on_disk); });
    CHECK(told.get_future().get());
    CHECK(syncs == 3);
    database.wait_for_disk_calls();
}

TEST_CASE("a disk that fails makes the outcome unknown, and refuses every change until the database is opened again")
{
    TemporaryFolder folder;
    {
        bool works = true;
        auto database = Database::open(folder / "own.db", [&] { return works; });
        make_words(database);
        works = false;
        CHECK_THROWS_AS(add_word(database, "one"), OutcomeUnknown);
        works = true;
        CHECK(database.has_disk_failed());
        CHECK_THROWS_WITH_AS(add_word(database, "two"), doctest::Contains("started again"), DatabaseUnavailable);
        CHECK(database.count("SELECT COUNT(*) FROM words WHERE word = 'two'") == 0);
    }
    auto again = Database::open(folder / "own.db");
    add_word(again, "three");
    CHECK(again.count("SELECT COUNT(*) FROM words WHERE word = 'three'") == 1);
}

TEST_CASE("what thirty-two savers were told is kept was committed before a sync that went well began")
{
    TemporaryFolder folder;
    auto const how_many = [](Database const& database) { return database.count("SELECT COUNT(*) FROM words"); };
    Database const* asked = nullptr;
    std::atomic<std::int64_t> on_disk = 0;
    auto database = Database::open(folder / "own.db", [&] {
        auto const reached = asked == nullptr ? 0 : how_many(*asked);
        std::this_thread::sleep_for(200us);
        on_disk = reached;
        return true;
    });
    make_words(database);
    asked = &database;
    std::atomic<int> told_too_early = 0;
    auto const save = [&] {
        for (int i = 0; i < 20; ++i) {
            Transaction change{database};
            database.run("INSERT INTO words (word) VALUES ('one')");
            auto const mine = how_many(database);
            change.commit();
            if (on_disk < mine) ++told_too_early;
        }
    };
    {
        std::vector<std::jthread> savers;
        for (int i = 0; i < 32; ++i) savers.emplace_back(save);
    }
    CHECK(told_too_early == 0);
    CHECK(how_many(database) == 640);
}
