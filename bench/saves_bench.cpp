#include "bench/bare_audit.h"
#include "bench/measuring.h"
#include "platform/database/audit_trail.h"
#include "platform/database/migrations.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <array>
#include <atomic>
#include <fcntl.h>
#include <functional>
#include <thread>
#include <unistd.h>

namespace {

using namespace waymark;
namespace fs = std::filesystem;

constexpr char const* change_of_a_name =
    "UPDATE staff SET given_name = 'Ada', version = version + 1 WHERE staff_id = 1";

/// Somebody to save about.
void prepare(Database& database)
{
    migrate(database, "migrations");
    Transaction change{database};
    database.run("INSERT INTO staff (staff_id, number, given_name, family_name, email, role)"
                 " VALUES (1, '1', 'Ada', 'Fernhill', 'ada@example.org', 'iro')");
    change.commit();
}

void save(Database& database)
{
    Transaction change{database};
    database.run(change_of_a_name);
    record_audit(database, {StaffId{1}, AuditAction::View, "my work", std::nullopt, "everyone"}, Instant{});
    change.commit();
}

/// How many a second, by that many at once.
double rate(int savers, double seconds, std::function<void()> const& save_one)
{
    std::atomic<long> saved = 0;
    std::atomic<bool> is_over = false;
    auto const took = bench::seconds_of([&] {
        std::vector<std::jthread> at_work;
        for (int i = 0; i < savers; ++i)
            at_work.emplace_back([&] {
                for (; !is_over; ++saved) save_one();
            });
        std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
        is_over = true;
    });
    return static_cast<double>(saved) / took;
}

/// What the disk takes for one save's pages, over again in the same place, as in a log that is used again.
double syncs_a_second(fs::path const& file, double seconds)
{
    int const opened = ::open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    std::array<char, 16 * 1024> pages{};
    auto const found = rate(1, seconds, [&] {
        if (::pwrite(opened, pages.data(), pages.size(), 0) < 0 || ::fdatasync(opened) != 0)
            throw std::runtime_error{"the disk failed"};
    });
    ::close(opened);
    return found;
}

struct Way {
    std::string name;
    std::function<double()> measure;
    std::vector<double> rates = {};
};

void print(std::vector<Way> const& ways, std::size_t bare, std::size_t one_saver)
{
    fmt::print("\n| what | saves a second | of the bare commit | of one saver |\n|---|---|---|---|\n");
    auto const share = [&](double rate, std::size_t whose) { return rate / bench::median_of(ways[whose].rates); };
    for (auto const& way : ways) {
        auto const rate = bench::median_of(way.rates);
        auto const of_bare = bare < ways.size() ? fmt::format("{:.2f}", share(rate, bare)) : "";
        fmt::print("| {} | {:.0f} | {} | {:.2f} |\n", way.name, rate, of_bare, share(rate, one_saver));
    }
}

void measure(std::vector<Way>& ways, int rounds)
{
    for (int round = 0; round < rounds; ++round)
        for (auto& way : ways) way.rates.push_back(way.measure());
}

void compare_on_sqlite(fs::path const& folder, int savers, double seconds, int rounds)
{
    fs::remove_all(folder);
    fs::create_directories(folder);
    auto database = Database::open(folder / "own.db");
    prepare(database);
    {
        auto for_bare = Database::open(folder / "bare.db");
        prepare(for_bare);
    }
    bench::BareSqlite sqlite{folder / "bare.db", "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON"};
    bench::BareAudit bare{sqlite};
    std::vector<Way> ways{
        {"the disk alone: 16 KiB written and synced", [&] { return syncs_a_second(folder / "disk", seconds); }},
        {"bare SQLite, synchronous=FULL", [&] { return rate(1, seconds, [&] { bare.save(change_of_a_name); }); }},
        {"Waymark, one saver", [&] { return rate(1, seconds, [&] { save(database); }); }},
        {fmt::format("Waymark, {} savers", savers), [&] { return rate(savers, seconds, [&] { save(database); }); }}};
    measure(ways, rounds);
    fmt::print("\nSQLite: a name changed and the entry in the audit trail; median of {} interleaved rounds of {} s\n",
               rounds, seconds);
    print(ways, 1, 2);
}

void compare_on_postgresql(std::string const& address, int savers, double seconds, int rounds)
{
    auto database = Database::open_postgresql(address);
    prepare(database);
    std::vector<Way> ways{
        {"Waymark, one saver", [&] { return rate(1, seconds, [&] { save(database); }); }},
        {fmt::format("Waymark, {} savers", savers), [&] { return rate(savers, seconds, [&] { save(database); }); }}};
    measure(ways, rounds);
    fmt::print("\nPostgreSQL: the same; median of {} interleaved rounds of {} s\n", rounds, seconds);
    print(ways, ways.size(), 0);
}

}  // namespace

/// A save that is on the disk when it returns, against the C library's, and many at once against one.
int main(int argc, char** argv)
{
    CLI::App program{"Measure durable saves against the bare SQLite commit"};
    std::string folder = "build/bench/saves";
    std::string postgresql;
    int savers = 32;
    int rounds = 5;
    double seconds = 1;
    program.add_option("--folder", folder, "Where the databases are made");
    program.add_option("--postgresql", postgresql, "An empty database to measure instead");
    program.add_option("--savers", savers, "How many save at once");
    program.add_option("--rounds", rounds, "How often each is measured");
    program.add_option("--seconds", seconds, "How long each is measured");
    CLI11_PARSE(program, argc, argv);
    if (postgresql.empty())
        compare_on_sqlite(folder, savers, seconds, rounds);
    else
        compare_on_postgresql(postgresql, savers, seconds, rounds);
}
