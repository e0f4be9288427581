#include "access/permissions.h"
#include "platform/clock.h"
#include "program/commands.h"
#include "program/opened_authority.h"

#include <CLI/CLI.hpp>
#include <boost/json.hpp>
#include <fmt/core.h>

#include <iostream>

namespace waymark::program {

static boost::json::array roles_with(Permission permission)
{
    boost::json::array roles;
    for (auto const role : all_roles)
        if (may(role, permission)) roles.emplace_back(code_of(role));
    return roles;
}

static int print(std::string const& format)
{
    auto database = Database::in_memory();
    Configuration const configuration;
    Clock const clock;
    Jobs jobs;
    Service service{database, clock, configuration, jobs};
    add_slices(service);
    boost::json::array routes;
    for (auto const& route : service.routes.all()) {
        auto const* const method = route.method == Method::Get ? "GET" : "POST";
        if (format == "table") fmt::print("{:<5} {:<42} {}\n", method, route.pattern, route.permission.name);
        routes.push_back({{"method", method},
                          {"path", route.pattern},
                          {"permission", route.permission.name},
                          {"roles", roles_with(route.permission)}});
    }
    if (format == "json") std::cout << boost::json::serialize(routes) << '\n';
    return 0;
}

void add_routes_command(CLI::App& program, int& exit_code)
{
    auto* const command = program.add_subcommand("routes", "Every address there is, and who may open it");
    auto const format = std::make_shared<std::string>("table");
    command->add_option("--format", *format, "table or json")->check(CLI::IsMember({"table", "json"}));
    command->callback([format, &exit_code] { exit_code = print(*format); });
}

}  // namespace waymark::program
