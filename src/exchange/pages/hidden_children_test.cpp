#include "exchange/pages/routes.h"
#include "exchange/testing/import_room.h"
#include "platform/web/testing/page_request.h"

#include <doctest/doctest.h>

#include <string>

using namespace waymark;

namespace {

/// The children of the good return are kept, and 0102 is then restricted to another manager.
struct RestrictedRoom : ImportRoom {
    Viewer named;

    RestrictedRoom()
    {
        named = {a_service_manager().called("Grace", "Named").in(database), clock.today()};
        applied(read(good_return_with_allocations()));
        restrict_child();
    }

    void restrict_child()
    {
        Transaction change{database};
        database.run("INSERT INTO child_restrictions (child_restriction_id, child_id, reason, restricted_by,"
                     " restricted_at) SELECT 1, child_id, 'a relative works here', ?, '2023-04-01T09:00:00Z'"
                     " FROM children WHERE identifier = '0102'",
                     named.staff);
        database.run("INSERT INTO restriction_names VALUES (1, ?)", named.staff);
        change.commit();
    }

    Import read_by(Viewer by, GivenTexts const& texts)
    {
        auto const id = desk.receive(spooled(texts), by, noon);
        jobs.wait_until_idle();
        return ImportStore{database}.find(id, by).value();
    }

    /// Everything of the child that an import could write, as one text.
    std::string held_of_child() const
    {
        std::string text;
        for (auto const* sql :
             {"SELECT called || born_on || sex || ethnicity || unique_pupil_number FROM children",
              "SELECT given || family FROM child_names", "SELECT started_on || COALESCE(ended_on, '') FROM episodes",
              "SELECT COALESCE(first_sat_on, '') FROM reviews", "SELECT CAST(staff_id AS TEXT) FROM iro_allocations"})
            for (auto const& row : database.list([](Row const& each) { return each.get<std::string>(0); },
                                                 std::string{sql} + " WHERE child_id = (SELECT child_id FROM children"
                                                                    " WHERE identifier = '0102') ORDER BY 1"))
                text += row + "\n";
        return text;
    }

    std::string problem_list(Import const& import, Viewer viewer)
    {
        auto response = download_import_problems(page_request(viewer, {{"import", std::to_string(import.id.value)}}),
                                                 database, desk);
        std::string list;
        while (response.next_part(list)) {
        }
        return list;
    }
};

/// What is new of 0101, without or with rows that say otherwise of 0102, every one of them with something to tell.
GivenTexts news(bool of_0102)
{
    std::string const header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n0101,1,04/08/2013,WBRI,A123456789012,,\n";
    std::string const episodes = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\n"
                                 "0101,02/05/2022,S,C2,N1,U6,PR1,,\n";
    std::string const reviews = "CHILD,DOB,REVIEW,REVIEW_CODE\n0101,04/08/2013,13/02/2023,PN1\n"
                                "0101,04/08/2013,14/03/2023,PN1\n0101,04/08/2013,31/02/2023,PN1\n";
    std::string const allocations = "CHILD,GIVEN_NAME,FAMILY_NAME,IRO,TEAM,FROM\n";
    if (!of_0102)
        return {{"header.csv", header},
                {"episodes.csv", episodes},
                {"reviews.csv", reviews},
                {"allocations.csv", allocations}};
    return {{"header.csv", header + "0102,1,12/03/2011,WBRI,A123456789099,,\n"},
            {"episodes.csv", episodes + "0102,06/06/2022,S,V2,N1,U6,PR1,,\n0102,07/01/2023,S,XX,N1,U6,PR1,,\n"},
            {"reviews.csv", reviews + "0102,11/02/2010,30/02/2023,PN1\n0102,11/02/2010,20/03/2023,PN0\n0102,1\n"},
            {"allocations.csv", allocations + "0102,Another,Name,Somebody New,South,01/02/2023\n"}};
}

std::string told(RestrictedRoom& room, Import const& import, Viewer viewer)
{
    ImportStore const store{room.database};
    auto text = std::string{code_of(import.state)} + " " + std::to_string(import.problem_count) + " " +
                std::to_string(import.stopped_count) + " " + std::to_string(import.difference_count) + "\n";
    for (auto const& counted : store.list_problem_counts(import.id, viewer)) {
        text += counted.rule + " " + std::to_string(counted.count) + "\n";
        for (auto const& problem : store.list_problems(import.id, counted.rule, viewer))
            text += problem.file + ":" + std::to_string(problem.line) + " " + problem.value + "\n";
    }
    for (auto const& [kind, count] : store.list_difference_counts(import.id, viewer)) {
        text += std::string{code_of(kind)} + " " + std::to_string(count) + "\n";
        for (auto const& difference : store.list_differences(import.id, kind, viewer))
            text += difference.child_identifier + " " + difference.after + "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("an import by somebody not named neither writes a restricted child nor says a word of the child's rows")
{
    RestrictedRoom room;
    auto const before = room.held_of_child();
    auto const without = room.read(news(false));
    auto const with = room.read(news(true));
    CHECK(with.difference_count > 0);
    CHECK(told(room, with, room.manager) == told(room, without, room.manager));
    CHECK(room.problem_list(with, room.manager) == room.problem_list(without, room.manager));
    CHECK(room.desk.rows_passed_over(with.id) == 7);

    CHECK(room.applied(with, ImportChoice::GoodRows).state == ImportState::Done);
    CHECK(room.held_of_child() == before);
    CHECK(room.rows_in("teams WHERE name = 'South'") == 0);
    auto const again = room.read(news(true));
    CHECK(again.state == ImportState::Discarded);
    CHECK(again.difference_count == 0);
}

TEST_CASE("an import by somebody named takes the child in, and nobody else reads of it")
{
    RestrictedRoom room;
    auto const before = room.held_of_child();
    auto const without = room.read_by(room.named, news(false));
    auto const read = room.read_by(room.named, news(true));
    CHECK(room.desk.rows_passed_over(read.id) == 0);
    CHECK(room.problem_list(read, room.named).find("30/02/2023") != std::string::npos);
    CHECK(read.difference_count > without.difference_count);

    auto const list = room.problem_list(read, room.manager);
    CHECK(list == room.problem_list(without, room.manager));
    auto const seen = room.found(read.id);
    CHECK(seen.problem_count == without.problem_count);
    CHECK(seen.stopped_count == without.stopped_count);

    room.desk.confirm(read.id, ImportChoice::GoodRows, room.named, room.noon);
    room.jobs.wait_until_idle();
    CHECK(room.found(read.id).state == ImportState::Done);
    CHECK(room.held_of_child() != before);
}

TEST_CASE("a child restricted after the files were read is not written by somebody not named")
{
    RestrictedRoom room;
    {
        Transaction change{room.database};
        room.database.run("UPDATE child_restrictions SET lifted_at = '2023-04-02T09:00:00Z', lifted_by = ?",
                          room.named.staff);
        change.commit();
    }
    auto const before = room.held_of_child();
    auto const read = room.read(news(true));
    {
        Transaction change{room.database};
        room.database.run("UPDATE child_restrictions SET lifted_at = NULL, lifted_by = NULL");
        change.commit();
    }
    auto import = room.applied(read, ImportChoice::GoodRows);
    if (import.state == ImportState::Ready) import = room.applied(import, ImportChoice::GoodRows);
    CHECK(import.state == ImportState::Done);
    CHECK(room.held_of_child() == before);
}

TEST_CASE("each child that an import changed has a row of the audit trail that says what changed")
{
    RestrictedRoom room;
    CHECK(room.rows_in("audit_events WHERE action = 'import' AND subject_kind = 'child'") == 2);
    CHECK(room.rows_in("audit_events WHERE detail = "
                       "'new child, name, episodes, reviews, IRO, team and social worker'") == 2);
    room.applied(room.read({{"header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n0101,1,05/08/2013,WBRI,,,\n"},
                            {"episodes.csv", "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\n"
                                             "0101,02/05/2022,S,C2,N1,U6,PR1,,\n"},
                            {"allocations.csv", "CHILD,GIVEN_NAME,FAMILY_NAME,IRO,TEAM,FROM\n"
                                                "0101,New,Name,Tom Bright,North,01/02/2023\n"}}),
                 ImportChoice::GoodRows);
    CHECK(room.rows_in("audit_events WHERE action = 'import' AND subject_kind = 'child' AND detail = "
                       "'date of birth, name, IRO'") == 1);
}

TEST_CASE("a control character in a child's identifier stops the row, and is shown as a mark")
{
    RestrictedRoom room;
    auto const read = room.read({{"episodes.csv", "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\n"
                                                  "01\x1b[31m,05/07/2022,S,C2,N1,U6,PR1,,\n"}});
    auto const problems = ImportStore{room.database}.list_problems(read.id, "WM-UNSAFE-TEXT", room.manager);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].column == "CHILD");
    CHECK(problems[0].value == "01\uFFFD[31m");
}
