#include "children/testing/a_child.h"
#include "platform/database/audit_trail.h"
#include "platform/sealing/sealing.h"
#include "platform/testing/temporary_folder.h"
#include "platform/testing/test_database.h"
#include "program/backup.h"
#include "reviews/testing/a_review.h"
#include "staff/testing/a_colleague.h"

#include <doctest/doctest.h>

#include <atomic>
#include <fstream>
#include <thread>

using namespace waymark;
using namespace std::chrono;
namespace fs = std::filesystem;

namespace {

/// An authority of one child with two reviews, and the keys to its backups.
struct Authority {
    TemporaryFolder folder;
    Database database = migrated_database_in(folder.path());
    SealingKeys keys = make_sealing_keys();
    BackupWorkshop workshop{"migrations", folder / "spool"};
    Instant now{Date{2023y / March / 13d}};
    ChildId robin = a_child().called("Robin", "O’Hare-Łukasz").looked_after_since(Date{2022y / June / 6d}).in(database);
    fs::path sealed = folder / "night.sealed";

    Authority() { add_reviews(database, robin, {Date{2022y / July / 1d}, Date{2022y / September / 30d}}); }

    Database somewhere_new() const
    {
        auto const place = folder / ("new" + std::to_string(++made_));
        fs::create_directory(place);
        return open_place(empty_database_place(place));
    }
    MovedAuthority backs_up() { return back_up(database, sealed, keys.public_key, workshop, now); }

private:
    mutable int made_ = 0;
};

}  // namespace

static std::string name_of(Database const& database, ChildId child)
{
    return database
        .maybe_one([](Row const& row) { return row.get<std::string>(0); },
                   "SELECT called FROM children WHERE child_id = ?", child)
        .value_or("nobody");
}

TEST_CASE("a backup restores everything into a new database, and the trail of both ends alike")
{
    Authority given;
    auto const copied = given.backs_up();
    CHECK(copied.audit_event_count > 0);
    auto restored = given.somewhere_new();
    auto const arrived = restore(given.sealed, given.keys.secret_key, restored, given.workshop);
    CHECK(arrived.audit_hash == copied.audit_hash);
    CHECK(arrived.tables.size() == copied.tables.size());
    CHECK(name_of(restored, given.robin) == "Robin O’Hare-Łukasz");
    CHECK(restored.count("SELECT COUNT(*) FROM reviews") == 2);
    CHECK_FALSE(first_broken_link(restored));
    CHECK(restored.count("SELECT COUNT(*) FROM audit_events WHERE subject_kind = 'backup'") == 1);
    CHECK(fs::is_empty(given.workshop.folder));
}

TEST_CASE("a backup made while others save is the authority as at one moment")
{
    Authority given;
    std::atomic<bool> is_over = false;
    std::atomic<int> saved = 0;
    std::thread saving{[&] {
        while (!is_over) {
            Transaction save{given.database};
            add_reviews(given.database, given.robin, {Date{2010y / January / 1d} + days{saved}});
            record_audit(given.database, {StaffId{}, AuditAction::Create, "review", saved, "by the test"}, given.now);
            save.commit();
            ++saved;
        }
    }};
    while (saved < 5) std::this_thread::yield();
    given.backs_up();
    is_over = true;
    saving.join();

    auto restored = given.somewhere_new();
    restore(given.sealed, given.keys.secret_key, restored, given.workshop);
    auto const saves = restored.count("SELECT COUNT(*) FROM audit_events WHERE detail = 'by the test'");
    CHECK(saves >= 5);
    CHECK(restored.count("SELECT COUNT(*) FROM reviews") == 2 + saves);
    CHECK_FALSE(first_broken_link(restored));
}

TEST_CASE("what is no whole backup of ours restores nothing")
{
    Authority given;
    given.backs_up();
    auto restored = given.somewhere_new();
    CHECK_THROWS_AS(restore(given.sealed, make_sealing_keys().secret_key, restored, given.workshop), SealBroken);
    fs::resize_file(given.sealed, fs::file_size(given.sealed) - 1);
    CHECK_THROWS_AS(restore(given.sealed, given.keys.secret_key, restored, given.workshop), SealBroken);
    std::ofstream{given.folder / "poem"} << "no database";
    seal_file(given.folder / "poem", given.folder / "poem.sealed", given.keys.public_key);
    CHECK_THROWS_AS(restore(given.folder / "poem.sealed", given.keys.secret_key, restored, given.workshop),
                    DatabaseError);
    CHECK(fs::is_empty(given.workshop.folder));
}

TEST_CASE("a backup never replaces another, nor is it restored over an authority")
{
    Authority given;
    given.backs_up();
    CHECK_THROWS_AS(given.backs_up(), std::runtime_error);
    CHECK_THROWS_AS(restore(given.sealed, given.keys.secret_key, given.database, given.workshop), DatabaseError);
    CHECK(name_of(given.database, given.robin) == "Robin O’Hare-Łukasz");
    CHECK(fs::is_empty(given.workshop.folder));
}
