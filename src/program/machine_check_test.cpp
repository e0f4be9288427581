#include "platform/database/audit_trail.h"
#include "platform/database/migrations.h"
#include "platform/testing/temporary_folder.h"
#include "platform/testing/test_database.h"
#include "platform/web/testing/certificate.h"
#include "program/machine_check.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

using namespace waymark;
using namespace std::chrono;
namespace fs = std::filesystem;

namespace {

/// A machine on which all is well, to be spoilt in one way.
struct Machine {
    TemporaryFolder folder;
    Configuration configuration;
    Instant now = Instant{Date{2023y / March / 13d}} + 12h;

    Machine()
    {
        configuration.database = empty_database_place(folder.path());
        configuration.migrations = folder / "migrations";
        configuration.assets = folder / "assets";
        configuration.spool = folder / "spool";
        configuration.least_free_mebibytes = 0;
        fs::copy("migrations", configuration.migrations);
        fs::create_directory(configuration.spool);
        fs::permissions(configuration.spool, fs::perms::owner_all);
        fs::create_directory(configuration.assets);
        std::ofstream{configuration.assets / "waymark.css"} << "p{}";
        std::ofstream{configuration.assets / "manifest.json"} << R"({"waymark.css": "waymark.css"})";
        auto made = database();
        migrate(made, configuration.migrations);
        audited(made, now - 24h);
    }

    Database database() const { return open_place(configuration.database.string()); }

    static void audited(Database& database, Instant at)
    {
        Transaction change{database};
        record_audit(database, {std::nullopt, AuditAction::SignIn, "account", 1, ""}, at);
        change.commit();
    }

    void sql(std::string const& statement) const
    {
        auto spoilt = database();
        Transaction change{spoilt};
        spoilt.run_script(statement);
        change.commit();
    }
};

Verdict of_database(Machine const& machine) { return worst_of(check_database(machine.configuration, machine.now)); }
Verdict of_places(Machine const& machine) { return worst_of(check_places(machine.configuration)); }

std::string advice_of(std::vector<Finding> const& findings)
{
    std::string advice;
    for (auto const& finding : findings) advice += finding.to_do;
    return advice;
}

}  // namespace

TEST_CASE("a machine on which all is well has nothing to look at")
{
    Machine const machine;
    for (auto const& finding : check_database(machine.configuration, machine.now)) {
        CAPTURE(finding.what);
        CHECK(finding.verdict == Verdict::Ok);
    }
    for (auto const& finding : check_places(machine.configuration)) {
        CAPTURE(finding.what);
        CHECK(finding.verdict == Verdict::Ok);
    }
    CHECK(check_time_zone(machine.now).verdict == Verdict::Ok);
    CHECK(check_certificate(machine.configuration, machine.now).verdict == Verdict::Ok);
}

TEST_CASE("a database that is not there yet is looked at, and not made")
{
    Machine machine;
    machine.configuration.database = machine.folder / "not-there.db";
    CHECK(of_database(machine) == Verdict::LookAtThis);
    CHECK_FALSE(fs::exists(machine.configuration.database));
}

TEST_CASE("a file that is no database is wrong")
{
    Machine machine;
    machine.configuration.database = machine.folder / "letter.db";
    std::ofstream{machine.configuration.database} << std::string(5000, 'x');
    CHECK(of_database(machine) == Verdict::Wrong);
}

TEST_CASE("a migration that waits is looked at, and one that was changed is wrong")
{
    Machine const machine;
    std::ofstream{machine.configuration.migrations / "9999_later.sql"} << "CREATE TABLE later (later_id {id})";
    CHECK(of_database(machine) == Verdict::Wrong);  // a gap in the numbers
    fs::remove(machine.configuration.migrations / "9999_later.sql");
    auto const next = migrated_to(machine.database()) + 1;
    auto const name = std::string(next < 10 ? "000" : "00") + std::to_string(next) + "_later.sql";
    std::ofstream{machine.configuration.migrations / name} << "CREATE TABLE later (later_id {id})";
    CHECK(of_database(machine) == Verdict::LookAtThis);
    CHECK(migrated_to(machine.database()) == next - 1);
    std::ofstream{machine.configuration.migrations / "0001_calendar.sql", std::ios::app} << "-- changed\n";
    CHECK(of_database(machine) == Verdict::Wrong);
}

TEST_CASE("an audit trail whose last row was taken away or changed is wrong")
{
    Machine const machine;
    SUBCASE("taken away") { machine.sql("DELETE FROM audit_events"); }
    SUBCASE("changed") { machine.sql("UPDATE audit_events SET subject_id = 2"); }
    SUBCASE("its hash changed") { machine.sql("UPDATE audit_events SET hash = 'x'"); }
    auto const found = check_database(machine.configuration, machine.now);
    CHECK(worst_of(found) == Verdict::Wrong);
    CHECK(advice_of(found).find("waymark audit verify") != std::string::npos);
}

TEST_CASE("a clock before the newest audit row is wrong, but for the minute that machines may be apart")
{
    Machine const machine;
    auto database = machine.database();
    Machine::audited(database, machine.now + 30s);
    CHECK(of_database(machine) == Verdict::Ok);
    Machine::audited(database, machine.now + 2min);
    auto const found = check_database(machine.configuration, machine.now);
    CHECK(worst_of(found) == Verdict::Wrong);
    CHECK(advice_of(found).find("clock") != std::string::npos);
}

TEST_CASE("a disk with less room than is asked for is looked at")
{
    Machine machine;
    machine.configuration.least_free_mebibytes = 1 << 30;
    CHECK(of_places(machine) == Verdict::LookAtThis);
}

TEST_CASE("a spool that others can reach is wrong, and one that is not made yet is not")
{
    Machine const machine;
    fs::permissions(machine.configuration.spool, fs::perms::others_exec, fs::perm_options::add);
    CHECK(of_places(machine) == Verdict::Wrong);
    fs::remove(machine.configuration.spool);
    CHECK(of_places(machine) == Verdict::Ok);
    std::ofstream{machine.configuration.spool} << "a file";
    CHECK(of_places(machine) == Verdict::Wrong);
}

TEST_CASE("without styles and script something is wrong")
{
    Machine machine;
    machine.configuration.assets = machine.folder / "elsewhere";
    CHECK(of_places(machine) == Verdict::Wrong);
}

TEST_CASE("a certificate is looked at thirty days before it ends, and is wrong when it has or cannot be used")
{
    TemporaryFolder const folder;
    Configuration configuration;
    configuration.certificate = folder / "certificate.pem";
    configuration.private_key = folder / "key.pem";
    auto const now = floor<seconds>(system_clock::now());
    CHECK(check_certificate(configuration, now).verdict == Verdict::Wrong);
    write_certificate(configuration.certificate, configuration.private_key, days{40});
    CHECK(check_certificate(configuration, now).verdict == Verdict::Ok);
    CHECK(check_certificate(configuration, now + days{11}).verdict == Verdict::LookAtThis);
    CHECK(check_certificate(configuration, now + days{41}).verdict == Verdict::Wrong);
    write_certificate(folder / "another.pem", configuration.private_key);
    CHECK(check_certificate(configuration, now).verdict == Verdict::Wrong);
}
