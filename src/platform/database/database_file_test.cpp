#include "platform/database/database.h"
#include "platform/testing/temporary_folder.h"

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <sys/stat.h>

using namespace waymark;

static auto const text_of = [](Row const& row) { return row.get<std::string>(0); };

static void make_words(Database& database)
{
    Transaction change{database};
    database.run_script("CREATE TABLE words (word_id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT");
    change.commit();
}

TEST_CASE("the file is made for its owner alone, in WAL, its commits left to a sync that they share")
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
    CHECK(database.count("PRAGMA synchronous") == 1);
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
