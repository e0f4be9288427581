#include "bench/large_database.h"

#include "exchange/read_return.h"
#include "exchange/store/import_writer.h"
#include "platform/database/migrations.h"
#include "reviews/store/review_store.h"

#include <algorithm>
#include <chrono>

namespace waymark::bench {

using namespace std::chrono;
namespace fs = std::filesystem;

static constexpr Date last_day = 2023y / March / 31d;

static bool is_looked_after(ChildInReturn const& child)
{
    return std::any_of(child.periods.begin(), child.periods.end(), [](PeriodOfCare const& period) {
        return period.contains(last_day) && period.ended_on != last_day;
    });
}

static void write(fs::path const& path, std::vector<fs::path> const& files, Taken taken)
{
    ReadingProgress progress;
    auto const data = read_return(given_files(files), progress);
    auto database = Database::open(path);
    migrate(database, "migrations");
    Transaction change{database};
    ImportWriter writer{database, Viewer{}, Instant{}};
    ChildAssembly assembly{data, last_day};
    for (ChildNumber number = 0; number < data.children.size(); ++number) {
        auto const& child = assembly.of(number);
        if (taken == Taken::Everybody || is_looked_after(child))
            writer.write(changes_for(child, std::nullopt), std::nullopt);
    }
    ReviewStore{database}.set_records_begin_on(data.records_begin_on.value());
    change.commit();
}

void write_large_database(fs::path const& path, std::vector<fs::path> const& files, Taken taken)
{
    auto const draft = path.string() + ".draft";
    fs::remove(draft);
    write(draft, files, taken);
    fs::rename(draft, path);
}

}  // namespace waymark::bench
