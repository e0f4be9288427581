#include "exchange/pages/routes.h"
#include "exchange/testing/import_room.h"
#include "platform/testing/golden.h"
#include "platform/web/testing/page_request.h"

#include <doctest/doctest.h>

#include <string>

using namespace waymark;

namespace {

struct ImportPages : ImportRoom {
    Response shows(Import const& import, Fields query = {})
    {
        auto request = page_request(manager, {{"import", std::to_string(import.id.value)}});
        request.query = std::move(query);
        return show_import(request, database, desk);
    }
    Request deciding(Import const& import, std::string const& choice) const
    {
        return sent_form(manager, {{"choice", choice}}, {{"import", std::to_string(import.id.value)}});
    }
    Response decides(Import const& import, std::string const& choice)
    {
        return submit_import_choice(deciding(import, choice), database, desk);
    }
    void put_into(Import const& import, std::string const& state)
    {
        Transaction change{database};
        database.run("UPDATE imports SET state = ? WHERE import_id = ?", state, import.id);
        change.commit();
    }
};

bool has(Response const& response, std::string const& text) { return response.body.find(text) != std::string::npos; }

}  // namespace

TEST_CASE("before anything is imported the page says where to start")
{
    ImportPages given;
    looks_like("exchange/pages/begin_import.empty.golden.html",
               show_begin_import(page_request(given.manager), given.database).body);
}

TEST_CASE("imports made before are listed with where each stands")
{
    ImportPages given;
    given.applied(given.read(good_return()));
    given.read(good_return());
    given.read(return_with_a_bad_row());
    auto texts = good_return();
    texts[2].second += "0101,04/08/2013,20/03/2023,PN1\n";
    given.read(texts);
    looks_like("exchange/pages/begin_import.golden.html",
               show_begin_import(page_request(given.manager), given.database).body);
}

TEST_CASE("without a file the page asks for one")
{
    ImportPages given;
    auto const refused = submit_begin_import(sent_form(given.manager, {}), given.database, given.desk);
    CHECK(refused.status == 422);
    looks_like("exchange/pages/begin_import.refused.golden.html", refused.body);
}

TEST_CASE("files that were sent are read, and the page leads to their import")
{
    ImportPages given;
    auto request = sent_form(given.manager, {});
    for (auto const& file : given.spooled(good_return()))
        request.uploads.push_back({"files", file.name, file.path, std::filesystem::file_size(file.path)});
    CHECK(leads_to(submit_begin_import(request, given.database, given.desk)) == "/imports/1");
    given.jobs.wait_until_idle();
    CHECK(given.found(ImportId{1}).state == ImportState::Ready);
}

TEST_CASE("while the files are read or written the page looks again by itself")
{
    ImportPages given;
    auto const import = given.read(good_return());
    given.put_into(import, "reading");
    auto const reading = given.shows(import);
    looks_like("exchange/pages/import_report_page.reading.golden.html", reading.body);
    CHECK(reading.headers.back() == std::pair<std::string, std::string>{"Refresh", "2"});
    given.put_into(import, "applying");
    looks_like("exchange/pages/import_report_page.applying.golden.html", given.shows(import).body);
}

TEST_CASE("a report without stopped rows asks for one press")
{
    ImportPages given;
    auto const import = given.read(good_return_with_allocations());
    looks_like("exchange/pages/import_report_page.golden.html", given.shows(import).body);
    CHECK(leads_to(given.decides(import, "everything")) == "/imports/1");
    given.jobs.wait_until_idle();
    looks_like("exchange/pages/import_report_page.done.golden.html", given.shows(import).body);
}

TEST_CASE("a report with stopped rows asks what should be imported")
{
    ImportPages given;
    auto const import = given.read(return_with_a_bad_row());
    looks_like("exchange/pages/import_report_page.stopped.golden.html", given.shows(import).body);

    for (auto const* const choice : {"", "everything", "all of it"}) {
        CAPTURE(choice);
        auto const refused = given.decides(import, choice);
        CHECK(refused.status == 422);
        CHECK(has(refused, "Choose what should be imported"));
    }
    CHECK(leads_to(given.decides(import, "nothing")) == "/imports/1?decided=nothing");
    looks_like("exchange/pages/import_report_page.nothing.golden.html",
               given.shows(import, {{"decided", "nothing"}}).body);
    CHECK(leads_to(given.decides(import, "good_rows")) == "/imports/1");
    given.jobs.wait_until_idle();
    CHECK(given.found(import.id).state == ImportState::Done);
    CHECK_FALSE(has(given.shows(import, {{"decided", "nothing"}}), "Nothing was imported"));
    CHECK_THROWS_AS(given.decides(import, "good_rows"), Conflict);
    CHECK_THROWS_AS(given.decides(import, ""), Conflict);
}

TEST_CASE("a decision that reaches a process without the files writes nothing, and says what to do")
{
    ImportPages given;
    auto const import = given.read(good_return());
    ImportDesk beside{given.database, given.clock, given.jobs, given.folder / "spool of another process"};
    auto const refused = submit_import_choice(given.deciding(import, "everything"), given.database, beside);
    CHECK(refused.status == 422);
    CHECK(has(refused, "not within reach just now"));
    CHECK(given.found(import.id).state == ImportState::Ready);
}

TEST_CASE("what was discarded, and what held nothing new, say so")
{
    ImportPages given;
    auto const import = given.read(return_with_a_bad_row());
    auto const discarded = submit_import_discard(
        sent_form(given.manager, {}, {{"import", std::to_string(import.id.value)}}), given.database, given.desk);
    CHECK(leads_to(discarded) == "/imports/1");
    looks_like("exchange/pages/import_report_page.discarded.golden.html", given.shows(import).body);

    given.applied(given.read(good_return()));
    looks_like("exchange/pages/import_report_page.repeated.golden.html", given.shows(given.read(good_return())).body);
    looks_like("exchange/pages/import_report_page.unusable.golden.html",
               given.shows(given.read({{"<b>photo</b>.csv", "\x89PNG\r\n\x1A\n"}})).body);
}

TEST_CASE("what failed says that nothing was written")
{
    ImportPages given;
    auto const import = given.read(good_return());
    given.put_into(import, "applying");
    given.desk.take_up_after_stop(given.noon);
    looks_like("exchange/pages/import_report_page.failed.golden.html", given.shows(import).body);
}

TEST_CASE("differences and problems are spelt out, each look leaving a trace")
{
    ImportPages given;
    auto const import = given.read(return_with_a_bad_row());
    auto const id = std::to_string(import.id.value);
    looks_like(
        "exchange/pages/import_rows.differences.golden.html",
        show_import_differences(page_request(given.manager, {{"import", id}, {"kind", "new_review"}}), given.database)
            .body);
    looks_like(
        "exchange/pages/import_rows.problems.golden.html",
        show_import_problems(page_request(given.manager, {{"import", id}, {"rule", "166"}}), given.database).body);
    CHECK(given.rows_in("audit_events WHERE subject_kind = 'import' AND action = 'view'") == 2);
}

TEST_CASE("an import, a kind or a rule that is not there is not found")
{
    ImportPages given;
    given.read(return_with_a_bad_row());
    auto const differences = [&](char const* import, char const* kind) {
        return show_import_differences(page_request(given.manager, {{"import", import}, {"kind", kind}}),
                                       given.database)
            .status;
    };
    auto const problems = [&](char const* import, char const* rule) {
        return show_import_problems(page_request(given.manager, {{"import", import}, {"rule", rule}}), given.database)
            .status;
    };
    CHECK(differences("1", "new_review") == 200);
    CHECK(differences("1", "new_shoes") == 404);
    CHECK(differences("2", "new_review") == 404);
    CHECK(problems("1", "166") == 200);
    CHECK(problems("1", "' OR 1=1") == 404);
    CHECK(problems("x", "166") == 404);
    CHECK(show_import(page_request(given.iro, {{"import", "1"}}), given.database, given.desk).status == 404);
}

TEST_CASE("the whole list of problems comes as a CSV file")
{
    ImportPages given;
    given.read(return_with_a_bad_row());
    auto response =
        download_import_problems(page_request(given.manager, {{"import", "1"}}), given.database, given.desk);
    CHECK(response.status == 200);
    std::string list;
    while (response.next_part(list)) {
    }
    CHECK(list.find("reviews.csv (2022-23),7,REVIEW,31/02/2023,166,") != std::string::npos);
}
