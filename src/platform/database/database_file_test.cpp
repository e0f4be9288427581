#include "platform/database/database.h"
#include "platform/testing/temporary_folder.h"

#include <doctest/doctest.h>

#include <atomic>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <thread>

using namespace waymark;

static auto const text_of = [](Row const& row) { return row.get<std::string>(0); };

static void make_words(Database& database)
{
    Transaction change{database};
    database.run_script("CREATE TABLE words (word_id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT");
    change.commit();
}

static void add_word(Database& database, std::string const& word)
{
    database.run("INSERT INTO words (word) VALUES (?)", word);
}

static std::int64_t word_count(Database const& database) { return database.count("SELECT COUNT(*) FROM words"); }

TEST_CASE("the file is made for its owner alone, in WAL with every commit on the disk")
{
    TemporaryFolder folder;
    auto database = Database::open(folder / "own.db");
    make_words(database);
    for (std::string_view const name : {"own.db", "own.db-wal", "own.db-shm"}) {
        CAPTURE(name);
        struct stat found {};
        REQUIRE(::stat((folder / name).c_str(), &found) == 0);
        CHECK((found.st_mode & 0777) == 0600);
    }
    Transaction change{database};
    CHECK(database.maybe_one(text_of, "PRAGMA journal_mode") == "wal");
    CHECK(database.count("PRAGMA synchronous") == 2);
    CHECK(database.count("PRAGMA foreign_keys") == 1);
}

TEST_CASE("a place that cannot hold a database, and a file that is none, are said plainly")
{
    TemporaryFolder folder;
    CHECK_THROWS_WITH_AS(Database::open(folder / "nowhere" / "a.db"),
                         doctest::Contains("could not be made: No such file or directory"), DatabaseError);
    std::ofstream{folder / "picture.db"} << std::string(4096, 'x');
    CHECK_THROWS_WITH_AS(Database::open(folder / "picture.db"), doctest::Contains("file is not a database"),
                         DatabaseError);
    CHECK_THROWS_AS(Database::open(folder.path()), DatabaseError);
}

TEST_CASE("readers see what was committed while somebody writes, and the writer sees its own")
{
    TemporaryFolder folder;
    auto database = Database::open(folder / "words.db");
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
    auto database = Database::open(folder / "words.db");
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

TEST_CASE("what was committed is there when the file is opened again")
{
    TemporaryFolder folder;
    {
        auto database = Database::open(folder / "words.db");
        make_words(database);
        Transaction change{database};
        add_word(database, "kept");
        change.commit();
    }
    auto again = Database::open(folder / "words.db");
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
    for (bool const in_memory : {true, false}) {
        auto database = in_memory ? Database::in_memory() : Database::open(folder / "words.db");
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

TEST_CASE("two programs with the same file take turns")
{
    TemporaryFolder folder;
    auto server = Database::open(folder / "words.db");
    make_words(server);
    auto command = Database::open(folder / "words.db");
    std::thread other{[&] { add_in_many_transactions(command, "command", 20); }};
    add_in_many_transactions(server, "server", 20);
    other.join();
    CHECK(word_count(server) == 40);
    CHECK(word_count(command) == 40);
}
