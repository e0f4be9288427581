#include "bench/bare_audit.h"
#include "bench/bare_server.h"
#include "bench/recorded_page.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <mutex>

namespace {

using namespace waymark::bench;
namespace fs = std::filesystem;

void write(fs::path const& file, std::string const& text) { std::ofstream{file, std::ios::binary} << text; }

/// For those who serve the same beside us: the page for nginx, the cookie for the load, the statements for Django.
void leave_in(fs::path const& folder, RecordedPage const& page)
{
    fs::create_directories(folder);
    write(folder / "page.html", page.body);
    write(folder / "cookie", page.cookie);
    std::string reads;
    for (auto const& statement : page.reads) reads += statement + '\0';
    write(folder / "reads", reads);
}

/// One connection that writes, in turns, as in Waymark.
class SharedWriter {
public:
    SharedWriter(fs::path const& data_file, char const* pragmas) : sqlite_{data_file, pragmas} {}
    void save()
    {
        std::lock_guard const turn{lock_};
        audit_.save();
    }

private:
    std::mutex lock_;
    BareSqlite sqlite_;
    BareAudit audit_{sqlite_};
};

void serve(fs::path const& data_file, RecordedPage const& page, std::uint16_t port, int threads, bool each_is_synced)
{
    SharedWriter writer{data_file, each_is_synced ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = OFF"};
    auto const bytes = page.head + page.body;
    serve_bytes(port, threads, bytes, [&] {
        auto const reader = std::make_shared<BareSqlite>(
            data_file, "PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384");
        std::vector<sqlite3_stmt*> reads;
        for (auto const& statement : page.reads) reads.push_back(reader->prepared(statement));
        return [reader, reads, &writer] {
            for (auto* const statement : reads) reader->run(statement);
            writer.save();
        };
    });
}

}  // namespace

/// My work as Waymark answered it once, served again from memory after the same statements through the C library.
int main(int argc, char** argv)
{
    CLI::App program{"Serve a recorded page, running its statements through the C library"};
    std::string database;
    std::string person = "iro";
    std::string target = "/my-work";
    std::string folder = "build/bench/page";
    std::uint16_t port = 0;
    int threads = 4;
    bool each_is_synced = false;
    program.add_option("--database", database, "A data file of Waymark's")->required();
    program.add_option("--person", person, "Who asks");
    program.add_option("--target", target, "The page");
    program.add_option("--folder", folder, "Where the page, the cookie and the statements are left");
    program.add_option("--port", port, "Where it is served; 0 to leave them and end");
    program.add_option("--threads", threads, "How many answer");
    program.add_flag("--each-is-synced", each_is_synced, "Each entry in the audit trail is on the disk by itself");
    CLI11_PARSE(program, argc, argv);
    auto const page = record_page(database, person, target);
    if (port == 0) leave_in(folder, page);
    fmt::print("{} bytes, {} statements\n", page.head.size() + page.body.size(), page.reads.size());
    std::fflush(stdout);
    if (port != 0) serve(database, page, port, threads, each_is_synced);
}
