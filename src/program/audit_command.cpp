#include "platform/database/audit_trail.h"
#include "program/commands.h"
#include "program/opened_database.h"
#include "program/options.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace waymark::program {

static int verify(Configuration const& configuration)
{
    if (!may_be_there(configuration.database))
        throw ConfigurationError{"there is no database " + shown_place(configuration.database)};
    auto const database = open_database(configuration);
    auto const check = check_chain(database);
    auto const& hash = check.head.hash;
    if (!check.broken) {
        fmt::print("The audit trail holds: {} rows, each following from the one before it.\nLast hash: {}\n",
                   check.head.row_count, hash.empty() ? "none yet" : hash);
        return 0;
    }
    fmt::print("The audit trail is broken at row {}: {}\nHash kept as the last: {}\n", check.broken->audit_event_id,
               check.broken->what, hash);
    return 1;
}

void add_audit_command(CLI::App& program, int& exit_code)
{
    auto* const audit = program.add_subcommand("audit", "The trail of who looked at and changed what");
    audit->require_subcommand(1);
    auto* const command = audit->add_subcommand("verify", "Check that no row was changed, removed, inserted or moved");
    auto const options = std::make_shared<Options>();
    options->add_to(*command);
    command->callback([options, &exit_code] { exit_code = verify(options->configuration()); });
}

}  // namespace waymark::program
