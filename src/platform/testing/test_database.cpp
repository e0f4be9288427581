#include "platform/testing/test_database.h"

#include "platform/database/migrations.h"
#include "platform/testing/test_postgresql.h"

#include <cstdlib>
#include <stdexcept>
#include <string_view>

namespace waymark {

DatabaseKind tested_kind()
{
    auto const* const set = std::getenv("WAYMARK_TEST_DATABASE");
    std::string_view const named = set == nullptr ? "sqlite" : set;
    if (named == "sqlite") return DatabaseKind::Sqlite;
    if (named == "postgresql") return DatabaseKind::Postgresql;
    throw std::runtime_error{"WAYMARK_TEST_DATABASE must be sqlite or postgresql"};
}

Database empty_database()
{
    if (tested_kind() == DatabaseKind::Sqlite) return Database::in_memory();
    return Database::open_postgresql(test_postgresql().address_of(PristineDatabase::Empty));
}

static Database migrated_copy()
{
    return Database::open_postgresql(test_postgresql().address_of(PristineDatabase::Migrated));
}

static Database migrated(Database database)
{
    migrate(database, "migrations");
    return database;
}

Database migrated_database()
{
    return tested_kind() == DatabaseKind::Sqlite ? migrated(Database::in_memory()) : migrated_copy();
}

Database migrated_database_in(std::filesystem::path const& folder)
{
    return tested_kind() == DatabaseKind::Sqlite ? migrated(Database::open(folder / "waymark.db")) : migrated_copy();
}

std::string empty_database_place(std::filesystem::path const& folder)
{
    if (tested_kind() == DatabaseKind::Sqlite) return (folder / "waymark.db").string();
    return test_postgresql().address_of(PristineDatabase::Empty);
}

Database open_place(std::string const& place)
{
    return tested_kind() == DatabaseKind::Sqlite ? Database::open(place) : Database::open_postgresql(place);
}

}  // namespace waymark
