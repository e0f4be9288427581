#include "exchange/pages/import_report_page.h"

#include "exchange/pages/import_words.h"
#include "exchange/pages/routes.h"
#include "exchange/store/import_store.h"
#include "platform/database/audit_trail.h"
#include "platform/text.h"
#include "platform/web/framed.h"

#include <algorithm>

namespace waymark {

static std::string address_of(Import const& import) { return "/imports/" + std::to_string(import.id.value); }

static void say_where_it_stands(ImportReportPage& page, Import const& import)
{
    auto const differences = counted(import.difference_count, "difference", "differences");
    switch (import.state) {
    case ImportState::Reading:
        page.heading = "Reading the files";
        page.sentence = "Each row is read and checked. Nothing is written.";
        break;
    case ImportState::Ready:
        page.heading = "Ready for your decision";
        page.sentence = !import.failure.empty()
                            ? import.failure
                            : differences + " from what Waymark holds. Nothing has been written yet.";
        break;
    case ImportState::Applying:
        page.heading = "Writing what the files say";
        page.sentence = "All of it, or none of it: due dates appear when it is done.";
        break;
    case ImportState::Done:
        page.is_done = true;
        page.differences_heading = "What changed";
        page.heading = "Imported";
        page.sentence = differences + " written, and every due date worked out again.";
        break;
    case ImportState::Discarded:
        page.differences_heading = "What would have changed";
        page.heading = import.difference_count > 0 ? "Discarded" : "Nothing to import";
        page.sentence = "Nothing of these files was written, and they are no longer kept.";
        break;
    case ImportState::Failed:
        page.differences_heading = "What would have changed";
        page.heading = "This import failed";
        page.sentence = import.failure;
        break;
    }
}

static std::optional<Progress> progress_of(Import const& import, ImportDesk const& desk)
{
    if (import.state != ImportState::Reading) return std::nullopt;
    auto const read = static_cast<long long>(desk.bytes_read(import.id).value_or(0));
    auto const total = std::max<long long>(import.bytes_total, 1);
    if (read >= total) return Progress{"Comparing each child with what Waymark holds", total, total};
    return Progress{"Reading", read, total,
                    with_thousands(read / 1024) + " of " + with_thousands(total / 1024) + " KB"};
}

static bool is_under_way(Import const& import)
{
    return import.state == ImportState::Reading || import.state == ImportState::Applying;
}

static bool is_none_used(std::vector<ImportedFile> const& files)
{
    return std::all_of(files.begin(), files.end(), [](ImportedFile const& file) { return file.is_refused; });
}

/// Why there is nothing to decide: files that say what is known are good news, files that could not be used are not.
static std::string why_nothing_changes(std::vector<ImportedFile> const& files)
{
    if (is_none_used(files)) return "None of the files could be used. What to look at says why, and what to do.";
    bool const some_is_refused =
        std::any_of(files.begin(), files.end(), [](ImportedFile const& file) { return file.is_refused; });
    if (some_is_refused) return "The files that could be used say nothing that the records do not hold already.";
    return "What could be used of the files says nothing that the records do not hold already.";
}

static void fill_files(ImportReportPage& page, ImportStore const& store, Import const& import, Viewer viewer)
{
    auto const files = store.list_files(import.id, viewer);
    for (auto const& file : files)
        page.files.push_back(
            {file.name, std::string{wording_of_kind(file.kind, file.is_refused)}, with_thousands(file.row_count)});
    bool const is_settled = import.state == ImportState::Ready || import.state == ImportState::Discarded;
    if (!is_settled || import.difference_count > 0) return;
    page.why_nothing_changes = why_nothing_changes(files);
    if (is_none_used(files)) page.heading = "None of these files could be used";
}

static void fill_differences(ImportReportPage& page, ImportStore const& store, Import const& import, Viewer viewer)
{
    auto const counts = store.list_difference_counts(import.id, viewer);
    if (counts.empty()) return;
    CountCards cards{"Differences by kind", {}};
    for (auto const kind : all_change_kinds)
        for (auto const& [counted_kind, count] : counts)
            if (counted_kind == kind)
                cards.cards.push_back({count, wording_of(kind, count),
                                       address_of(import) + "/differences/" + std::string{code_of(kind)}});
    page.differences = std::move(cards);
}

/// Who would be added to the staff by pressing Import, by name: nobody should be made by a slip of the pen.
static void fill_newcomers(ImportReportPage& page, ImportStore const& store, Import const& import, Viewer viewer)
{
    static constexpr std::size_t most_named = 30;
    if (import.state != ImportState::Ready) return;
    for (auto const kind : {ChangeKind::AddedPerson, ChangeKind::AddedTeam})
        for (auto const& added : store.list_differences(import.id, kind, viewer))
            page.newcomers.push_back(added.what + ": " + added.after);
    if (page.newcomers.size() <= most_named) return;
    page.more_newcomers = "And others: the counts above open the whole lists.";
    page.newcomers.resize(most_named);
}

static void fill_problems(ImportReportPage& page, ImportStore const& store, Import const& import, Viewer viewer)
{
    for (auto const& counted_rule : store.list_problem_counts(import.id, viewer)) {
        auto const examples = store.list_problems(import.id, counted_rule.rule, viewer);
        auto example = examples.empty() ? std::string{} : examples.front().message;
        page.problems.push_back({counted_rule.rule, with_thousands(counted_rule.count),
                                 std::string{wording_of(counted_rule.effect)}, std::move(example),
                                 address_of(import) + "/problems/" + counted_rule.rule,
                                 counted_rule.effect != Effect::Noted});
    }
    page.problem_list_url = address_of(import) + "/problems.csv";
}

static void ask_for_decision(ImportReportPage& page, Import const& import, FieldErrors const& errors)
{
    page.is_waiting = import.state == ImportState::Ready;
    page.confirm_url = address_of(import) + "/confirm";
    page.discard_url = address_of(import) + "/discard";
    if (!page.is_waiting || import.stopped_count == 0) return;
    auto const left_out = counted(import.stopped_count, "problem keeps", "problems keep");
    page.choice =
        Radios{.name = "choice",
               .legend = left_out + " rows or files out. What should be imported?",
               .choices = {{"nothing", "Nothing, until the files are mended",
                            "Download the list, mend the records it came from, and import again"},
                           {"good_rows", "The good rows",
                            "Everything that would change above. The rows left out can come with a later import"}},
               .error = errors.message_for("choice")};
}

static std::optional<NotificationBanner> what_was_decided(Request const& request, Import const& import)
{
    bool const is_asked = request.query.get("decided") == "nothing" && import.state == ImportState::Ready;
    if (!is_asked) return std::nullopt;
    return NotificationBanner{
        "Nothing was imported.",
        escaped("Download the list below, mend the records it came from, and give the new files as a new import. This "
                "one waits until you discard it or take its good rows.")};
}

static Html report(Request const& request, Database& database, ImportDesk const& desk, Import const& import,
                   FieldErrors const& errors)
{
    ImportStore const store{database};
    ImportReportPage page;
    page.errors = {errors};
    page.csrf_token = request.csrf_token;
    page.address = address_of(import);
    say_where_it_stands(page, import);
    page.is_under_way = is_under_way(import);
    page.progress = progress_of(import, desk);
    if (!page.is_under_way) {
        fill_files(page, store, import, request.viewer);
        fill_differences(page, store, import, request.viewer);
        fill_newcomers(page, store, import, request.viewer);
        fill_problems(page, store, import, request.viewer);
        ask_for_decision(page, import, errors);
    }
    return framed(request,
                  {.title = page.heading,
                   .back_url = "/imports",
                   .back_label = "All imports",
                   .flash = what_was_decided(request, import),
                   .has_errors = !errors.empty()},
                  render(page));
}

Response show_import(Request const& request, Database& database, ImportDesk const& desk)
{
    auto const import = ImportStore{database}.find(request.id<ImportId>("import"), request.viewer);
    if (!import) return not_found();
    auto response = ok(report(request, database, desk, *import, {}));
    // Without script, the browser itself looks again while there is something to wait for.
    if (is_under_way(*import)) response.headers.emplace_back("Refresh", "2");
    return response;
}

Response submit_import_choice(Request const& request, Database& database, ImportDesk& desk)
{
    auto const import = ImportStore{database}.find(request.id<ImportId>("import"), request.viewer);
    if (!import) return not_found();
    auto const& chosen = request.field("choice");
    if (chosen == "nothing") return see_other(address_of(*import) + "?decided=nothing");
    auto const choice = parse_import_choice(chosen);
    bool const fits = choice && (*choice == ImportChoice::GoodRows || import->stopped_count == 0);
    // What is under way or over has no question on its page that an error could stand by: that is a Conflict.
    if (!fits && import->state == ImportState::Ready)
        return unprocessable(report(request, database, desk, *import, {{"choice", "Choose what should be imported"}}));
    if (import->state == ImportState::Ready && !desk.has_files_of(*import))
        return unprocessable(
            report(request, database, desk, *import,
                   {{"choice", "The files of this import are not within reach just now. Try again in a "
                               "minute, or discard this import and give the files again"}}));
    desk.confirm(import->id, choice.value_or(ImportChoice::Everything), request.viewer, request.now);
    return see_other(address_of(*import));
}

Response submit_import_discard(Request const& request, Database& database, ImportDesk& desk)
{
    auto const import = ImportStore{database}.find(request.id<ImportId>("import"), request.viewer);
    if (!import) return not_found();
    desk.discard(import->id, request.viewer, request.now);
    return see_other(address_of(*import));
}

}  // namespace waymark
