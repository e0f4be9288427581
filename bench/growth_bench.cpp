#include "bench/asked_service.h"
#include "bench/large_database.h"
#include "bench/large_return.h"
#include "bench/measuring.h"
#include "platform/text.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace {

using namespace waymark;
namespace fs = std::filesystem;

constexpr int caseload = 60;

/// As many IROs as it takes to give each the same number of children, whatever the size of the authority; the first of
/// them signs in as "iro". Teams hold forty children each.
void staff_it(Database& database)
{
    Transaction change{database};
    database.run("INSERT INTO areas (name) VALUES ('The whole authority')");
    database.run("WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number"
                 " WHERE n * 40 < (SELECT COUNT(*) FROM children))"
                 " INSERT INTO teams (name, area_id) SELECT 'Team ' || n, 1 FROM number");
    database.run("WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number"
                 " WHERE n * ? < (SELECT COUNT(*) FROM children))"
                 " INSERT INTO staff (number, given_name, family_name, email, role)"
                 " SELECT 'I' || n, 'Ada', 'Fernhill', 'ada@example.org', 'iro' FROM number",
                 caseload);
    database.run("INSERT INTO iro_allocations (child_id, staff_id, from_on)"
                 " SELECT child_id, 1 + child_id % (SELECT COUNT(*) FROM staff), '2023-01-02' FROM children");
    database.run("INSERT INTO social_work_allocations (child_id, team_id, from_on)"
                 " SELECT child_id, 1 + child_id % (SELECT COUNT(*) FROM teams), '2023-01-02' FROM children");
    database.run("INSERT INTO accounts (staff_id, sign_in_name, password_hash) VALUES (1, 'iro', '')");
    change.commit();
}

fs::path staffed_database(fs::path const& folder, int looked_after)
{
    auto const size = folder / std::to_string(looked_after);
    auto const path = size / "staffed.db";
    if (fs::exists(path)) return path;
    auto const draft = size / "being_staffed.db";
    fs::remove(draft);
    bench::write_large_database(draft, bench::write_large_return(size, {looked_after, 2}), bench::Taken::LookedAfter);
    {
        auto database = Database::open(draft);
        staff_it(database);
    }
    fs::rename(draft, path);
    return path;
}

/// One authority and how long its pages took.
struct Authority {
    int children;
    std::unique_ptr<bench::AskedService> service;
    std::vector<std::string> files = {};  // of the IRO's children
    std::vector<double> my_work = {};
    std::vector<double> child_file = {};
};

Authority open(fs::path const& folder, int children)
{
    Authority authority{children, std::make_unique<bench::AskedService>(staffed_database(folder, children), "iro")};
    auto const address = [](Row const& row) { return "/children/" + std::to_string(row.get<std::int64_t>(0)); };
    authority.files = authority.service->database().list(
        address, "SELECT child_id FROM iro_allocations WHERE staff_id = 1 AND until_on IS NULL");
    if (authority.files.size() < 25) throw std::logic_error{"the IRO's list has less than a page"};
    return authority;
}

/// A few at a time of each, so that what else the machine does falls on all of them.
void ask(Authority& authority, int times)
{
    for (int i = 0; i < times; ++i) {
        auto const& file = authority.files[authority.child_file.size() % authority.files.size()];
        authority.my_work.push_back(bench::seconds_of([&] { authority.service->ask("/my-work"); }));
        authority.child_file.push_back(bench::seconds_of([&] { authority.service->ask(file); }));
    }
}

void print(std::string_view page, std::vector<Authority> const& all, std::vector<double> Authority::*times)
{
    auto const median = [&](Authority const& one) { return bench::median_of(one.*times) * 1000; };
    auto const slowest = [&](Authority const& one) { return bench::quantile_of(one.*times, 0.99) * 1000; };
    for (auto const& one : all)
        fmt::print("| {} | {} | {:.3f} | {:.2f} | {:.3f} | {:.2f} |\n", page, with_thousands(one.children), median(one),
                   median(one) / median(all.front()), slowest(one), slowest(one) / slowest(all.front()));
}

}  // namespace

/// An IRO's My work and the files of their children, in authorities of growing size with the same caseload.
int main(int argc, char** argv)
{
    CLI::App program{"Measure how pages grow with the authority"};
    std::string folder = "build/bench/authorities";
    std::vector<int> sizes{1000, 10'000, 100'000};
    int times = 2000;
    program.add_option("--folder", folder, "Where the invented authorities are kept");
    program.add_option("--children", sizes, "Children looked after");
    program.add_option("--times", times, "How often each page is asked for");
    CLI11_PARSE(program, argc, argv);

    std::vector<Authority> all;
    for (auto const size : sizes) all.push_back(open(folder, size));
    constexpr int at_once = 20;
    for (auto& one : all) ask(one, at_once);  // read once, as on any day
    for (auto& one : all) one.my_work.clear(), one.child_file.clear();
    for (int asked = 0; asked < times; asked += at_once)
        for (auto& one : all) ask(one, at_once);
    fmt::print("\nThe page and its entry in the audit trail, in this process; {} of each, {} by turns\n", times,
               at_once);
    fmt::print(
        "\n| page | children | median, ms | of the first | p99, ms | of the first |\n|---|---|---|---|---|---|\n");
    print("My work", all, &Authority::my_work);
    print("A child's file", all, &Authority::child_file);
}
