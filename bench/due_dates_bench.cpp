#include "bench/large_database.h"
#include "bench/large_return.h"
#include "calendar/shipped_bank_holidays.h"
#include "platform/text.h"
#include "reviews/store/review_store.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <stdexcept>

namespace {

using namespace waymark;
using namespace std::chrono;
namespace fs = std::filesystem;

constexpr Date last_day = 2023y / March / 31d;

enum class Who { Everybody, LookedAfter };

fs::path database_of(fs::path const& folder, std::vector<fs::path> const& files, Who who)
{
    auto const path = folder / (who == Who::Everybody ? "everybody.db" : "looked_after.db");
    if (!fs::exists(path))
        bench::write_large_database(path, files,
                                    who == Who::Everybody ? bench::Taken::Everybody : bench::Taken::LookedAfter);
    return path;
}

std::vector<TimetableFacts> facts_in(fs::path const& path)
{
    auto database = Database::open(path);
    ReviewStore const reviews{database};
    std::vector<TimetableFacts> facts;
    for (auto const child :
         database.list([](Row const& row) { return row.get<ChildId>(0); }, "SELECT child_id FROM children"))
        facts.push_back(reviews.facts_for_timetable(child));
    return facts;
}

/// The C library alone: each row is stepped to and each cell looked at, and nothing is made of them. No statement sorts
/// or joins, so that nothing is read more slowly than it can be.
class BareReading {
public:
    explicit BareReading(fs::path const& path)
    {
        sqlite3* opened = nullptr;
        bool const is_open = sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK;
        database_.reset(opened);
        if (!is_open) throw std::runtime_error{"the database cannot be opened"};
    }
    /// How many rows there were.
    long long all() const
    {
        return rows_of("SELECT child_id, born_on FROM children") +
               rows_of("SELECT child_id, started_on, reason_started, legal_status, placement, ended_on, reason_ceased "
                       "FROM episodes") +
               rows_of("SELECT child_id, first_sat_on, completed_on, kind, state, method FROM reviews");
    }

private:
    long long rows_of(char const* sql) const
    {
        sqlite3_stmt* made = nullptr;
        if (sqlite3_prepare_v2(database_.get(), sql, -1, &made, nullptr) != SQLITE_OK)
            throw std::runtime_error{"the rows cannot be read"};
        std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> const statement{made, sqlite3_finalize};
        int const columns = sqlite3_column_count(made);
        long long rows = 0;
        sqlite3_int64 seen = 0;
        for (; sqlite3_step(made) == SQLITE_ROW; ++rows) {
            seen += sqlite3_column_int64(made, 0);
            for (int column = 1; column < columns; ++column) seen += sqlite3_column_text(made, column) != nullptr;
        }
        if (seen == 0) throw std::logic_error{"there are no rows"};
        return rows;
    }

    std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database_{nullptr, sqlite3_close};
};

std::size_t work_out_due_dates(std::vector<TimetableFacts> const& facts, BankHolidays const& holidays)
{
    std::size_t due = 0;
    for (auto const& child : facts) due += std::holds_alternative<ReviewDue>(next_review(child, holidays, last_day));
    if (due == 0) throw std::logic_error{"nothing is due"};
    return due;
}

template <class Work>
double seconds_of(Work work)
{
    auto const started = steady_clock::now();
    work();
    return duration<double>(steady_clock::now() - started).count();
}

double median_of(std::vector<double> rounds)
{
    std::sort(rounds.begin(), rounds.end());
    return rounds[rounds.size() / 2];
}

void compare(fs::path const& folder, int looked_after, Who who, int rounds)
{
    auto const size = folder / std::to_string(looked_after);
    auto const path = database_of(size, bench::write_large_return(size, {looked_after, 10}), who);
    auto const facts = facts_in(path);
    auto const holidays = days_of(shipped_bank_holidays());
    BareReading const reading{path};
    std::vector<double> reading_took;
    std::vector<double> working_out_took;
    long long rows = 0;
    std::size_t due = 0;
    for (int round = 0; round < rounds; ++round) {
        reading_took.push_back(seconds_of([&] { rows = reading.all(); }));
        working_out_took.push_back(seconds_of([&] { due = work_out_due_dates(facts, holidays); }));
    }
    auto const yardstick = median_of(reading_took);
    auto const working_out = median_of(working_out_took);
    fmt::print("\n{} looked after, ten years, {}: {} children, {} rows, {} with a review due; median of {} interleaved "
               "rounds\n",
               with_thousands(looked_after), who == Who::Everybody ? "everybody of the ten years" : "those alone",
               with_thousands(static_cast<long long>(facts.size())), with_thousands(rows),
               with_thousands(static_cast<long long>(due)), rounds);
    fmt::print("\n| what | seconds | of the reading |\n|---|---|---|\n");
    fmt::print("| read their rows from SQLite, do nothing | {:.3f} | 1.00 |\n", yardstick);
    fmt::print("| work out when each next review is due | {:.3f} | {:.2f} |\n", working_out, working_out / yardstick);
}

}  // namespace

/// The due dates of every child of a return, on facts already in memory, against reading the rows they come from.
int main(int argc, char** argv)
{
    CLI::App program{"Measure working out due dates against reading their rows from SQLite"};
    std::string folder = "build/bench/returns";
    std::vector<int> sizes{1000, 10'000, 84'000};
    int rounds = 5;
    program.add_option("--folder", folder, "Where the invented returns and their databases are kept");
    program.add_option("--looked-after", sizes, "Children looked after on the last day");
    program.add_option("--rounds", rounds, "How often each is measured");
    CLI11_PARSE(program, argc, argv);
    for (auto const size : sizes)
        for (auto const who : {Who::Everybody, Who::LookedAfter}) compare(folder, size, who, rounds);
}
