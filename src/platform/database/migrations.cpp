#include "platform/database/migrations.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace waymark {

namespace {

struct Migration {
    int number;
    std::string name;  // "0001_calendar.sql"
    std::string script;
    std::string checksum;
};

struct Ran {
    int number;
    std::string name;
    std::string checksum;
};

}  // namespace

static std::string checksum_of(std::string const& script)
{
    std::array<unsigned char, crypto_generichash_BYTES> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<unsigned char const*>(script.data()), script.size(),
                       nullptr, 0);
    std::array<char, crypto_generichash_BYTES * 2 + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return hex.data();
}

/// The words that the two databases spell differently.
static std::string in_sqlite_dialect(std::string script)
{
    static constexpr std::array<std::array<std::string_view, 2>, 3> words = {
        {{"{id}", "INTEGER PRIMARY KEY"}, {"{strict}", "STRICT"}, {"{keyed}", "STRICT, WITHOUT ROWID"}}};
    for (auto const& [word, spelling] : words)
        for (auto at = script.find(word); at != std::string::npos; at = script.find(word, at + spelling.size()))
            script.replace(at, word.size(), spelling);
    return script;
}

static bool has_four_digits(std::string const& name)
{
    return name.size() > 5 && std::all_of(name.begin(), name.begin() + 4, [](char c) { return c >= '0' && c <= '9'; });
}

static Migration read_migration(std::filesystem::path const& file)
{
    auto const name = file.filename().string();
    if (!has_four_digits(name)) throw DatabaseError{"the migration " + name + " must be named like 0001_calendar.sql"};
    std::ifstream in{file, std::ios::binary};
    std::string script{std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
    if (!in.is_open() || in.bad() || script.empty()) throw DatabaseError{"the migration " + name + " cannot be read"};
    auto checksum = checksum_of(script);
    return {std::stoi(name.substr(0, 4)), name, std::move(script), std::move(checksum)};
}

static std::vector<Migration> read_folder(std::filesystem::path const& folder)
{
    if (!std::filesystem::is_directory(folder))
        throw DatabaseError{"there is no folder of migrations at " + folder.string()};
    std::vector<Migration> found;
    for (auto const& entry : std::filesystem::directory_iterator{folder})
        if (entry.path().extension() == ".sql") found.push_back(read_migration(entry.path()));
    std::sort(found.begin(), found.end(), [](auto const& a, auto const& b) { return a.name < b.name; });

    int expected = 1;
    for (auto const& migration : found)
        if (migration.number != expected++)
            throw DatabaseError{"the migrations skip or repeat a number before " + migration.name};
    return found;
}

static void create_history(Database& database)
{
    Transaction change{database};
    database.run_script(in_sqlite_dialect("CREATE TABLE IF NOT EXISTS schema_migrations ("
                                          "number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL"
                                          ") {strict}"));
    change.commit();
}

static std::vector<Ran> already_ran(Database const& database)
{
    return database.list(
        [](Row const& row) {
            return Ran{row.get<int>(0), row.get<std::string>(1), row.get<std::string>(2)};
        },
        "SELECT number, name, checksum FROM schema_migrations ORDER BY number");
}

static void refuse_another_history(std::vector<Ran> const& ran, std::vector<Migration> const& folder)
{
    if (ran.size() > folder.size())
        throw DatabaseError{"the database was made by a newer Waymark (it has " + ran.back().name +
                            "): start that version, or restore a backup from before it"};
    for (std::size_t i = 0; i < ran.size(); ++i)
        if (ran[i].number != folder[i].number || ran[i].checksum != folder[i].checksum)
            throw DatabaseError{"the migration " + folder[i].name +
                                " was changed after this database ran it: put the file back as it was"};
}

static void run_migration(Database& database, Migration const& migration)
{
    try {
        database.run_script(in_sqlite_dialect(migration.script));
    } catch (DatabaseError const& error) {
        throw DatabaseError{"the migration " + migration.name + " failed, and nothing of it was kept: " + error.what()};
    }
    database.run("INSERT INTO schema_migrations (number, name, checksum) VALUES (?, ?, ?)", migration.number,
                 migration.name, migration.checksum);
}

void migrate(Database& database, std::filesystem::path const& folder)
{
    auto const migrations = read_folder(folder);
    create_history(database);
    for (auto const& migration : migrations) {
        // Looked up again inside each transaction: another process may be migrating the same file.
        Transaction change{database};
        auto const ran = already_ran(database);
        refuse_another_history(ran, migrations);
        if (static_cast<std::size_t>(migration.number) <= ran.size()) continue;
        run_migration(database, migration);
        change.commit();
    }
}

int migrated_to(Database const& database)
{
    bool const is_empty = database.count("SELECT COUNT(*) FROM sqlite_schema WHERE name = 'schema_migrations'") == 0;
    if (is_empty) return 0;
    return static_cast<int>(database.count("SELECT COALESCE(MAX(number), 0) FROM schema_migrations"));
}

}  // namespace waymark
