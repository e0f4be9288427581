#include "platform/database/database.h"
#include "platform/testing/temporary_folder.h"

#include <doctest/doctest.h>

#include <atomic>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <thread>

using namespace waymark;
using namespace std::chrono_literals;

static auto const text_of = [](Row const& row) { return row.get<std::string>(0); };

static void make_words(Database& database)
{
    Transaction change{database};
    database.run_script("CREATE TABLE words (word_id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, said_on TEXT,"
                        " said_at TEXT, weight REAL, is_kind INTEGER) STRICT");
    change.commit();
}

static Database with_words()
{
    auto database = Database::in_memory();
    make_words(database);
    return database;
}

static void add_word(Database& database, std::string const& word)
{
    database.run("INSERT INTO words (word) VALUES (?)", word);
}

static std::int64_t word_count(Database const& database) { return database.count("SELECT COUNT(*) FROM words"); }

TEST_CASE("every kind of value comes back as it went in")
{
    auto database = with_words();
    auto const day = Date{2024y / std::chrono::February / 29d};
    auto const moment = Instant{day} + 14h + 2min + 9s;
    Transaction change{database};
    auto const id = database.run_returning<Id<struct WordTag>>(
        "INSERT INTO words (word, said_on, said_at, weight, is_kind) VALUES (?, ?, ?, ?, ?) RETURNING word_id",
        "Zoë 🙂 O’Hare", day, moment, 0.6, true);
    database.run("INSERT INTO words (word) VALUES (?)", std::string{});
    change.commit();

    auto const read = [&](Row const& row) {
        CHECK(row.get<std::string>(0) == "Zoë 🙂 O’Hare");
        CHECK(row.get<Date>(1) == day);
        CHECK(row.get<Instant>(2) == moment);
        CHECK(row.get<double>(3) == 0.6);
        CHECK(row.get<bool>(4));
        return true;
    };
    CHECK(database.maybe_one(read, "SELECT word, said_on, said_at, weight, is_kind FROM words WHERE word_id = ?", id));
    CHECK(database.maybe_one(text_of, "SELECT said_at FROM words WHERE said_on = ?", day) == "2024-02-29T14:02:09Z");
    CHECK(database.count("SELECT COUNT(*) FROM words WHERE word = ''") == 1);
}

TEST_CASE("an empty column is read as nothing, and refused where a value must be")
{
    auto database = with_words();
    Transaction change{database};
    database.run("INSERT INTO words (word, said_on) VALUES (?, ?)", "hush", std::optional<Date>{});
    CHECK_FALSE(
        database.maybe_one([](Row const& row) { return row.get<std::optional<Date>>(0); }, "SELECT said_on FROM words")
            .value());
    CHECK_THROWS_AS(database.maybe_one([](Row const& row) { return row.get<Date>(0); }, "SELECT said_on FROM words"),
                    DatabaseError);
    CHECK_THROWS_AS(database.maybe_one([](Row const& row) { return row.get<Date>(0); }, "SELECT word FROM words"),
                    DatabaseError);
}

TEST_CASE("a failure says what the database said and never a value that was bound")
{
    auto database = with_words();
    Transaction change{database};
    add_word(database, "confidential");
    std::string said;
    try {
        add_word(database, "confidential");
    } catch (DatabaseError const& error) {
        said = error.what();
    }
    CHECK(said.find("UNIQUE constraint failed: words.word") != std::string::npos);
    CHECK(said.find("confidential") == std::string::npos);
    CHECK_THROWS_AS(database.run("INSERT INTO words (word) VALUES (?)", std::string{"a\0b", 3}), DatabaseError);
    CHECK_THROWS_AS(database.run("INSERT INTO words (word, is_kind) VALUES (?, ?)", "x", "not a number"),
                    DatabaseError);
}

TEST_CASE("a mistake of ours in a statement is a broken promise, not bad luck")
{
    auto database = with_words();
    Transaction change{database};
    CHECK_THROWS_AS(database.run("INSERT INTO words (word) VALUES (?)"), std::logic_error);
    CHECK_THROWS_AS(database.run("DELETE FROM words; DELETE FROM words"), std::logic_error);
    CHECK_THROWS_AS(database.count("SELECT \"no such column\" FROM words"), DatabaseError);
}

TEST_CASE("a change outside a transaction is refused")
{
    auto database = with_words();
    CHECK_THROWS_AS(database.run("DELETE FROM words"), std::logic_error);
    CHECK_THROWS_AS(database.run_script("DELETE FROM words"), std::logic_error);
    CHECK_THROWS_AS(database.maybe_one(text_of, "INSERT INTO words (word) VALUES ('sly') RETURNING word"),
                    DatabaseError);
    CHECK(word_count(database) == 0);
}

TEST_CASE("a transaction that was not committed leaves nothing")
{
    auto database = with_words();
    {
        Transaction change{database};
        add_word(database, "lost");
        CHECK(word_count(database) == 1);
    }
    CHECK(word_count(database) == 0);
}

TEST_CASE("a part of a transaction is undone alone, and lasts only if the whole does")
{
    auto database = with_words();
    {
        Transaction whole{database};
        add_word(database, "outer");
        {
            Transaction part{database};
            add_word(database, "undone part");
        }
        {
            Transaction part{database};
            add_word(database, "kept part");
            part.commit();
        }
        CHECK(word_count(database) == 2);
        whole.commit();
    }
    {
        Transaction whole{database};
        Transaction part{database};
        add_word(database, "committed inside, undone outside");
        part.commit();
    }
    CHECK(database.list(text_of, "SELECT word FROM words ORDER BY word_id") ==
          std::vector<std::string>{"outer", "kept part"});
}

TEST_CASE("a constraint that stops one part leaves the rest of the transaction")
{
    auto database = with_words();
    Transaction whole{database};
    add_word(database, "once");
    try {
        Transaction part{database};
        add_word(database, "twice");
        add_word(database, "once");
        part.commit();
    } catch (DatabaseError const&) {
    }
    whole.commit();
    CHECK(word_count(database) == 1);
}

TEST_CASE("the number of rows changed is that of this statement alone")
{
    auto database = with_words();
    Transaction change{database};
    add_word(database, "one");
    add_word(database, "two");
    CHECK(database.run("UPDATE words SET is_kind = 1") == 2);
    CHECK(database.run("UPDATE words SET is_kind = 0 WHERE word = ?", "three") == 0);
    CHECK(database.run("DELETE FROM words") == 2);
}

TEST_CASE("the same question may be asked inside its own answer")
{
    auto database = with_words();
    Transaction change{database};
    for (auto const* word : {"a", "b", "c"}) add_word(database, word);
    int seen = 0;
    database.visit("SELECT word FROM words", {}, [&](Row const&) {
        database.visit("SELECT word FROM words", {}, [&](Row const&) { return ++seen > 0; });
        return true;
    });
    CHECK(seen == 9);
}

TEST_CASE("a text in memory that was used again is another statement")
{
    auto database = with_words();
    std::string sql = "SELECT 1";
    CHECK(database.count(sql) == 1);
    sql.back() = '2';
    CHECK(database.count(sql) == 2);
    for (int i = 0; i < 2500; ++i) CHECK(database.count("SELECT " + std::to_string(i)) == i);
}

TEST_CASE("a visitor that throws leaves the statement usable")
{
    auto database = with_words();
    Transaction change{database};
    add_word(database, "a");
    auto const thrower = [](Row const&) -> bool { throw std::runtime_error{"stop"}; };
    CHECK_THROWS_AS(database.visit("SELECT word FROM words", {}, thrower), std::runtime_error);
    CHECK(database.list(text_of, "SELECT word FROM words").size() == 1);
}

TEST_CASE("the file is made for its owner alone, in WAL with every commit on the disk")
{
    TemporaryFolder folder;
    auto database = Database::open(folder / "own.db");
    make_words(database);
    for (auto const* name : {"own.db", "own.db-wal", "own.db-shm"}) {
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
