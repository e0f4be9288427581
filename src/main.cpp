#include "exchange/command/commands.h"
#include "platform/configuration.h"
#include "platform/database/database.h"
#include "program/commands.h"

#include <CLI/CLI.hpp>

#include <exception>
#include <iostream>

/// `waymark` is one program; each command says what it needs. Exit 0 done, 1 done and something is wrong, 2 could not.
int main(int argc, char** argv)
{
    CLI::App app{"Waymark: reviews of children looked after, on time and heard."};
    app.require_subcommand(1);
    app.set_version_flag("--version", WAYMARK_VERSION);

    int exit_code = 0;
    waymark::program::add_commands(app, exit_code);
    waymark::exchange::add_commands(app, exit_code);
    try {
        app.parse(argc, argv);
    } catch (CLI::ParseError const& wrong) {
        auto const code = app.exit(wrong);
        return code == 0 ? 0 : 2;
    } catch (std::exception const& wrong) {
        std::cerr << "waymark: " << wrong.what() << '\n';
        return 2;
    }
    return exit_code;
}
