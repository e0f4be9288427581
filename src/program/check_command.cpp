#include "program/commands.h"
#include "program/machine_check.h"
#include "program/options.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace waymark::program {

static char const* word_of(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok:
        return "ok";
    case Verdict::LookAtThis:
        return "look at this";
    case Verdict::Wrong:
        return "wrong";
    }
    throw std::logic_error{"a verdict without a word"};
}

static void print(Finding const& finding)
{
    fmt::print("{:<12}  {}\n", word_of(finding.verdict), finding.what);
    if (!finding.to_do.empty()) fmt::print("{:<12}  {}\n", "", finding.to_do);
}

static std::vector<Finding> look(Options const& options)
{
    Configuration configuration;
    try {
        configuration = options.configuration();
    } catch (ConfigurationError const& error) {
        return {{Verdict::Wrong, "the configuration", error.what()}};
    }
    std::vector<Finding> found{{Verdict::Ok, "the configuration can be read"}};
    auto const clock = configuration.fixed_day ? Clock{*configuration.fixed_day} : Clock{};
    for (auto& finding : check_machine(configuration, clock)) found.push_back(std::move(finding));
    return found;
}

static int check(Options const& options)
{
    auto const found = look(options);
    for (auto const& finding : found) print(finding);
    return static_cast<int>(worst_of(found));
}

void add_check_command(CLI::App& program, int& exit_code)
{
    auto* const command = program.add_subcommand("check", "Whether this machine is fit for Waymark, line by line");
    auto const options = std::make_shared<Options>();
    options->add_to(*command);
    command->footer("Exit 0: all is well. 1: something to look at. 2: something is wrong.");
    command->callback([options, &exit_code] { exit_code = check(*options); });
}

}  // namespace waymark::program
