#include "platform/database/migrations.h"
#include "platform/testing/temporary_folder.h"
#include "platform/testing/test_database.h"

#include <doctest/doctest.h>

#include <fstream>
#include <string>

using namespace waymark;

static void write_migration(TemporaryFolder const& folder, std::string const& name, std::string const& script)
{
    std::ofstream{folder / name} << script;
}

static void write_two(TemporaryFolder const& folder)
{
    write_migration(folder, "0001_birds.sql", "CREATE TABLE birds (bird_id {id}, name TEXT NOT NULL) {strict};");
    write_migration(folder, "0002_robin.sql", "INSERT INTO birds (name) VALUES ('robin');");
}

static std::int64_t bird_count(Database const& database) { return database.count("SELECT COUNT(*) FROM birds"); }

TEST_CASE("migrations run once each, in order, whenever the program starts")
{
    TemporaryFolder folder;
    write_two(folder);
    auto database = empty_database();
    CHECK(migrated_to(database) == 0);
    migrate(database, folder.path());
    CHECK(migrated_to(database) == 2);
    migrate(database, folder.path());
    CHECK(bird_count(database) == 1);

    write_migration(folder, "0003_wren.sql", "INSERT INTO birds (name) VALUES ('wren');");
    migrate(database, folder.path());
    CHECK(migrated_to(database) == 3);
    CHECK(bird_count(database) == 2);
}

TEST_CASE("the real migrations run, and leave every reference whole")
{
    auto database = empty_database();
    migrate(database, "migrations");
    CHECK(migrated_to(database) >= 6);
    // PostgreSQL refuses a reference to nowhere as it is made.
    if (database.kind() == DatabaseKind::Sqlite)
        CHECK_FALSE(database.maybe_one([](Row const&) { return true; }, "PRAGMA foreign_key_check"));
}

TEST_CASE("a migration that was changed after it ran is refused")
{
    TemporaryFolder folder;
    write_two(folder);
    auto database = empty_database();
    migrate(database, folder.path());
    write_migration(folder, "0002_robin.sql", "INSERT INTO birds (name) VALUES ('crow');");
    CHECK_THROWS_WITH_AS(migrate(database, folder.path()), doctest::Contains("0002_robin.sql was changed"),
                         DatabaseError);
}

TEST_CASE("a gap or a number used twice is refused before anything runs")
{
    TemporaryFolder folder;
    write_two(folder);
    write_migration(folder, "0004_owl.sql", "INSERT INTO birds (name) VALUES ('owl');");
    auto database = empty_database();
    CHECK_THROWS_WITH_AS(migrate(database, folder.path()), doctest::Contains("0004_owl.sql"), DatabaseError);
    CHECK(migrated_to(database) == 0);

    write_migration(folder, "0003_a.sql", "SELECT 1;");
    write_migration(folder, "0003_b.sql", "SELECT 1;");
    CHECK_THROWS_WITH_AS(migrate(database, folder.path()), doctest::Contains("0003_b.sql"), DatabaseError);
}

TEST_CASE("a database of a newer version is refused, and left as it is")
{
    TemporaryFolder newer, older;
    write_two(newer);
    write_migration(older, "0001_birds.sql", "CREATE TABLE birds (bird_id {id}, name TEXT NOT NULL) {strict};");
    auto database = empty_database();
    migrate(database, newer.path());
    CHECK_THROWS_WITH_AS(migrate(database, older.path()), doctest::Contains("a newer Waymark (it has 0002_robin.sql)"),
                         DatabaseError);
    CHECK(bird_count(database) == 1);
}

TEST_CASE("a migration that fails half-way leaves nothing of itself")
{
    TemporaryFolder folder;
    write_two(folder);
    write_migration(folder, "0003_bad.sql", "INSERT INTO birds (name) VALUES ('half'); INSERT INTO fish VALUES (1);");
    auto database = empty_database();
    CHECK_THROWS_WITH_AS(migrate(database, folder.path()), doctest::Contains("0003_bad.sql"), DatabaseError);
    CHECK(migrated_to(database) == 2);
    CHECK(bird_count(database) == 1);
}

TEST_CASE("a folder that is not there and a file badly named are said plainly")
{
    TemporaryFolder folder;
    auto database = empty_database();
    CHECK_THROWS_WITH_AS(migrate(database, folder / "missing"), doctest::Contains("no folder of migrations"),
                         DatabaseError);
    write_migration(folder, "birds.sql", "SELECT 1;");
    CHECK_THROWS_WITH_AS(migrate(database, folder.path()), doctest::Contains("named like"), DatabaseError);
}
