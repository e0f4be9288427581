#include "exchange/store/import_store.h"

#include "access/permissions.h"
#include "access/visible_children.h"
#include "platform/database/audit_trail.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace waymark {

static std::string const& may_import()
{
    static std::string const condition = viewer_may(import_returns);
    return condition;
}

/// Rows about a child who is restricted to others are not there, as the child is not: `alias.column` holds the number
/// on file. Takes the viewer's three values.
static std::string not_of_hidden_child(std::string const& number)
{
    return "NOT EXISTS (SELECT 1 FROM child_headings h WHERE h.identifier = " + number + " AND NOT " +
           not_hidden_from_viewer("h") + ")";
}

static Import read_import(Row const& row)
{
    Import import;
    import.id = row.get<ImportId>(0);
    import.started_at = row.get<Instant>(1);
    import.started_by = row.get<StaffId>(2);
    import.started_by_name = row.get<std::string>(3);
    import.state = parse_import_state(row.text(4)).value_or(ImportState::Failed);
    import.folder = row.get<std::string>(5);
    import.bytes_total = row.get<std::int64_t>(6);
    import.problem_count = row.get<std::int64_t>(7);
    import.stopped_count = row.get<std::int64_t>(8);
    import.difference_count = row.get<std::int64_t>(9);
    import.failure = row.get<std::string>(10);
    return import;
}

static constexpr std::string_view select_import = R"(
    SELECT i.import_id, i.started_at, i.started_by, c.name, i.state, i.folder, i.bytes_total, i.problem_count,
           i.stopped_count, i.difference_count, i.failure
      FROM imports i JOIN staff_names c ON c.staff_id = i.started_by WHERE )";

bool ImportStore::is_open_to(Viewer viewer) const
{
    static std::string const sql = "SELECT COUNT(*) FROM staff_names WHERE staff_id = ? AND " + may_import();
    return database_.count(sql, viewer.staff, viewer.staff, viewer.today, viewer.now) == 1;
}

/// What counts are lowered by for the viewer: a handful of children, each looked up in the index.
static std::map<std::string, std::int64_t> hidden_counts(Database const& database, std::string const& counted_by_child,
                                                         ImportId id, Viewer viewer)
{
    auto const sql = "SELECT b.told, SUM(b.how_many) FROM restricted_children r"
                     " JOIN child_headings h ON h.child_id = r.child_id JOIN " +
                     counted_by_child + " b ON b.child_identifier = h.identifier WHERE b.import_id = ? AND NOT " +
                     not_hidden_from_viewer("h") + " GROUP BY b.told";
    std::map<std::string, std::int64_t> counts;
    for (auto& [what, sum] : database.list(
             [](Row const& row) {
                 return std::pair{row.get<std::string>(0), row.get<std::int64_t>(1)};
             },
             sql, id, viewer.staff, viewer.today, viewer.now))
        counts[what] = sum;
    return counts;
}

static std::map<std::string, std::int64_t> hidden_problems(Database const& database, ImportId id, Viewer viewer)
{
    return hidden_counts(
        database,
        "(SELECT import_id, child_identifier, rule AS told, problem_count AS how_many FROM import_child_problems)", id,
        viewer);
}

/// People and teams that an import adds are of no one child, and who is new with a hidden child would say whose the
/// child is: where there is such a child none of them is told.
static std::map<std::string, std::int64_t> hidden_differences(Database const& database, ImportId id, Viewer viewer)
{
    auto hidden = hidden_counts(database,
                                "(SELECT import_id, child_identifier, kind AS told, difference_count AS how_many"
                                " FROM import_child_differences)",
                                id, viewer);
    if (hidden.empty()) return hidden;
    for (auto const kind : {ChangeKind::AddedPerson, ChangeKind::AddedTeam}) {
        auto const code = std::string{code_of(kind)};
        hidden[code] = database
                           .maybe_one([](Row const& row) { return row.get<std::int64_t>(0); },
                                      "SELECT difference_count FROM import_difference_counts"
                                      " WHERE import_id = ? AND kind = ?",
                                      id, code)
                           .value_or(0);
    }
    return hidden;
}

static std::int64_t count_in(std::map<std::string, std::int64_t> const& counts, std::string const& what)
{
    auto const found = counts.find(what);
    return found == counts.end() ? 0 : found->second;
}

/// The import as the viewer may know it. One whose every difference is of hidden children has nothing to import.
Import ImportStore::cut(Import import, Viewer viewer) const
{
    std::int64_t hidden_here = 0;
    for (auto const& [kind, count] : hidden_differences(database_, import.id, viewer)) hidden_here += count;
    if (hidden_here > 0) {
        import.difference_count -= hidden_here;
        bool const is_settled = import.state == ImportState::Ready || import.state == ImportState::Done;
        if (import.difference_count == 0 && is_settled) import.state = ImportState::Discarded;
    }
    if (hidden_problems(database_, import.id, viewer).empty()) return import;
    import.problem_count = import.stopped_count = 0;
    for (auto const& counted : list_problem_counts(import.id, viewer)) {
        import.problem_count += counted.count;
        if (counted.effect != Effect::Noted) import.stopped_count += counted.count;
    }
    return import;
}

std::vector<Import> ImportStore::list_newest(Viewer viewer, int limit) const
{
    static std::string const sql = std::string{select_import} + may_import() + " ORDER BY i.import_id DESC LIMIT ?";
    auto imports = database_.list(read_import, sql, viewer.staff, viewer.today, viewer.now, limit);
    for (auto& import : imports) import = cut(std::move(import), viewer);
    return imports;
}

std::optional<Import> ImportStore::find(ImportId id, Viewer viewer) const
{
    static std::string const sql = std::string{select_import} + may_import() + " AND i.import_id = ?";
    auto import = database_.maybe_one(read_import, sql, viewer.staff, viewer.today, viewer.now, id);
    return import ? std::optional{cut(std::move(*import), viewer)} : std::nullopt;
}

std::vector<ImportedFile> ImportStore::list_files(ImportId id, Viewer viewer) const
{
    static std::string const sql = "SELECT file_name, kind, row_count, is_refused FROM import_files WHERE " +
                                   may_import() + " AND import_id = ? ORDER BY file_number";
    return database_.list(
        [](Row const& row) {
            return ImportedFile{row.get<std::string>(0), row.get<std::string>(1), row.get<std::int64_t>(2),
                                row.get<bool>(3)};
        },
        sql, viewer.staff, viewer.today, viewer.now, id);
}

static Effect effect_from(std::string_view code)
{
    if (code == "stops_row") return Effect::StopsRow;
    return code == "refuses_file" ? Effect::RefusesFile : Effect::Noted;
}

std::vector<ProblemCount> ImportStore::list_problem_counts(ImportId id, Viewer viewer) const
{
    static std::string const sql = "SELECT rule, effect, problem_count FROM import_problem_counts WHERE " +
                                   may_import() +
                                   " AND import_id = ? ORDER BY effect = 'noted', problem_count DESC, rule";
    auto counts = database_.list(
        [](Row const& row) {
            return ProblemCount{row.get<std::string>(0), effect_from(row.text(1)), row.get<std::int64_t>(2)};
        },
        sql, viewer.staff, viewer.today, viewer.now, id);
    auto const hidden = hidden_problems(database_, id, viewer);
    if (hidden.empty()) return counts;
    for (auto& counted : counts) counted.count -= count_in(hidden, counted.rule);
    counts.erase(std::remove_if(counts.begin(), counts.end(), [](auto const& counted) { return counted.count <= 0; }),
                 counts.end());
    std::stable_sort(counts.begin(), counts.end(), [](ProblemCount const& one, ProblemCount const& other) {
        bool const is_noted = one.effect == Effect::Noted;
        bool const other_is_noted = other.effect == Effect::Noted;
        return is_noted != other_is_noted ? other_is_noted : one.count > other.count;
    });
    return counts;
}

std::vector<ToldProblem> ImportStore::list_problems(ImportId id, std::string_view rule, Viewer viewer) const
{
    static std::string const sql =
        "SELECT rule, file_name, line, column_name, value, message, child_identifier FROM import_problems WHERE " +
        may_import() + " AND import_id = ? AND rule = ? AND " +
        not_of_hidden_child("import_problems.child_identifier") + " AND " +
        not_of_hidden_child("import_problems.value") + " ORDER BY import_problem_id";
    return database_.list(
        [](Row const& row) {
            return ToldProblem{row.get<std::string>(0), row.get<std::string>(1), row.get<std::int64_t>(2),
                               row.get<std::string>(3), row.get<std::string>(4), row.get<std::string>(5),
                               row.get<std::string>(6)};
        },
        sql, viewer.staff, viewer.today, viewer.now, id, rule, viewer.staff, viewer.today, viewer.now, viewer.staff,
        viewer.today, viewer.now);
}

std::vector<std::pair<ChangeKind, std::int64_t>> ImportStore::list_difference_counts(ImportId id, Viewer viewer) const
{
    static std::string const sql = "SELECT kind, difference_count FROM import_difference_counts WHERE " + may_import() +
                                   " AND import_id = ? ORDER BY kind";
    auto const hidden = hidden_differences(database_, id, viewer);
    std::vector<std::pair<ChangeKind, std::int64_t>> counts;
    for (auto const& [code, count] : database_.list(
             [](Row const& row) {
                 return std::pair{row.get<std::string>(0), row.get<std::int64_t>(1)};
             },
             sql, viewer.staff, viewer.today, viewer.now, id))
        if (auto const left = count - count_in(hidden, code); left > 0)
            counts.emplace_back(parse_change_kind(code).value_or(ChangeKind::NewChild), left);
    return counts;
}

std::vector<Difference> ImportStore::list_differences(ImportId id, ChangeKind kind, Viewer viewer) const
{
    static std::string const sql =
        "SELECT child_identifier, what, value_before, value_after FROM import_differences WHERE " + may_import() +
        " AND import_id = ? AND kind = ? AND " + not_of_hidden_child("import_differences.child_identifier") +
        " ORDER BY import_difference_id";
    bool const is_of_no_child = kind == ChangeKind::AddedPerson || kind == ChangeKind::AddedTeam;
    if (is_of_no_child && !hidden_differences(database_, id, viewer).empty()) return {};
    return database_.list(
        [kind](Row const& row) {
            return Difference{kind, row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2),
                              row.get<std::string>(3)};
        },
        sql, viewer.staff, viewer.today, viewer.now, id, code_of(kind), viewer.staff, viewer.today, viewer.now);
}

ImportId ImportStore::add(std::string_view folder, std::int64_t bytes_total, Viewer by, Instant now)
{
    Transaction change{database_};
    auto const id =
        database_.run_returning<ImportId>(R"(
        INSERT INTO imports (started_at, started_by, state, folder, bytes_total)
        VALUES (?, ?, ?, ?, ?) RETURNING import_id)",
                                          now, by.staff, code_of(ImportState::Reading), folder, bytes_total);
    record_audit(database_, {by.staff, AuditAction::Import, "import", id.value, "files received"}, now);
    change.commit();
    return id;
}

bool ImportStore::says_the_same(ImportId id, ImportReport const& report, Viewer viewer) const
{
    auto const counts = list_difference_counts(id, viewer);
    if (!is_open_to(viewer) || std::map(counts.begin(), counts.end()) != report.difference_counts) return false;
    for (auto const& counted : counts) {
        auto const kind = counted.first;
        std::vector<Difference> now;
        std::copy_if(report.differences.begin(), report.differences.end(), std::back_inserter(now),
                     [kind](Difference const& difference) { return difference.kind == kind; });
        // Of those spelt out some may be hidden by now, and then the report goes on for longer.
        auto const recorded = list_differences(id, kind, viewer);
        auto const both = static_cast<std::ptrdiff_t>(std::min(now.size(), recorded.size()));
        if (!std::equal(now.begin(), now.begin() + both, recorded.begin())) return false;
    }
    return true;
}

std::set<std::string> ImportStore::folders_waiting() const
{
    auto const folders = database_.list([](Row const& row) { return row.get<std::string>(0); },
                                        "SELECT folder FROM imports WHERE state IN ('reading', 'ready', 'applying')");
    return {folders.begin(), folders.end()};
}

void ImportStore::move(ImportId id, ImportState from, ImportState to, Viewer by, Instant now, std::string_view detail)
{
    auto const moved = database_.run("UPDATE imports SET state = ?, finished_at = ? WHERE import_id = ? AND state = ?",
                                     code_of(to), now, id, code_of(from));
    if (moved != 1) throw Conflict{"this import has moved on"};
    auto told = std::string{code_of(to)};
    if (!detail.empty()) told += ": " + std::string{detail};
    record_audit(database_, {by.staff, AuditAction::Import, "import", id.value, told}, now);
}

void ImportStore::fail(ImportId id, std::string_view why, Instant now)
{
    database_.run("UPDATE imports SET state = 'failed', failure = ?, finished_at = ? WHERE import_id = ?", why, now,
                  id);
}

}  // namespace waymark
