#include "access/pages/routes.h"
#include "access/store/session_store.h"
#include "demo/demonstration_sign_ins.h"
#include "exchange/store/import_desk.h"
#include "platform/database/migrations.h"
#include "platform/log.h"
#include "platform/web/server.h"
#include "program/commands.h"
#include "program/opened_authority.h"
#include "program/options.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <cstdio>

namespace waymark::program {

/// Ready while the database answers, its disk has not failed and it is at the migration that this program brought it
/// to: a newer program beside it may have gone on.
static SelfKnowledge known_of(Database& database, Jobs const& jobs, Clock const& clock,
                              Configuration const& configuration)
{
    SelfKnowledge known;
    known.is_ready = [&database, number = migrated_to(database)] {
        return !database.has_disk_failed() && migrated_to(database) == number;
    };
    known.gauges = [&database, &jobs, &clock, limits = session_limits(configuration)] {
        auto const open = SessionStore{database, limits}.count_open(clock.now());
        auto const work = jobs.counts();
        return std::vector<Gauge>{
            {"waymark_sessions_open", "People who are signed in.", static_cast<double>(open)},
            {"waymark_jobs_waiting", "Imports and other long work not begun yet.", static_cast<double>(work.waiting)},
            {"waymark_jobs_running", "Long work in progress.", static_cast<double>(work.running)},
            {"waymark_jobs_done", "Long work done since the start.", static_cast<double>(work.done)},
            {"waymark_jobs_failed", "Long work that failed since the start.", static_cast<double>(work.failed)}};
    };
    return known;
}

static int run(Configuration configuration)
{
    start_log(configuration.log_level, log_format_named(configuration.log_format));
    if (configuration.is_demonstration) configuration.demonstration_sign_ins = demo::demonstration_sign_ins();
    Clock const clock = configuration.fixed_day ? Clock{*configuration.fixed_day} : Clock{};
    auto database = open_authority(configuration, clock);
    Jobs jobs;
    ImportDesk{database, clock, jobs, configuration.spool}.take_up_after_stop(clock.now());
    Service service{database, clock, configuration, jobs};
    add_slices(service);
    auto const exit_code =
        waymark::serve(service, known_of(database, jobs, clock, configuration), [&](std::uint16_t port) {
            fmt::print("Waymark is listening on http{}://{}:{}\n", configuration.certificate.empty() ? "" : "s",
                       configuration.address == "127.0.0.1" ? "localhost" : configuration.address, port);
            std::fflush(stdout);
        });
    jobs.stop();  // while what they work with is still there
    return exit_code;
}

void add_serve_command(CLI::App& program, int& exit_code)
{
    auto* const command = program.add_subcommand("serve", "Serve the pages until told to stop");
    auto const options = std::make_shared<Options>();
    options->add_to(*command);
    command->callback([options, &exit_code] { exit_code = run(options->configuration()); });
}

}  // namespace waymark::program
