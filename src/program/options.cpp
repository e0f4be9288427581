#include "program/options.h"

#include "platform/database/postgresql_address.h"

#include <CLI/CLI.hpp>

namespace waymark::program {

void Options::add_to(CLI::App& command)
{
    command.add_option("--config", file, "The configuration file (see deploy/waymark.toml)");
    command.add_option("--database", database,
                       "The data file, or the address of a PostgreSQL database, in place of the configuration's");
    command.add_option("--port", port, "The port to listen on, in place of the configuration's");
    command.add_option("--day", day, "Hold the clock at this day (YYYY-MM-DD): for a demonstration");
    command.add_flag("--demonstration", is_demonstration, "Show a way in for each role on the sign-in page");
}

/// Where the built assets and the migrations are: beside the program when installed, else in the tree it was built
/// from.
static void find_own_folders(Configuration& configuration)
{
    if (configuration.migrations.empty()) configuration.migrations = WAYMARK_MIGRATIONS;
    if (configuration.assets.empty()) configuration.assets = WAYMARK_ASSETS;
    auto const place = configuration.database.string();
    if (configuration.spool.empty())
        configuration.spool = is_postgresql_address(place) ? "waymark.spool" : place + ".spool";
}

Configuration Options::configuration() const
{
    auto made = file.empty() ? Configuration{} : read_configuration(file);
    if (!database.empty()) made.database = database;
    if (port) made.port = *port;
    if (!day.empty()) {
        made.fixed_day = parse_iso_date(day);
        if (!made.fixed_day) throw ConfigurationError{"--day must be a day that exists, written YYYY-MM-DD"};
    }
    made.is_demonstration = made.is_demonstration || is_demonstration;
    find_own_folders(made);
    return made;
}

}  // namespace waymark::program
