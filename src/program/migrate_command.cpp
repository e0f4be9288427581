#include "platform/database/move_authority.h"
#include "platform/database/postgresql_address.h"
#include "program/commands.h"
#include "program/opened_database.h"
#include "program/options.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace waymark::program {

namespace {

struct WantedMove {
    Options options;
    std::string from;
    std::string to;
};

}  // namespace

/// A file may be written as "sqlite:waymark.db" too, beside an address.
static std::string place_of(std::string written)
{
    static constexpr std::string_view prefix = "sqlite:";
    if (written.starts_with(prefix)) written.erase(0, prefix.size());
    return written;
}

static int move(WantedMove const& wanted)
{
    auto const configuration = wanted.options.configuration();
    auto const from_place = place_of(wanted.from);
    auto const to_place = place_of(wanted.to);
    if (!may_be_there(from_place)) throw ConfigurationError{"there is no database " + shown_place(from_place)};
    if (!is_postgresql_address(to_place) && std::filesystem::exists(to_place))
        throw ConfigurationError{to_place + " is there already. Name a file that is not, with --to"};
    auto from = open_database_at(from_place, configuration.database_connections);
    auto to = open_database_at(to_place, configuration.database_connections);
    auto const moved = move_authority(from, to, configuration.migrations);
    for (auto const& table : moved.tables)
        fmt::print("{:<32} {:>10} rows on both sides\n", table.name, table.row_count);
    fmt::print("\nThe audit trail holds on both sides: {} rows, the last sealed {}.\n", moved.audit_event_count,
               moved.audit_hash);
    fmt::print("{} now holds what {} does. Start Waymark on it, and keep the other as a backup.\n",
               shown_place(to_place), shown_place(from_place));
    return 0;
}

void add_migrate_command(CLI::App& program, int& exit_code)
{
    auto* const command = program.add_subcommand("migrate", "Move an authority to another database, while Waymark is "
                                                            "stopped");
    auto const wanted = std::make_shared<WantedMove>();
    command->add_option("--config", wanted->options.file, "The configuration file (see deploy/waymark.toml)");
    command->add_option("--from", wanted->from, "A data file, or the address of a PostgreSQL database")->required();
    command->add_option("--to", wanted->to, "The address of an empty PostgreSQL database, or a new file")->required();
    command->footer("Nothing of the one is changed, and nothing of the other is kept unless everything arrived.");
    command->callback([wanted, &exit_code] { exit_code = move(*wanted); });
}

}  // namespace waymark::program
