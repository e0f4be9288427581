#include "demo/demonstration_sign_ins.h"
#include "exchange/store/import_desk.h"
#include "platform/web/server.h"
#include "program/commands.h"
#include "program/opened_authority.h"
#include "program/options.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <cstdio>

namespace waymark::program {

static int run(Configuration configuration)
{
    if (configuration.is_demonstration) configuration.demonstration_sign_ins = demo::demonstration_sign_ins();
    Clock const clock = configuration.fixed_day ? Clock{*configuration.fixed_day} : Clock{};
    auto database = open_authority(configuration, clock);
    Jobs jobs;
    ImportDesk{database, clock, jobs, configuration.spool}.take_up_after_stop(clock.now());
    Service service{database, clock, configuration, jobs};
    add_slices(service);
    auto const exit_code = waymark::serve(service, [&](std::uint16_t port) {
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
