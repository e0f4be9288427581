#include "demo/earlier_bank_holidays.h"
#include "demo/make_demonstration.h"
#include "demo/return_writer.h"
#include "demo/write_demonstration.h"
#include "platform/database/migrations.h"
#include "program/commands.h"
#include "program/opened_database.h"
#include "program/options.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <filesystem>

namespace waymark::program {

namespace {

struct WantedDemonstration {
    Options options;
    std::uint64_t seed = 1;
    std::string return_folder;
};

}  // namespace

/// The whole history of the authority ends with this year.
static constexpr ReportingYear first_year{2013};
static constexpr ReportingYear last_year{2022};

static void refuse_file_that_is_there(Configuration const& configuration)
{
    if (!std::filesystem::exists(configuration.database)) return;
    throw ConfigurationError{configuration.database.string() +
                             " is there already. Name a file that is not, with --database"};
}

static int make(WantedDemonstration const& wanted)
{
    auto configuration = wanted.options.configuration();
    refuse_file_that_is_there(configuration);
    auto const authority = demo::make_demonstration(wanted.seed, demo::demonstration_holidays());
    if (!wanted.return_folder.empty()) demo::write_returns(wanted.return_folder, authority, first_year, last_year);

    Clock const clock{configuration.fixed_day.value_or(demo::demonstration_day)};
    auto database = open_database(configuration);
    if (migrated_to(database) > 0)
        throw ConfigurationError{shown_place(configuration.database) +
                                 " holds an authority already. Name an empty database with --database"};
    migrate(database, configuration.migrations);
    demo::write_demonstration(database, authority, clock);
    fmt::print("An invented authority of {} children is in {}.\n",
               database.count("SELECT COUNT(*) FROM child_headings"), shown_place(configuration.database));
    return 0;
}

void add_demo_command(CLI::App& program, int& exit_code)
{
    auto* const command = program.add_subcommand("demo", "Make an invented authority to look around in");
    auto const wanted = std::make_shared<WantedDemonstration>();
    wanted->options.add_to(*command);
    command->add_option("--seed", wanted->seed, "Other people, the same figures");
    command->add_option("--return", wanted->return_folder,
                        "Also write its SSDA903 returns and allocations into this folder");
    command->callback([wanted, &exit_code] { exit_code = make(*wanted); });
}

}  // namespace waymark::program
