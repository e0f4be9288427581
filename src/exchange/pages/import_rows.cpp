#include "exchange/pages/import_rows.h"

#include "exchange/pages/import_words.h"
#include "exchange/pages/routes.h"
#include "exchange/store/hidden_children.h"
#include "exchange/store/import_store.h"
#include "platform/csv.h"
#include "platform/database/gathered_looks.h"
#include "platform/text.h"
#include "platform/web/framed.h"

#include <memory>
#include <sstream>
#include <utility>

namespace waymark {

static void record_look(Database& database, Request const& request, ImportId id, AuditAction action, std::string detail)
{
    record_look(database, {request.viewer.staff, action, "import", id.value, std::move(detail)}, request.now);
}

static std::string how_many(std::size_t shown, std::int64_t all)
{
    if (static_cast<std::int64_t>(shown) == all) return counted(all, "in all.", "in all.");
    return "The first " + std::to_string(shown) + " of " + with_thousands(all) + ".";
}

static Response show_rows(Request const& request, Import const& import, ImportRowsPage const& page)
{
    auto const back = "/imports/" + std::to_string(import.id.value);
    return ok(
        framed(request, {.title = page.heading, .back_url = back, .back_label = "Back to the import"}, render(page)));
}

Response show_import_differences(Request const& request, Database& database)
{
    ImportStore const store{database};
    auto const import = store.find(request.id<ImportId>("import"), request.viewer);
    auto const kind = parse_change_kind(request.path.at("kind"));
    if (!import || !kind) return not_found();
    std::int64_t all = 0;
    for (auto const& [counted_kind, count] : store.list_difference_counts(import->id, request.viewer))
        if (counted_kind == *kind) all = count;

    ImportRowsPage page{.heading = counted(all, wording_of(*kind, 1), wording_of(*kind, 2)),
                        .sentence = {},
                        .where_label = "Child’s number",
                        .what_label = "What",
                        .before_label = "Waymark holds",
                        .after_label = "The files say",
                        .rows = {}};
    for (auto& difference : store.list_differences(import->id, *kind, request.viewer))
        page.rows.push_back({std::move(difference.child_identifier), std::move(difference.what),
                             std::move(difference.before), std::move(difference.after)});
    page.sentence = how_many(page.rows.size(), all);
    record_look(database, request, import->id, AuditAction::View, std::string{code_of(*kind)});
    return show_rows(request, *import, page);
}

Response show_import_problems(Request const& request, Database& database)
{
    ImportStore const store{database};
    auto const import = store.find(request.id<ImportId>("import"), request.viewer);
    if (!import) return not_found();
    auto const& rule = request.path.at("rule");
    std::int64_t all = 0;
    for (auto const& counted_rule : store.list_problem_counts(import->id, request.viewer))
        if (counted_rule.rule == rule) all = counted_rule.count;
    if (all == 0) return not_found();

    ImportRowsPage page{.heading = "Rule " + rule,
                        .sentence = {},
                        .where_label = "Where",
                        .what_label = "Column",
                        .before_label = "What the file says",
                        .after_label = "What to do",
                        .rows = {}};
    for (auto& problem : store.list_problems(import->id, rule, request.viewer)) {
        auto where = problem.file + (problem.line > 0 ? ", line " + std::to_string(problem.line) : "");
        page.rows.push_back(
            {std::move(where), std::move(problem.column), std::move(problem.value), std::move(problem.message)});
    }
    page.sentence = how_many(page.rows.size(), all);
    record_look(database, request, import->id, AuditAction::View, "problems");
    return show_rows(request, *import, page);
}

/// The list that was kept, cut to whom it is given to, as it goes out.
class ProblemList {
public:
    ProblemList(ByteSource kept, HiddenChildren hidden) : kept_{std::move(kept)}, hidden_{std::move(hidden)} {}

    /// Adds some of it; false once there is no more.
    bool next_part(std::string& part)
    {
        static constexpr std::size_t at_a_time = 64 * 1024;
        std::ostringstream out;
        CsvWriter csv{out, CsvFor::People};
        if (!std::exchange(is_begun_, true)) {
            out << "\xEF\xBB\xBF";  // so that Excel reads it as UTF-8
            csv.row({"file", "line", "column", "value", "rule", "message"});
        }
        bool goes_on = true;
        while (static_cast<std::size_t>(out.tellp()) < at_a_time && (goes_on = kept_.next())) {
            auto const cells = kept_.fields();
            if (hidden_.find(cells[0]) == hidden_.end()) csv.row(cells.subspan(1));
        }
        part += out.str();
        return goes_on;
    }

private:
    CsvReader kept_;
    HiddenChildren hidden_;
    bool is_begun_ = false;
};

Response download_import_problems(Request const& request, Database& database, ImportDesk const& desk)
{
    auto const import = ImportStore{database}.find(request.id<ImportId>("import"), request.viewer);
    if (!import) return not_found();
    auto const kept = bytes_of_file(desk.problem_list(*import));
    if (!kept) return not_found();
    record_look(database, request, import->id, AuditAction::Export, "problem list");
    auto response = csv_download("problems-of-import-" + std::to_string(import->id.value) + ".csv", "");
    auto const list = std::make_shared<ProblemList>(*kept, hidden_children(database, request.viewer));
    response.next_part = [list](std::string& part) { return list->next_part(part); };
    return response;
}

}  // namespace waymark
