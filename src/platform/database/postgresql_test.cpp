#include "platform/database/migrations.h"
#include "platform/database/postgresql_address.h"
#include "platform/testing/test_database.h"
#include "platform/testing/test_postgresql.h"

#include <doctest/doctest.h>

#include <atomic>
#include <string>
#include <thread>

using namespace waymark;

static auto const on_postgresql_alone = doctest::skip(tested_kind() != DatabaseKind::Postgresql);
static auto const text_of = [](Row const& row) { return row.get<std::string>(0); };

namespace {

/// A database with one table, whose server can be made to forget its connections.
struct Words {
    std::string address = test_postgresql().address_of(PristineDatabase::Empty);
    Database database;

    explicit Words(std::size_t most_readers = 4) : database{Database::open_postgresql(address, most_readers)}
    {
        Transaction change{database};
        database.run_script("CREATE TABLE words (word TEXT NOT NULL, number BIGINT)");
        change.commit();
    }
    void add(std::string const& word) { database.run("INSERT INTO words (word) VALUES (?)", word); }
    std::int64_t count() const { return database.count("SELECT COUNT(*) FROM words"); }
    void lose_connections() const { test_postgresql().end_connections(address); }
};

std::string said_by(std::function<void()> const& act)
{
    try {
        act();
    } catch (DatabaseError const& error) {
        return error.what();
    }
    return "nothing";
}

}  // namespace

TEST_CASE("a transaction whose connection is lost is undone, says so, and the next one begins anew" *
          on_postgresql_alone)
{
    Words given;
    {
        Transaction change{given.database};
        given.add("before");
        given.lose_connections();
        CHECK_THROWS_WITH_AS(given.add("after"), doctest::Contains("the connection to the database was lost"),
                             DatabaseError);
        CHECK_THROWS_AS(given.add("after that"), DatabaseError);
        CHECK_THROWS_WITH_AS(change.commit(), doctest::Contains("nothing was kept"), DatabaseError);
    }
    CHECK(given.count() == 0);
    Transaction change{given.database};
    given.add("anew");
    change.commit();
    CHECK(given.count() == 1);
}

TEST_CASE("a part whose connection is lost takes the whole transaction with it" * on_postgresql_alone)
{
    Words given;
    {
        Transaction whole{given.database};
        given.add("before");
        try {
            Transaction part{given.database};
            given.lose_connections();
            given.add("inside");
            part.commit();
        } catch (DatabaseError const&) {
        }
        CHECK_THROWS_AS(given.add("afterwards"), DatabaseError);
        CHECK_THROWS_WITH_AS(whole.commit(), doctest::Contains("nothing was kept"), DatabaseError);
    }
    CHECK(given.count() == 0);
}

TEST_CASE("a connection lost while a change is being kept is not called undone" * on_postgresql_alone)
{
    Words given;
    Transaction change{given.database};
    given.add("perhaps");
    given.lose_connections();
    CHECK_THROWS_WITH_AS(change.commit(), doctest::Contains("it may have been"), DatabaseError);
}

TEST_CASE("a server that was started anew is noticed by nobody who was only going to begin" * on_postgresql_alone)
{
    Words given;
    CHECK(given.count() == 0);
    given.lose_connections();
    CHECK(given.count() == 0);
    given.lose_connections();
    {
        Snapshot const one_moment{given.database};
        CHECK(given.count() == 0);
    }
    given.lose_connections();
    Transaction change{given.database};
    given.add("kept");
    change.commit();
    CHECK(given.count() == 1);
}

TEST_CASE("a snapshot whose connection is lost fails rather than answer as of another moment" * on_postgresql_alone)
{
    Words given;
    {
        Snapshot const one_moment{given.database};
        CHECK(given.count() == 0);
        given.lose_connections();
        CHECK_THROWS_AS(given.count(), DatabaseError);
        CHECK_THROWS_AS(given.count(), DatabaseError);
    }
    CHECK(given.count() == 0);
}

TEST_CASE("an answer that is on its way when the connection is lost ends with an error" * on_postgresql_alone)
{
    Words given;
    int seen = 0;
    auto const lose_it_at_once = [&](Row const&) {
        if (++seen == 1) given.lose_connections();
        return true;
    };
    CHECK_THROWS_AS(
        given.database.visit("SELECT REPEAT('x', 1000) FROM generate_series(1, 100000)", {}, lose_it_at_once),
        DatabaseError);
    CHECK(seen < 100'000);
    CHECK(given.count() == 0);
}

TEST_CASE("who finds every reader busy waits for one" * on_postgresql_alone)
{
    Words given{1};
    std::atomic<bool> answered = false;
    std::thread other;
    {
        Snapshot const one_moment{given.database};
        CHECK(given.count() == 0);
        other = std::thread{[&] {
            given.count();
            answered = true;
        }};
        int seen = 0;  // this thread has its reader, and asks on
        given.database.visit("SELECT * FROM generate_series(1, 500)", {}, [&](Row const&) {
            given.count();
            return ++seen > 0;
        });
        CHECK(seen == 500);
        CHECK_FALSE(answered);
    }
    other.join();
    CHECK(answered);
}

TEST_CASE("a table that gained a column under a prepared statement is read again after one failure at most" *
          on_postgresql_alone)
{
    Words given;
    auto const* const whole_rows = "SELECT * FROM words";
    CHECK(given.database.list(text_of, whole_rows).empty());
    Transaction change{given.database};
    given.add("first");
    given.database.run_script("ALTER TABLE words ADD COLUMN weight DOUBLE PRECISION");
    change.commit();
    said_by([&] { given.database.list(text_of, whole_rows); });
    CHECK(given.database.list(text_of, whole_rows) == std::vector<std::string>{"first"});
}

TEST_CASE("a value that cannot be taken is not repeated in the error" * on_postgresql_alone)
{
    Words given;
    Transaction change{given.database};
    auto const said = said_by([&] { given.database.count("SELECT CAST(? AS BIGINT)", "Robin of Fernhill"); });
    CHECK(said.starts_with("a value could not be taken, SQLSTATE 22P02"));
    CHECK(said.find("Robin") == std::string::npos);
}

TEST_CASE("an address that cannot be used is said without its password" * on_postgresql_alone)
{
    for (std::string const address :
         {"postgresql://waymark:open%ZZsesame@localhost/none", "postgresql://waymark:opensesame@127.0.0.1:1/none",
          "postgresql://waymark@127.0.0.1:1/none?password=opensesame"}) {
        auto const said = said_by([&] { Database::open_postgresql(address); });
        CAPTURE(said);
        CHECK(said.find("could not be opened") != std::string::npos);
        CHECK(said.find("sesame") == std::string::npos);
    }
}

TEST_CASE("an address is shown with its server and name alone")
{
    CHECK(shown_address("postgresql://ada:secret@db.example.org:5433/waymark?sslmode=require") ==
          "postgresql://ada@db.example.org:5433/waymark");
    CHECK(shown_address("postgresql:///waymark?host=/run/postgresql") == "postgresql:///run/postgresql/waymark");
    CHECK(shown_address("postgresql://a:b%ZZ@c/d") == "postgresql://…");
    CHECK(is_postgresql_address("postgres://localhost/waymark"));
    CHECK_FALSE(is_postgresql_address("data/postgresql.db"));
}

TEST_CASE("a database that sorts as a language does is refused, with what to do" * on_postgresql_alone)
{
    Words given;
    auto const name = std::string{"of_another_locale"};
    auto const address = [&] {
        auto changed = given.address;
        auto const begin = changed.find("///") + 3;
        return changed.replace(begin, changed.find('?') - begin, name);
    }();
    test_postgresql().make_of_another_language(name);
    CHECK(said_by([&] { Database::open_postgresql(address); }).find("--locale=C --encoding=UTF8") != std::string::npos);
}

TEST_CASE("a large answer is visited as it comes, and a question may be asked in the midst of it" * on_postgresql_alone)
{
    Words given;
    std::int64_t sum = 0;
    given.database.visit("SELECT * FROM generate_series(1, 20000)", {}, [&](Row const& row) {
        sum += row.get<std::int64_t>(0);
        if (sum == 3) CHECK(given.database.list(text_of, "SELECT 'in the midst'").at(0) == "in the midst");
        return true;
    });
    CHECK(sum == 20'000LL * 20'001 / 2);
}
