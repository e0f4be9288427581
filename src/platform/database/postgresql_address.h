#pragma once
#include <string>
#include <string_view>

namespace waymark {

/// Whether a database is named by PostgreSQL's connection address ("postgresql://user@host/name") and not by a file.
bool is_postgresql_address(std::string_view place);

/// Whether it is written as PostgreSQL's addresses are. What is wrong with one is never said: that would quote it.
bool is_well_formed_address(std::string const& address);

/// The address as it may be shown: server, database and user, and neither a password nor anything else.
std::string shown_address(std::string const& address);

}  // namespace waymark
