#include "platform/database/audit_trail.h"
#include "platform/database/migrations.h"
#include "platform/database/move_authority.h"
#include "platform/database/schema_tables.h"
#include "platform/testing/temporary_folder.h"
#include "platform/testing/test_database.h"

#include <doctest/doctest.h>

#include <fstream>

using namespace waymark;

static void write_migration(TemporaryFolder const& folder, std::string const& name, std::string const& script)
{
    std::ofstream{folder / name} << script;
}

/// Birds of every kind of value, that perch in trees and follow one another.
static void write_aviary(TemporaryFolder const& folder)
{
    write_migration(folder, "0001_aviary.sql", R"(
        CREATE TABLE birds (bird_id {id}, name TEXT NOT NULL, weight REAL, hatched_on TEXT,
                            follows INTEGER REFERENCES birds, tree_id INTEGER) {strict};
        CREATE TABLE trees (tree_id {id}, kind TEXT NOT NULL UNIQUE) {strict};
        CREATE TABLE a_perch (bird_id INTEGER NOT NULL REFERENCES birds, tree_id INTEGER NOT NULL REFERENCES trees,
                              PRIMARY KEY (bird_id, tree_id)) {keyed};
        INSERT INTO trees (kind) VALUES ('oak');)");
    write_migration(folder, "0002_audit.sql", R"(
        CREATE TABLE audit_events (audit_event_id {id}, happened_at TEXT NOT NULL, staff_id INTEGER,
            action TEXT NOT NULL, subject_kind TEXT NOT NULL, subject_id INTEGER, detail TEXT NOT NULL,
            previous_hash TEXT NOT NULL, hash TEXT NOT NULL) {strict};
        CREATE TABLE audit_chain_head (one INTEGER PRIMARY KEY, event_count INTEGER NOT NULL, hash TEXT NOT NULL) {strict};
        INSERT INTO audit_chain_head VALUES (1, 0, '');)");
}

static void fill_aviary(Database& database)
{
    Transaction change{database};
    database.run("UPDATE trees SET kind = 'ash' WHERE tree_id = 1");
    for (int i = 1; i <= 120; ++i)  // more than go at a time; the first follows the last
        database.run("INSERT INTO birds (bird_id, name, weight, hatched_on) VALUES (?, ?, ?, ?)", i * 2,
                     "Zoë ’" + std::to_string(i), i % 3 == 0 ? Value{} : Value{i / 7.0},
                     i % 5 == 0 ? Value{} : Value{"2023-04-01"});
    database.run("UPDATE birds SET follows = CASE WHEN bird_id = 2 THEN 240 ELSE bird_id - 2 END WHERE bird_id <> 8");
    database.run("INSERT INTO a_perch (bird_id, tree_id) SELECT bird_id, 1 FROM birds");
    for (int i = 0; i < 3; ++i) record_audit(database, {StaffId{7}, AuditAction::View, "bird", i, "seen"}, Instant{});
    change.commit();
}

static std::vector<std::string> all_birds(Database const& database)
{
    return database.list(
        [](Row const& row) {
            return row.get<std::string>(0) + "|" + std::to_string(row.get<std::optional<double>>(1).value_or(-1)) +
                   "|" + row.get<std::optional<std::string>>(2).value_or("-") + "|" +
                   std::to_string(row.get<std::optional<int>>(3).value_or(-1));
        },
        "SELECT name, weight, hatched_on, follows FROM birds ORDER BY bird_id");
}

namespace {

struct Move {
    TemporaryFolder migrations;
    TemporaryFolder files;
    Database from = Database::open(files / "from.db");
    Database to = empty_database();

    Move()
    {
        write_aviary(migrations);
        migrate(from, migrations.path());
        fill_aviary(from);
    }
    MovedAuthority moved() { return move_authority(from, to, migrations.path()); }
};

}  // namespace

TEST_CASE("everything moves, is counted on both sides, and goes on from there")
{
    Move move;
    auto const moved = move.moved();
    CHECK(moved.tables.size() == 5);
    CHECK(moved.audit_event_count == 3);
    CHECK(all_birds(move.to) == all_birds(move.from));
    CHECK(move.to.count("SELECT COUNT(*) FROM a_perch") == 120);
    CHECK(move.to.count("SELECT COUNT(*) FROM trees WHERE kind = 'ash'") == 1);
    CHECK_FALSE(first_broken_link(move.to));
    CHECK(migrated_to(move.to) == 2);

    Transaction change{move.to};
    CHECK(move.to.run_returning<std::int64_t>("INSERT INTO birds (name) VALUES ('new') RETURNING bird_id") == 241);
    record_audit(move.to, {StaffId{7}, AuditAction::View, "bird", 1, "after"}, Instant{});
    change.commit();
    CHECK_FALSE(first_broken_link(move.to));
}

TEST_CASE("a database with anything in it is not moved to")
{
    Move move;
    Transaction change{move.to};
    move.to.run_script("CREATE TABLE something (text TEXT)");
    change.commit();
    CHECK_THROWS_WITH_AS(move.moved(), doctest::Contains("is not empty"), DatabaseError);
    CHECK(move.to.count("SELECT COUNT(*) FROM something") == 0);
}

static void spoil(Database& database, char const* script)
{
    Transaction change{database};
    database.run_script(script);
    change.commit();
}

TEST_CASE("a move that fails leaves the other database as empty as it was")
{
    struct {
        std::string_view because;
        char const* script;
        char const* said;
    } const table[] = {
        {"the trail was tampered with", "UPDATE audit_events SET detail = 'unseen' WHERE audit_event_id = 2",
         "row 2 was changed"},
        {"a table of its own", "CREATE TABLE extra (name TEXT) STRICT", "do not have the same tables"},
        {"of another version", "UPDATE schema_migrations SET checksum = 'x' WHERE number = 2", "another version"},
    };
    for (auto const& row : table) {
        CAPTURE(row.because);
        Move move;
        spoil(move.from, row.script);
        std::string said = "nothing";
        try {
            move.moved();
        } catch (DatabaseError const& error) {
            said = error.what();
        }
        CHECK(said.find(row.said) != std::string::npos);
        CHECK(schema_tables(move.to).empty());
    }
}

TEST_CASE("an authority of an earlier version, and an empty file, are not moved")
{
    Move move;
    write_migration(move.migrations, "0003_nests.sql", "CREATE TABLE nests (nest_id {id}) {strict};");
    CHECK_THROWS_WITH_AS(move.moved(), doctest::Contains("Start this version on it once"), DatabaseError);
    auto nothing = Database::in_memory();
    CHECK_THROWS_WITH_AS(move_authority(nothing, move.to, move.migrations.path()),
                         doctest::Contains("holds no authority"), DatabaseError);
    CHECK(schema_tables(move.to).empty());
}

TEST_CASE("the real tables stand after those they refer to, and are the same in either database")
{
    auto const database = migrated_database();
    auto const tables = schema_tables(database);
    CHECK(tables.size() > 20);
    auto in_memory = Database::in_memory();
    migrate(in_memory, "migrations");
    CHECK(tables == schema_tables(in_memory));
}
