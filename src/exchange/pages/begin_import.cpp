#include "exchange/pages/begin_import.h"

#include "exchange/pages/import_words.h"
#include "exchange/pages/routes.h"
#include "exchange/store/import_store.h"
#include "platform/text.h"
#include "platform/web/framed.h"

namespace waymark {

static constexpr int imports_shown = 20;

static std::string where_it_stands(Import const& import)
{
    bool const had_nothing = import.state == ImportState::Discarded && import.difference_count == 0;
    return had_nothing ? "Nothing to import" : std::string{wording_of(import.state)};
}

static ImportLine line_for(Import const& import)
{
    auto told = counted(import.difference_count, "difference", "differences") + ", " +
                counted(import.problem_count, "problem", "problems");
    return {"/imports/" + std::to_string(import.id.value),
            day_month_year(london_date(import.started_at)) + " at " + london_time(import.started_at),
            import.started_by_name, where_it_stands(import), std::move(told)};
}

static Html page_with(Request const& request, Database& database, FieldErrors const& errors)
{
    BeginImportPage page;
    page.errors = {errors};
    page.files = {.name = "files",
                  .label = "The files",
                  .hint = "CSV files. Choose all of them at once",
                  .error = errors.message_for("files"),
                  .accept = ".csv,text/csv",
                  .files = Files::Several};
    page.csrf_token = request.csrf_token;
    for (auto const& import : ImportStore{database}.list_newest(request.viewer, imports_shown))
        page.earlier.push_back(line_for(import));
    return framed(request, {.title = "Import a return", .has_errors = !errors.empty()}, render(page));
}

Response show_begin_import(Request const& request, Database& database) { return ok(page_with(request, database, {})); }

Response submit_begin_import(Request const& request, Database& database, ImportDesk& desk)
{
    std::vector<ReceivedFile> files;
    for (auto const& upload : request.uploads)
        if (!upload.file_name.empty()) files.push_back({upload.file_name, upload.path});
    if (files.empty())
        return unprocessable(page_with(request, database, {{"files", "Choose at least one file of the return"}}));
    auto const id = desk.receive(files, request.viewer, request.now);
    return see_other("/imports/" + std::to_string(id.value));
}

}  // namespace waymark
