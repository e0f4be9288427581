// What an import found and would change, written down for the people who decide about it, and that one was cut short.
#include "exchange/store/import_store.h"

namespace waymark {

static std::string_view code_of_effect(Effect effect)
{
    switch (effect) {
    case Effect::Noted:
        return "noted";
    case Effect::StopsRow:
        return "stops_row";
    case Effect::RefusesFile:
        return "refuses_file";
    }
    return "";
}

static void record_problems(Database& database, ImportId id, ImportReport const& report)
{
    for (auto const& [rule, counted] : report.problem_counts)
        database.run("INSERT INTO import_problem_counts (import_id, rule, effect, problem_count) VALUES (?, ?, ?, ?)",
                     id, rule, code_of_effect(counted.effect), counted.count);
    for (auto const& problem : report.problems)
        database.run(R"(
            INSERT INTO import_problems (import_id, rule, file_name, line, column_name, value, message, child_identifier)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?))",
                     id, problem.rule, problem.file, problem.line, problem.column, problem.value, problem.message,
                     problem.child);
    for (auto const& [child, counts] : report.problems_of_children)
        for (auto const& [rule, count] : counts)
            database.run("INSERT INTO import_child_problems (import_id, child_identifier, rule, problem_count)"
                         " VALUES (?, ?, ?, ?)",
                         id, child, rule, count);
}

static void record_differences(Database& database, ImportId id, ImportReport const& report)
{
    for (auto const& [kind, count] : report.difference_counts)
        database.run("INSERT INTO import_difference_counts (import_id, kind, difference_count) VALUES (?, ?, ?)", id,
                     code_of(kind), count);
    for (auto const& difference : report.differences)
        database.run(R"(
            INSERT INTO import_differences (import_id, kind, child_identifier, what, value_before, value_after)
            VALUES (?, ?, ?, ?, ?, ?))",
                     id, code_of(difference.kind), difference.child_identifier, difference.what, difference.before,
                     difference.after);
    for (auto const& [child, counts] : report.differences_of_children)
        for (auto const& [kind, count] : counts)
            database.run("INSERT INTO import_child_differences (import_id, child_identifier, kind, difference_count)"
                         " VALUES (?, ?, ?, ?)",
                         id, child, code_of(kind), count);
}

void ImportStore::record(ImportId id, ImportReport const& report)
{
    int number = 0;
    for (auto const& file : report.files)
        database_.run(R"(
            INSERT INTO import_files (import_id, file_number, file_name, kind, row_count, is_refused)
            VALUES (?, ?, ?, ?, ?, ?))",
                      id, ++number, file.name, file.kind, file.row_count, file.is_refused);
    record_problems(database_, id, report);
    record_differences(database_, id, report);
    database_.run(R"(
        UPDATE imports SET problem_count = ?, stopped_count = ?, difference_count = ?, records_begin_on = ?
         WHERE import_id = ?)",
                  report.problem_count(), report.stopped_count(), report.difference_count(), report.records_begin_on,
                  id);
}

static void forget_differences(Database& database, ImportId id)
{
    database.run("DELETE FROM import_differences WHERE import_id = ?", id);
    database.run("DELETE FROM import_difference_counts WHERE import_id = ?", id);
    database.run("DELETE FROM import_child_differences WHERE import_id = ?", id);
}

void ImportStore::record_as_written(ImportId id, ImportReport const& written)
{
    auto const recorded = database_.count(
        "SELECT COALESCE(SUM(difference_count), 0) FROM import_difference_counts WHERE import_id = ?", id);
    if (recorded == written.difference_count()) return;
    forget_differences(database_, id);
    record_differences(database_, id, written);
    database_.run("UPDATE imports SET difference_count = ? WHERE import_id = ?", written.difference_count(), id);
}

void ImportStore::record_anew(ImportId id, ImportReport const& report)
{
    forget_differences(database_, id);
    record_differences(database_, id, report);
    database_.run("UPDATE imports SET difference_count = ?, failure = ? WHERE import_id = ?", report.difference_count(),
                  "The records changed after these files were read, so nothing was written. This is what would change "
                  "now: look again before you decide.",
                  id);
}

static constexpr std::string_view was_stopped =
    "Waymark was stopped before this import was finished. Nothing of it was written. Give the files again.";

void ImportStore::fail_unfinished(std::string_view folder, Instant now)
{
    database_.run("UPDATE imports SET state = 'failed', finished_at = ?, failure = ?"
                  " WHERE state IN ('reading', 'applying') AND folder = ?",
                  now, was_stopped, folder);
}

void ImportStore::fail_forgotten(Instant now)
{
    constexpr std::chrono::hours longer_than_any{24};
    database_.run("UPDATE imports SET state = 'failed', finished_at = ?, failure = ?"
                  " WHERE state IN ('reading', 'applying') AND started_at < ?",
                  now, was_stopped, now - longer_than_any);
}

}  // namespace waymark
