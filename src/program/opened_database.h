#pragma once
#include "platform/configuration.h"
#include "platform/database/database.h"

#include <string>

namespace waymark {

/// The database that the configuration names, a file or a PostgreSQL database, as it is: nothing of it is changed.
Database open_database(Configuration const&);
Database open_database_at(std::string const& place, int most_connections);

/// Whether there is a database to open: a file that is there, or an address, which only its server can say more of.
bool may_be_there(std::filesystem::path const& place);

/// The place as it may be printed: never a password.
std::string shown_place(std::filesystem::path const& place);

}  // namespace waymark
