#include "platform/database/audit_trail.h"
#include "platform/database/migrations.h"
#include "program/machine_check.h"
#include "program/opened_database.h"

namespace waymark {

static Finding check_migrations(Database const& database, Configuration const& configuration)
{
    auto const difference = compare_history(database, configuration.migrations);
    if (!difference) return {Verdict::Ok, "the database is at migration " + std::to_string(migrated_to(database))};
    switch (difference->kind) {
    case HistoryDiffers::Waiting:
        return {Verdict::LookAtThis, difference->what, "back up; the next start of Waymark runs them"};
    case HistoryDiffers::Other:
        return {Verdict::Wrong, "the database and this program do not belong together", difference->what};
    }
    throw std::logic_error{"a difference that has no advice"};
}

static Finding check_trail(TrailEnd const& trail)
{
    if (!trail.broken)
        return {Verdict::Ok, "the audit trail ends where its head says, at row " + std::to_string(trail.row_count)};
    return {Verdict::Wrong, "the end of the audit trail: " + trail.broken->what,
            "run `waymark audit verify`, and find out who could write to the database"};
}

/// Machines that share a database may be a little apart, and a row of the other may be the newest.
static constexpr std::chrono::minutes machines_apart{1};

static Finding check_clock(TrailEnd const& trail, Instant now)
{
    if (iso(now + machines_apart) >= trail.last_at) return {Verdict::Ok, "the clock is after the newest audit row"};
    return {Verdict::Wrong, "the clock says " + iso(now) + ", before the newest audit row of " + trail.last_at,
            "set this machine's clock, and keep it by NTP; due dates and sessions follow from it"};
}

static std::vector<Finding> check_opened(Configuration const& configuration, Instant now)
{
    auto const database = open_database(configuration);
    auto migrations = check_migrations(database, configuration);
    bool const is_empty = migrated_to(database) == 0;
    std::vector<Finding> found{{Verdict::Ok, "the database opens: " + shown_place(configuration.database)}};
    found.push_back(std::move(migrations));
    if (is_empty) return found;
    auto const trail = end_of_trail(database);
    found.push_back(check_trail(trail));
    found.push_back(check_clock(trail, now));
    return found;
}

std::vector<Finding> check_database(Configuration const& configuration, Instant now)
{
    auto const place = shown_place(configuration.database);
    if (!may_be_there(configuration.database))
        return {{Verdict::LookAtThis, "there is no database yet at " + place,
                 "the first start of Waymark makes it; if there should be one, set database to it"}};
    try {
        return check_opened(configuration, now);
    } catch (DatabaseError const& error) {
        return {{Verdict::Wrong, "the database at " + place, error.what()}};
    }
}

}  // namespace waymark
