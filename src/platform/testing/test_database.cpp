#include "platform/testing/test_database.h"

#include "platform/database/migrations.h"

namespace waymark {

Database migrated_database()
{
    auto database = Database::in_memory();
    migrate(database, "migrations");
    return database;
}

}  // namespace waymark
