#include "platform/database/audit_trail.h"
#include "platform/database/migrations.h"
#include "platform/testing/temporary_folder.h"
#include "platform/testing/test_database.h"

#include <doctest/doctest.h>

#include <atomic>
#include <string>
#include <thread>

using namespace waymark;

static auto const text_of = [](Row const& row) { return row.get<std::string>(0); };

static void make_words(Database& database)
{
    Transaction change{database};
    database.run_script(
        spelt_for(database.kind(), "CREATE TABLE words (word_id {id}, word TEXT NOT NULL UNIQUE) {strict}"));
    change.commit();
}

static void add_word(Database& database, std::string const& word)
{
    database.run("INSERT INTO words (word) VALUES (?)", word);
}

static std::int64_t word_count(Database const& database) { return database.count("SELECT COUNT(*) FROM words"); }

TEST_CASE("readers see what was committed while somebody writes, and the writer sees its own")
{
    TemporaryFolder folder;
    auto database = open_place(empty_database_place(folder.path()));
    make_words(database);
    Transaction change{database};
    add_word(database, "unfinished");
    std::int64_t seen_by_other = -1;
    std::thread{[&] { seen_by_other = word_count(database); }}.join();
    CHECK(seen_by_other == 0);
    CHECK(word_count(database) == 1);
    change.commit();
    std::thread{[&] { seen_by_other = word_count(database); }}.join();
    CHECK(seen_by_other == 1);
}

TEST_CASE("a snapshot answers every question as of one moment")
{
    TemporaryFolder folder;
    auto database = open_place(empty_database_place(folder.path()));
    make_words(database);
    {
        Snapshot const one_moment{database};
        CHECK(word_count(database) == 0);
        {
            Snapshot const the_same{database};
            Transaction change{database};
            add_word(database, "meanwhile");
            CHECK(word_count(database) == 1);
            change.commit();
        }
        CHECK(word_count(database) == 0);
    }
    CHECK(word_count(database) == 1);
}

TEST_CASE("what was committed is there when the database is opened again")
{
    TemporaryFolder folder;
    auto const place = empty_database_place(folder.path());
    {
        auto database = open_place(place);
        make_words(database);
        Transaction change{database};
        add_word(database, "kept");
        change.commit();
    }
    auto again = open_place(place);
    CHECK(again.maybe_one(text_of, "SELECT word FROM words") == "kept");
}

static void add_in_many_transactions(Database& database, std::string const& name, int count)
{
    for (int i = 0; i < count; ++i) {
        Transaction change{database};
        add_word(database, name + std::to_string(word_count(database)));
        change.commit();
    }
}

TEST_CASE("threads write one after another and lose nothing")
{
    TemporaryFolder folder;
    for (bool const alone : {true, false}) {
        auto database = alone ? empty_database() : open_place(empty_database_place(folder.path()));
        make_words(database);
        std::atomic<bool> went_backwards = false;
        std::thread first{[&] { add_in_many_transactions(database, "first", 50); }};
        std::thread second{[&] { add_in_many_transactions(database, "second", 50); }};
        std::thread reader{[&] {
            std::int64_t before = 0;
            for (int i = 0; i < 200; ++i) {
                auto const now = word_count(database);
                if (now < before) went_backwards = true;
                before = now;
            }
        }};
        first.join();
        second.join();
        reader.join();
        CHECK(word_count(database) == 100);
        CHECK_FALSE(went_backwards);
    }
}

TEST_CASE("two programs with the same database take turns")
{
    TemporaryFolder folder;
    auto const place = empty_database_place(folder.path());
    auto server = open_place(place);
    make_words(server);
    auto command = open_place(place);
    std::thread other{[&] { add_in_many_transactions(command, "command", 20); }};
    add_in_many_transactions(server, "server", 20);
    other.join();
    CHECK(word_count(server) == 40);
    CHECK(word_count(command) == 40);
}

static void record_many_events(Database& database, std::int64_t staff)
{
    for (int i = 0; i < 30; ++i) {
        Transaction change{database};
        record_audit(database, {StaffId{staff}, AuditAction::View, "child", i, ""}, Instant{});
        change.commit();
    }
}

TEST_CASE("two programs write one audit trail, and each entry follows the one before it")
{
    TemporaryFolder folder;
    auto const place = empty_database_place(folder.path());
    auto server = open_place(place);
    migrate(server, "migrations");
    auto other_server = open_place(place);
    std::thread first{[&] { record_many_events(server, 1); }};
    std::thread second{[&] { record_many_events(server, 2); }};
    record_many_events(other_server, 3);
    first.join();
    second.join();
    CHECK(server.count("SELECT COUNT(*) FROM audit_events") == 90);
    CHECK_FALSE(first_broken_link(other_server));
}

TEST_CASE("questions inside each other in many threads wait for nobody")
{
    TemporaryFolder folder;
    auto database = open_place(empty_database_place(folder.path()));
    make_words(database);
    Transaction change{database};
    for (int i = 0; i < 20; ++i) add_word(database, std::to_string(i));
    change.commit();
    std::atomic<int> seen = 0;
    auto const ask = [&] {
        Snapshot const one_moment{database};
        database.visit("SELECT word FROM words", {}, [&](Row const& row) {
            auto const word = row.get<std::string>(0);
            seen += static_cast<int>(database.list(text_of, "SELECT word FROM words WHERE word = ?", word).size());
            return true;
        });
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < 16; ++i) threads.emplace_back(ask);
    for (auto& thread : threads) thread.join();
    CHECK(seen == 16 * 20);
}
