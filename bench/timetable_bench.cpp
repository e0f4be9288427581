#include "bench/large_return.h"
#include "exchange/command/timetable_command.h"
#include "platform/csv.h"
#include "platform/text.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <fstream>
#include <functional>
#include <iostream>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace waymark;
using namespace std::chrono;
using Paths = std::vector<std::filesystem::path>;

/// What is timed: the command, and four ways of doing nothing with the same bytes to set it against.
void read_bytes(Paths const& paths)
{
    std::vector<char> piece(256U << 10);
    for (auto const& path : paths) {
        auto const bytes = *bytes_of_file(path);
        while (bytes(piece) > 0) {
        }
    }
}

void parse_rows(Paths const& paths)
{
    std::size_t fields = 0;
    for (auto const& path : paths)
        for (CsvReader csv{*bytes_of_file(path)}; csv.next();) fields += csv.fields().size();
    if (fields == 0) throw std::logic_error{"the return has no fields"};
}

void split_lines(Paths const& paths)
{
    std::size_t fields = 0;
    for (auto const& path : paths) {
        std::ifstream file{path};
        for (std::string line; std::getline(file, line);) fields += split(line, ',').size();
    }
    if (fields == 0) throw std::logic_error{"the return has no fields"};
}

/// The reader of CSV that most people know, which is written in C; Debian's own Python, not one of somebody's making.
void parse_with_python(Paths const& paths)
{
    std::vector<std::string> words{"/usr/bin/python3", "-c",
                                   "import collections, csv, sys\n"
                                   "for path in sys.argv[1:]:\n"
                                   "    with open(path, newline='', encoding='utf-8') as file:\n"
                                   "        collections.deque(csv.reader(file), maxlen=0)\n"};
    for (auto const& path : paths) words.push_back(path.string());
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    ::execv(arguments[0], arguments.data());
    throw std::runtime_error{"there is no /usr/bin/python3"};
}

void work_out_timetable(Paths const& paths)
{
    TimetableOptions options;
    options.files = paths;
    options.as_at = options.today = 2023y / March / 31d;
    std::ofstream nowhere{"/dev/null"};
    run_timetable(options, nowhere, nowhere);
}

struct Way {
    std::string_view name;
    void (*run)(Paths const&);
};
constexpr std::array<Way, 5> ways{{{"read the bytes, do nothing", read_bytes},
                                   {"Waymark's own reader of CSV, do nothing", parse_rows},
                                   {"getline and split, do nothing", split_lines},
                                   {"Python's csv module (in C), do nothing", parse_with_python},
                                   {"waymark timetable", work_out_timetable}}};
constexpr std::size_t own_parse = 1;
constexpr std::size_t python_parse = 3;

struct Measured {
    double seconds = 0;
    double processor_seconds = 0;
    long peak_kib = 0;
};

/// In a process of its own, so that one way's memory is not counted as another's.
Measured measure(Way const& way, Paths const& paths)
{
    auto const started = steady_clock::now();
    pid_t const child = ::fork();
    if (child == 0) {
        way.run(paths);
        ::_exit(0);
    }
    int status = 0;
    rusage used{};
    if (child < 0 || ::wait4(child, &status, 0, &used) != child || status != 0)
        throw std::runtime_error{"a measured process failed"};
    auto const seconds_of = [](timeval time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return {duration<double>(steady_clock::now() - started).count(),
            seconds_of(used.ru_utime) + seconds_of(used.ru_stime), used.ru_maxrss};
}

Measured median_of(std::vector<Measured> rounds)
{
    std::sort(rounds.begin(), rounds.end(), [](auto const& a, auto const& b) { return a.seconds < b.seconds; });
    return rounds[rounds.size() / 2];
}

std::uintmax_t size_of(Paths const& paths)
{
    std::uintmax_t bytes = 0;
    for (auto const& path : paths) bytes += std::filesystem::file_size(path);
    return bytes;
}

void compare(std::filesystem::path const& folder, int looked_after, int rounds)
{
    auto const paths = bench::write_large_return(folder / std::to_string(looked_after), {looked_after, 10});
    std::array<std::vector<Measured>, ways.size()> measured;
    for (int round = 0; round < rounds; ++round)
        for (std::size_t way = 0; way < ways.size(); ++way) measured[way].push_back(measure(ways[way], paths));

    fmt::print("\n{} children looked after, ten years, {} files of {:.1f} MB, median of {} interleaved rounds\n",
               with_thousands(looked_after), paths.size(), static_cast<double>(size_of(paths)) / 1e6, rounds);
    fmt::print("\n| what | seconds | processor seconds | of Python's parse | of our own parse | peak memory |\n"
               "|---|---|---|---|---|---|\n");
    auto const python = median_of(measured[python_parse]).seconds;
    auto const own = median_of(measured[own_parse]).seconds;
    for (std::size_t way = 0; way < ways.size(); ++way) {
        auto const median = median_of(measured[way]);
        fmt::print("| {} | {:.3f} | {:.3f} | {:.2f} | {:.2f} | {:.0f} MiB |\n", ways[way].name, median.seconds,
                   median.processor_seconds, median.seconds / python, median.seconds / own,
                   static_cast<double>(median.peak_kib) / 1024);
    }
}

}  // namespace

/// `waymark timetable` against parsing the same bytes and doing nothing with them.
int main(int argc, char** argv)
{
    CLI::App program{"Measure waymark timetable against a CSV parse of the same bytes that does nothing"};
    std::string folder = "build/bench/returns";
    std::vector<int> sizes{1000, 10'000, 84'000};
    int rounds = 5;
    program.add_option("--folder", folder, "Where the invented returns are kept");
    program.add_option("--looked-after", sizes, "Children looked after on the last day");
    program.add_option("--rounds", rounds, "How often each is measured");
    CLI11_PARSE(program, argc, argv);
    for (auto const size : sizes) compare(folder, size, rounds);
}
