#include "platform/database/database.h"
#include "platform/database/migrations.h"
#include "platform/testing/test_database.h"

#include <doctest/doctest.h>

#include <string>
#include <sys/stat.h>

using namespace waymark;
using namespace std::chrono_literals;

static auto const text_of = [](Row const& row) { return row.get<std::string>(0); };

static Database with_words()
{
    auto database = empty_database();
    Transaction change{database};
    database.run_script(spelt_for(database.kind(),
                                  "CREATE TABLE words (word_id {id}, word TEXT NOT NULL UNIQUE, said_on TEXT,"
                                  " said_at TEXT, weight REAL, is_kind INTEGER) {strict}"));
    change.commit();
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
    auto const* const of_its_kind = tested_kind() == DatabaseKind::Sqlite
                                        ? "UNIQUE constraint failed: words.word"
                                        : "duplicate key value violates unique constraint \"words_word_key\"";
    CHECK(said.find(of_its_kind) != std::string::npos);
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

TEST_CASE("whether a condition holds is read as yes or no, and as one or zero")
{
    auto database = with_words();
    Transaction change{database};
    add_word(database, "one");
    auto const read = [](Row const& row) {
        CHECK(row.get<bool>(0));
        CHECK_FALSE(row.get<bool>(1));
        CHECK(row.get<std::int64_t>(0) == 1);
        CHECK(row.get<std::string>(1) == "0");
        return true;
    };
    CHECK(database.maybe_one(read, "SELECT said_on IS NULL, word = 'two' FROM words"));
}

TEST_CASE("a place that was empty the first time takes a value of any kind the next")
{
    auto database = with_words();
    Transaction change{database};
    auto const add = [&](std::string_view word, std::optional<Date> said_on, std::optional<double> weight,
                         std::optional<bool> is_kind) {
        database.run("INSERT INTO words (word, said_on, weight, is_kind) VALUES (?, ?, ?, ?)", word, said_on, weight,
                     is_kind);
    };
    Date const day{2024y / std::chrono::March / 1d};
    add("nothing", std::nullopt, std::nullopt, std::nullopt);
    add("a day", day, std::nullopt, std::nullopt);
    add("all", day, 0.25, true);
    add("nothing again", std::nullopt, std::nullopt, std::nullopt);
    CHECK(database.count("SELECT COUNT(*) FROM words WHERE said_on = ?", day) == 2);
    CHECK(database.count("SELECT COUNT(*) FROM words WHERE weight = ? AND is_kind = ?", 0.25, true) == 1);
}

TEST_CASE("text sorts letter by letter as it is kept, capitals first and accents last")
{
    auto database = with_words();
    Transaction change{database};
    for (auto const* word : {"b", "é", "a", "Z", "a b", "aa"}) add_word(database, word);
    CHECK(database.list(text_of, "SELECT word FROM words ORDER BY word") ==
          std::vector<std::string>{"Z", "a", "a b", "aa", "b", "é"});
    CHECK(database.count("SELECT COUNT(*) FROM words WHERE word >= ? AND word < ?", "a", "b") == 3);
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
