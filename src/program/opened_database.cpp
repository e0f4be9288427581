#include "program/opened_database.h"

#include "platform/database/postgresql_address.h"

namespace waymark {

Database open_database(Configuration const& configuration)
{
    return open_database_at(configuration.database.string(), configuration.database_connections);
}

Database open_database_at(std::string const& place, int most_connections)
{
    if (!is_postgresql_address(place)) return Database::open(place);
    return Database::open_postgresql(place, static_cast<std::size_t>(most_connections - 1));
}

bool may_be_there(std::filesystem::path const& place)
{
    std::error_code unreadable;
    return is_postgresql_address(place.string()) || std::filesystem::is_regular_file(place, unreadable);
}

std::string shown_place(std::filesystem::path const& place)
{
    return is_postgresql_address(place.string()) ? shown_address(place.string()) : place.string();
}

}  // namespace waymark
