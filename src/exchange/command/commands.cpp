#include "exchange/command/commands.h"

#include "exchange/command/timetable_command.h"
#include "platform/clock.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <optional>
#include <string>

namespace waymark::exchange {

namespace {

/// What was typed, before any of it is understood.
struct TimetableWords {
    std::vector<std::string> files;
    std::optional<std::string> as_at;  // nothing where it was left out; an empty word is a mistake
    std::optional<std::string> year;
    std::string format = "table";
};

int refuse(std::string_view sentence)
{
    std::cerr << sentence << "\n";
    return exit_cannot_use;
}

int run_typed_timetable(TimetableWords const& words)
{
    TimetableOptions options;
    options.today = Clock{}.today();
    options.files.assign(words.files.begin(), words.files.end());
    if (words.as_at && !(options.as_at = parse_iso_date(*words.as_at)))
        return refuse("--as-at needs a day that exists, written 2023-03-31.");
    if (words.year && !(options.year = parse_reporting_year(*words.year)))
        return refuse("--year needs a return's year, written 2022-23.");
    if (words.format == "csv")
        options.format = TimetableFormat::Csv;
    else if (words.format == "json")
        options.format = TimetableFormat::Json;
    else if (words.format != "table")
        return refuse("--format needs to be table, csv or json.");
    return run_timetable(options, std::cout, std::cerr);
}

}  // namespace

void add_commands(CLI::App& program, int& exit_code)
{
    auto const words = std::make_shared<TimetableWords>();
    auto* const timetable =
        program.add_subcommand("timetable", "Show when each child's next review is due, from the files of a return");
    timetable->add_option("FILE", words->files, "The return's CSV files, of one year or several")->required();
    timetable->add_option("--as-at", words->as_at, "The day to work out the dates for (2023-03-31); today if left out");
    timetable->add_option("--year", words->year, "Show lateness, participation and timeliness of this year (2022-23)");
    timetable->add_option("--format", words->format, "table, csv or json");
    timetable->callback([words, &exit_code] { exit_code = run_typed_timetable(*words); });
}

}  // namespace waymark::exchange
