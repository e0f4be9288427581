#include "exchange/testing/import_room.h"
#include "reviews/store/review_store.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace waymark;
using namespace std::chrono;
using namespace std::chrono_literals;

static std::vector<std::string> rules_found(ImportRoom& room, Import const& import)
{
    std::vector<std::string> rules;
    for (auto const& counted : ImportStore{room.database}.list_problem_counts(import.id, room.manager))
        rules.push_back(counted.rule);
    return rules;
}

static bool has_rule(ImportRoom& room, Import const& import, std::string const& rule)
{
    auto const rules = rules_found(room, import);
    return std::find(rules.begin(), rules.end(), rule) != rules.end();
}

TEST_CASE("nothing is written until it is confirmed, then all of it, and the files are let go")
{
    ImportRoom room;
    auto const read = room.read(good_return_with_allocations());
    CHECK(read.state == ImportState::Ready);
    CHECK(read.stopped_count == 0);
    CHECK(read.difference_count == 18);
    CHECK(room.rows_in("children") == 0);
    CHECK(room.files_kept() == 4);

    CHECK(room.applied(read).state == ImportState::Done);
    CHECK(room.rows_in("children") == 2);
    CHECK(room.rows_in("episodes") == 2);
    CHECK(room.rows_in("reviews") == 5);
    CHECK(room.rows_in("current_iros") == 2);
    CHECK(room.rows_in("current_social_work") == 2);
    CHECK(room.files_kept() == 0);
    CHECK(ReviewStore{room.database}.records_begin_on() == Date{2022y / April / 1d});
}

TEST_CASE("the same files again change nothing, ask nothing, and are not kept")
{
    ImportRoom room;
    room.applied(room.read(good_return_with_allocations()));
    auto const again = room.read(good_return_with_allocations());
    CHECK(again.state == ImportState::Discarded);
    CHECK(again.difference_count == 0);
    CHECK(room.files_kept() == 0);
}

TEST_CASE("a row that is stopped stays out, and the good rows go in")
{
    ImportRoom room;
    auto const read = room.read(return_with_a_bad_row());
    CHECK(read.stopped_count == 1);
    CHECK(has_rule(room, read, "166"));
    CHECK(room.applied(read, ImportChoice::GoodRows).state == ImportState::Done);
    CHECK(room.rows_in("reviews") == 5);
}

TEST_CASE("what somebody confirmed or discarded cannot be confirmed or discarded again")
{
    ImportRoom room;
    auto const confirmed = room.applied(room.read(good_return()));
    CHECK_THROWS_AS(room.desk.confirm(confirmed.id, ImportChoice::Everything, room.manager, room.noon), Conflict);
    CHECK_THROWS_AS(room.desk.discard(confirmed.id, room.manager, room.noon), Conflict);
}

TEST_CASE("what is discarded is gone, and nothing of it is written")
{
    ImportRoom room;
    auto const read = room.read(good_return());
    room.desk.discard(read.id, room.manager, room.noon);
    CHECK(room.found(read.id).state == ImportState::Discarded);
    CHECK(room.files_kept() == 0);
    CHECK(room.rows_in("children") == 0);
    CHECK_THROWS_AS(room.desk.confirm(read.id, ImportChoice::Everything, room.manager, room.noon), Conflict);
}

/// Makes the disk fail at the first review after the summer.
static std::string full_disk(DatabaseKind kind)
{
    if (kind == DatabaseKind::Sqlite)
        return "CREATE TRIGGER full_disk BEFORE INSERT ON reviews WHEN NEW.first_sat_on > '2022-09-01'"
               " BEGIN SELECT RAISE(ABORT, 'disk full'); END";
    return "CREATE FUNCTION fail() RETURNS TRIGGER LANGUAGE plpgsql AS $$ BEGIN RAISE 'disk full'; END $$;"
           "CREATE TRIGGER full_disk BEFORE INSERT ON reviews FOR EACH ROW WHEN (NEW.first_sat_on > '2022-09-01')"
           " EXECUTE FUNCTION fail()";
}

TEST_CASE("a failure in the middle leaves nothing written, and a sentence")
{
    ImportRoom room;
    auto const read = room.read(good_return());
    {
        Transaction change{room.database};
        room.database.run_script(full_disk(room.database.kind()));
        change.commit();
    }
    auto const failed = room.applied(read);
    CHECK(failed.state == ImportState::Failed);
    CHECK(failed.failure.find("the records are as they were before") != std::string::npos);
    CHECK(room.rows_in("children") == 0);
    CHECK(room.rows_in("reviews") == 0);
    CHECK(room.files_kept() == 0);
}

TEST_CASE("after a stop what was under way has failed, and files that nobody waits for are let go")
{
    ImportRoom room;
    auto const waiting = room.read(good_return());
    auto const stuck = room.read({{"reviews.csv", std::string{good_reviews} + "0101,04/08/2013,20/03/2023,PN1\n"},
                                  {"episodes.csv", good_episodes},
                                  {"header.csv", good_header}});
    {
        Transaction change{room.database};
        room.database.run("UPDATE imports SET state = 'applying' WHERE import_id = ?", stuck.id);
        change.commit();
    }
    room.desk.take_up_after_stop(room.noon);
    CHECK(room.found(waiting.id).state == ImportState::Ready);
    CHECK(room.found(stuck.id).state == ImportState::Failed);
    CHECK(room.found(stuck.id).failure.find("Nothing of it was written") != std::string::npos);
    CHECK(room.files_kept() == 3);
}

TEST_CASE("what another process has under way is left alone by one that starts, until it was clearly forgotten")
{
    ImportRoom room;
    auto const import = room.read(good_return());
    Transaction change{room.database};
    room.database.run("UPDATE imports SET state = 'applying' WHERE import_id = ?", import.id);
    change.commit();

    ImportDesk beside{room.database, room.clock, room.jobs, room.folder / "spool of another process"};
    beside.take_up_after_stop(room.noon);
    CHECK(room.found(import.id).state == ImportState::Applying);
    {
        auto const under_way = KeptFiles{room.folder / "spool" / import.folder}.begin();
        ImportDesk{room.database, room.clock, room.jobs, room.folder / "spool"}.take_up_after_stop(room.noon);
        CHECK(room.found(import.id).state == ImportState::Applying);
    }
    CHECK(room.desk.has_files_of(import));
    CHECK_FALSE(beside.has_files_of(import));

    beside.take_up_after_stop(room.noon + std::chrono::hours{25});
    CHECK(room.found(import.id).state == ImportState::Failed);
}

TEST_CASE("somebody who may not import finds no import, and cannot discard one")
{
    ImportRoom room;
    auto const read = room.read(return_with_a_bad_row());
    ImportStore const store{room.database};
    CHECK(store.is_open_to(room.manager));
    CHECK_FALSE(store.is_open_to(room.iro));
    CHECK_FALSE(store.is_open_to(Viewer{}));
    CHECK_FALSE(store.find(read.id, room.iro));
    CHECK(store.list_newest(room.iro, 10).empty());
    CHECK(store.list_files(read.id, room.iro).empty());
    CHECK(store.list_problem_counts(read.id, room.iro).empty());
    CHECK(store.list_problems(read.id, "166", room.iro).empty());
    CHECK(store.list_difference_counts(read.id, room.iro).empty());
    CHECK(store.list_differences(read.id, ChangeKind::NewChild, room.iro).empty());
    CHECK_THROWS_AS(room.desk.discard(read.id, room.iro, room.noon), Conflict);
}

TEST_CASE("records that changed since the report are not written over: a new report waits")
{
    ImportRoom room;
    auto const first = room.read(good_return());
    auto changed = good_return();
    changed[2].second = std::string{good_reviews}.replace(std::string{good_reviews}.find("PN2"), 3, "PN5");
    auto const second = room.read(changed);
    CHECK(room.applied(first).state == ImportState::Done);

    auto const looked_at_again = room.applied(second);
    CHECK(looked_at_again.state == ImportState::Ready);
    CHECK(looked_at_again.difference_count == 1);
    CHECK(looked_at_again.failure.find("The records changed") != std::string::npos);
    auto const differences =
        ImportStore{room.database}.list_differences(second.id, ChangeKind::ChangedReview, room.manager);
    REQUIRE(differences.size() == 1);
    CHECK(differences[0].before == "PN2");
    CHECK(differences[0].after == "PN5");
    CHECK(room.applied(second).state == ImportState::Done);
}

TEST_CASE("a return of the next year follows: the open episode ends, and records still begin where they began")
{
    ImportRoom room;
    room.applied(room.read({{"header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n0101,1,04/08/2013,WBRI,,,\n"},
                            {"episodes.csv", "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\n"
                                             "0101,05/07/2021,S,C2,N1,U6,PR1,,\n"
                                             "0199,05/07/2021,S,C2,N1,U6,PR1,01/09/2021,E4A\n"},
                            {"reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n0101,04/08/2013,30/07/2021,PN1\n"
                                            "0101,04/08/2013,20/10/2021,PN1\n"}}));
    auto const next = room.read({{"header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n0101,1,04/08/2013,WBRI,,,\n"},
                                 {"episodes.csv", "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\n"
                                                  "0101,05/07/2021,S,C2,N1,U6,PR1,01/12/2022,E4A\n"},
                                 {"reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n0101,04/08/2013,14/04/2022,PN1\n"}});
    CHECK(next.difference_count == 2);
    CHECK(room.applied(next, ImportChoice::GoodRows).state == ImportState::Done);
    CHECK(room.rows_in("episodes WHERE ended_on = '2022-12-01'") == 1);
    CHECK(ReviewStore{room.database}.records_begin_on() == Date{2021y / April / 1d});
}

TEST_CASE("a file that is no return is refused with a reason, and nothing of it is written")
{
    struct {
        char const* because;
        std::string bytes;
        char const* rule;
    } const cases[] = {
        {"a picture", std::string{"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16}, "WM-NOT-CSV"},
        {"an empty file", "", "WM-EMPTY"},
        {"a heading alone", "CHILD,DOB,REVIEW,REVIEW_CODE\n", "WM-NO-ROWS"},
        {"cut off in a quotation", "CHILD,DOB,REVIEW,REVIEW_CODE\n0101,\"04/08/2013,27/05/2022,PN1", "WM-CUT-OFF"},
        {"another table altogether", "NAME,SHOE_SIZE\nfoot,4\n", "WM-UNKNOWN-FILE"},
        {"UTF-16 with its mark",
         std::string{"\xFF\xFE"
                     "C\0H\0I\0L\0D\0",
                     12},
         "WM-NOT-CSV"},
        {"UTF-16 without its mark", std::string{"C\0H\0I\0L\0D\0,\0D\0O\0B\0", 18}, "WM-NOT-CSV"},
        {"a NUL in a cell", std::string{"CHILD,DOB,REVIEW,REVIEW_CODE\n01\0001,04/08/2013,27/05/2022,PN1\n", 61},
         "WM-NOT-TEXT"},
    };
    for (auto const& row : cases) {
        CAPTURE(row.because);
        ImportRoom room;
        auto const read = room.read({{"given.csv", row.bytes}});
        CHECK(read.state == ImportState::Discarded);
        CHECK(has_rule(room, read, row.rule));
        CHECK(room.rows_in("children") == 0);
        CHECK(room.files_kept() == 0);
    }
}

TEST_CASE("two headings, a file given twice and two birthdays are each said")
{
    ImportRoom room;
    auto joined = good_return();
    joined[2].second += good_reviews;
    CHECK(has_rule(room, room.read(joined), "WM-HEADING-AGAIN"));

    auto twice = good_return();
    twice.emplace_back("reviews (1).csv", good_reviews);
    CHECK(has_rule(room, room.read(twice), "WM-GIVEN-TWICE"));

    auto two_birthdays = good_return();
    two_birthdays.emplace_back("header of 2021.csv",
                               "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n0101,1,08/04/2013,WBRI,,,\n");
    two_birthdays.emplace_back("episodes of 2021.csv", "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\n"
                                                       "0101,05/07/2021,S,C2,N1,U6,PR1,01/09/2021,E4A\n");
    auto const read = room.read(two_birthdays);
    CHECK(has_rule(room, read, "WM-TWO-BIRTHDAYS"));
    room.applied(read, ImportChoice::GoodRows);
    CHECK(room.rows_in("children WHERE identifier = '0101' AND born_on = '2013-08-04'") == 1);
}

TEST_CASE("a file's name is text to be read and never a path")
{
    struct {
        char const* because;
        std::string given, shown;
    } const cases[] = {
        {"slashes", "../../etc/passwd", "../../etc/passwd"},
        {"a NUL", std::string{"a\0b.csv", 7}, "a b.csv"},
        {"two lines", "a\r\nb.csv", "a  b.csv"},
        {"a mark that turns the direction", "a\u202Evsc.csv", "avsc.csv"},
        {"HTML", "<b>a</b>.csv", "<b>a</b>.csv"},
        {"300 letters", std::string(300, 'x'), std::string(200, 'x') + "…"},
        {"300 letters of two bytes", "a" + std::string(300, 'x').replace(1, 299, std::string(199, 'y')) + "ëë",
         "a" + std::string{"x"} + std::string(198, 'y') + "…"},
        {"blank", " ", "a file without a name"},
        {"bytes that are no UTF-8", "caf\xE9.csv", "café.csv"},
    };
    for (auto const& row : cases) {
        CAPTURE(row.because);
        CHECK(readable_name(row.given) == row.shown);
        ImportRoom room;
        auto texts = good_return();
        texts[0].first = row.given;
        auto const read = room.read(texts);
        CHECK(read.state == ImportState::Ready);
        CHECK(ImportStore{room.database}.list_files(read.id, room.manager)[0].name == row.shown + " (2022-23)");
        CHECK_FALSE(std::filesystem::exists(room.folder / "etc"));
    }
}

TEST_CASE("an allocations file may name anybody in any script, and names nobody twice")
{
    ImportRoom room;
    auto texts = good_return();
    texts.emplace_back("allocations.csv", "CHILD,GIVEN_NAME,FAMILY_NAME,IRO,IRO_EMAIL,TEAM,SOCIAL_WORKER,FROM\n"
                                          "0101,محمد,الأحمد,Ольга Нова,olga@example.org,Équipe Nord,Li,\n"
                                          "0102,秀英,李,Ольга Нова,OLGA@example.org,ÉQUIPE NORD,LI,\n");
    auto const staff_before = room.rows_in("staff_names");
    auto const read = room.read(texts);
    CHECK(room.applied(read).state == ImportState::Done);
    CHECK(room.rows_in("staff_names") == staff_before + 2);
    CHECK(room.rows_in("teams") == 1);
    CHECK(room.read(texts).difference_count == 0);
}

TEST_CASE("allocations may come alone for children that the records have")
{
    ImportRoom room;
    room.applied(room.read(good_return()));
    auto const read =
        room.read({{"allocations.csv", "CHILD,IRO,TEAM\n0101,Priya Shah,North\n0199,Priya Shah,North\n"}});
    CHECK(read.difference_count == 3);  // the child's IRO, the child's team, and that the team is new
    CHECK(read.stopped_count == 1);
    auto const unknown = ImportStore{room.database}.list_problems(read.id, "WM-UNKNOWN-CHILD", room.manager);
    REQUIRE(unknown.size() == 1);
    CHECK(unknown[0].value == "0199");
}

TEST_CASE("no review is called missing where no reviews were given")
{
    ImportRoom room;
    room.applied(room.read(good_return()));
    auto const read = room.read({{"header.csv", good_header}, {"episodes.csv", good_episodes}});
    CHECK_FALSE(has_rule(room, read, "WM-NONE-WHERE-DUE"));
}

TEST_CASE("an allocation from before the one in force is not reported for ever")
{
    ImportRoom room;
    room.applied(room.read(good_return_with_allocations()));
    auto const older = room.read({{"header.csv", good_header},
                                  {"episodes.csv", good_episodes},
                                  {"allocations.csv", "CHILD,IRO,TEAM,FROM\n0101,Tom Bright,South,01/05/2022\n"}});
    CHECK(older.difference_count == 0);
    auto const newer = room.read({{"header.csv", good_header},
                                  {"episodes.csv", good_episodes},
                                  {"allocations.csv", "CHILD,IRO,TEAM,FROM\n0101,Tom Bright,South,01/06/2022\n"}});
    CHECK(newer.difference_count == 3);  // South is new
    CHECK(room.applied(newer).state == ImportState::Done);
    CHECK(room.rows_in("current_iros WHERE name = 'Tom Bright'") == 2);
}

TEST_CASE("a file cut off at any byte writes nothing by being read, and says what is wrong in a sentence")
{
    ImportRoom room;
    std::string const whole = good_reviews;
    for (std::size_t length = 0; length < whole.size(); ++length) {
        CAPTURE(length);
        auto const read = room.read(
            {{"header.csv", good_header}, {"episodes.csv", good_episodes}, {"reviews.csv", whole.substr(0, length)}});
        CHECK((read.state == ImportState::Ready || read.state == ImportState::Discarded));
        for (auto const& rule : rules_found(room, read))
            for (auto const& problem : ImportStore{room.database}.list_problems(read.id, rule, room.manager))
                CHECK(problem.message.find(": .") == std::string::npos);
    }
    CHECK(room.rows_in("children") == 0);
    CHECK(room.rows_in("reviews") == 0);
}

TEST_CASE("people and teams that an import would add are told before they are made, each once")
{
    ImportRoom room;
    auto const read = room.read(good_return_with_allocations());
    ImportStore const store{room.database};
    auto const people = store.list_differences(read.id, ChangeKind::AddedPerson, room.manager);
    REQUIRE(people.size() == 2);  // Priya Shah is known by her number
    CHECK(people[0].what == "Social worker");
    CHECK(people[0].after == "Sam Lee");
    CHECK(people[1].what == "IRO");
    CHECK(people[1].after == "Tom Bright");
    auto const teams = store.list_differences(read.id, ChangeKind::AddedTeam, room.manager);
    REQUIRE(teams.size() == 1);
    CHECK(teams[0].after == "North, in the area Whole authority");
    auto const staff_before = room.rows_in("staff_names");
    CHECK(room.applied(read).state == ImportState::Done);
    CHECK(room.rows_in("staff_names") == staff_before + 2);
    CHECK(room.rows_in("teams") == 1);
}

TEST_CASE("a name that a spreadsheet would run, or that is no name, is refused and makes nobody")
{
    for (auto const* name : {"=1+1", "+44", "-", "@home", "<b>Li</b>", "Li\tWei"}) {
        CAPTURE(name);
        ImportRoom room;
        auto texts = good_return();
        texts.emplace_back("allocations.csv", "CHILD,IRO,TEAM\n0101," + std::string{name} + ",North\n");
        auto const read = room.read(texts);
        CHECK(has_rule(room, read, "WM-UNSAFE-TEXT"));
        CHECK(read.stopped_count == 1);
        auto const staff_before = room.rows_in("staff_names");
        CHECK(room.applied(read, ImportChoice::GoodRows).state == ImportState::Done);
        CHECK(room.rows_in("staff_names") == staff_before);
        CHECK(room.rows_in("teams") == 0);
    }
}

TEST_CASE("years between those kept and those given are noticed, and what was due in them is not judged")
{
    auto const of_year = [](int year) {
        auto const text = std::to_string(year);
        return GivenTexts{{"header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n0101,1,04/08/2013,WBRI,,,\n"},
                          {"episodes.csv", "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\n"
                                           "0101,05/04/2019,S,C2,N1,U6,PR1,,\n0199,05/07/" +
                                               text + ",S,C2,N1,U6,PR1,01/09/" + text + ",E4A\n"},
                          {"reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n0101,04/08/2013,30/07/" + text + ",PN1\n"}};
    };
    ImportRoom room;
    auto const first = room.read(of_year(2019));
    CHECK_FALSE(has_rule(room, first, "WM-YEARS-BETWEEN"));
    room.applied(first);
    auto const later = room.read(of_year(2022));
    REQUIRE(has_rule(room, later, "WM-YEARS-BETWEEN"));
    CHECK(
        ImportStore{room.database}.list_problems(later.id, "WM-YEARS-BETWEEN", room.manager)[0].message ==
        "Waymark holds reviews up to 2019-20, and these files begin with 2022-23. What was due in the years between is "
        "not judged. Give their returns as well for a whole history.");
    CHECK(room.applied(later).state == ImportState::Done);
    CHECK(ReviewStore{room.database}.records_begin_on() == Date{2022y / April / 1d});

    ImportRoom unbroken;
    unbroken.applied(unbroken.read(of_year(2021)));
    CHECK_FALSE(has_rule(unbroken, unbroken.read(of_year(2022)), "WM-YEARS-BETWEEN"));
}

TEST_CASE("two years may have the same unaccompanied children, and then the same file of them")
{
    ImportRoom room;
    auto texts = good_return();
    char const* const unaccompanied = "CHILD,SEX,DOB,DUC\n0102,2,11/02/2010,11/02/2028\n";
    texts.emplace_back("uasc.csv", unaccompanied);
    texts.emplace_back("uasc.csv", unaccompanied);
    CHECK_FALSE(has_rule(room, room.read(texts), "WM-GIVEN-TWICE"));
}

TEST_CASE("two GiB with nothing in them are refused at their first byte")
{
    TemporaryFolder const folder;
    std::ofstream{folder / "reviews.csv"} << "CHILD,DOB,REVIEW,REVIEW_CODE\n01,01/06/2010,10/05/2022,PN1\n";
    std::filesystem::resize_file(folder / "reviews.csv", 2ULL << 30);
    ReadingProgress progress;
    auto const read = read_return_file(given_file(folder / "reviews.csv", "reviews.csv"), 0, progress);
    CHECK(read.is_refused);
    CHECK(code_of(read.problems.found().back().check) == "WM-NOT-TEXT");
    CHECK(progress.bytes < (1U << 20));
}
