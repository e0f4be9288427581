#include "children/testing/a_child.h"
#include "platform/testing/golden.h"
#include "platform/testing/test_database.h"
#include "platform/web/testing/page_request.h"
#include "reviews/pages/routes.h"
#include "reviews/store/late_reason_store.h"
#include "reviews/testing/a_review.h"
#include "staff/testing/a_colleague.h"

#include <doctest/doctest.h>

#include <map>

using namespace waymark;
using namespace std::chrono;

static Date const today{2023y / March / 13d};

static Episode episode(Date from, char const* why, char const* where, std::optional<Date> until = std::nullopt)
{
    Episode made;
    made.started_on = from;
    made.reason_started = ReasonStarted{why};
    made.legal_status = LegalStatus::E1;
    made.need = "N1";
    made.placement = PlacementType{where};
    made.provider = "PR1";
    made.ended_on = until;
    if (until) made.reason_ceased = "X1";
    return made;
}

namespace {

/// Robin's fourth review was due by 2 March 2023. Sky came back from prospective adopters on 3 February. Priya is the
/// IRO of both, Ben of neither.
struct Recording {
    Database database = migrated_database();
    Viewer priya{an_iro().called("Priya", "Shah").in(database), today};
    Viewer ben{an_iro().called("Ben", "Abara").in(database), today};
    ChildId robin = a_child()
                        .called("Robin", "Fernhill")
                        .born_on(Date{2013y / August / 4d})
                        .looked_after_since(Date{2022y / January / 10d})
                        .with_iro(priya.staff)
                        .in(database);
    ChildId sky = a_child()
                      .called("Sky", "Larkrise")
                      .with_episode(episode(Date{2021y / May / 4d}, "S", "U6", Date{2022y / September / 5d}))
                      .with_episode(episode(Date{2022y / September / 5d}, "P", "A6", Date{2023y / February / 3d}))
                      .with_episode(episode(Date{2023y / February / 3d}, "P", "U6"))
                      .with_iro(priya.staff)
                      .in(database);

    Recording()
    {
        LateReasonStore{database}.add_shipped_reasons();
        add_reviews(database, robin,
                    {Date{2022y / February / 4d}, Date{2022y / May / 3d}, Date{2022y / September / 2d}});
        add_reviews(database, sky, {Date{2022y / September / 30d}, Date{2022y / December / 20d}});
    }

    static std::map<std::string, std::string> path(ChildId child) { return {{"child", std::to_string(child.value)}}; }
    Response shows(Viewer viewer) { return shows(viewer, robin); }
    Response shows(Viewer viewer, ChildId child)
    {
        return show_record_review(page_request(viewer, path(child)), database);
    }
    Response sends(Fields form) { return sends(std::move(form), priya, robin); }
    Response sends(Fields form, Viewer viewer, ChildId child)
    {
        return submit_record_review(sent_form(viewer, std::move(form), path(child)), database);
    }
    std::int64_t recorded() const { return database.count("SELECT COUNT(*) FROM reviews WHERE source = 'waymark'"); }
};

using Answers = std::map<std::string, std::string>;

}  // namespace

/// Everything answered: held on 10 March, and so late for want of a report. `changes` are answered otherwise.
static Fields answered(Answers const& changes = {})
{
    Answers answers = {{"held-day", "10"},         {"held-month", "3"}, {"held-year", "2023"},
                       {"method", "face_to_face"}, {"chair", "iro"},    {"attendance", "in_person"},
                       {"voice", "spoke"},         {"seen", "yes"},     {"late-reason", "3"}};
    for (auto const& [name, value] : changes) answers[name] = value;
    Fields form;
    for (auto const& [name, value] : answers) form.add(name, value);
    return form;
}

static int times_in(std::string const& text, std::string const& wanted)
{
    int times = 0;
    for (auto at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + wanted.size())) ++times;
    return times;
}

TEST_CASE("the form says what is due and asks when, how, who and how the child took part")
{
    Recording given;
    auto const shown = given.shows(given.priya);
    CHECK(shown.status == 200);
    looks_like("reviews/pages/record_review.golden.html", shown.body);
}

TEST_CASE("a child of another IRO is as if not there")
{
    Recording given;
    CHECK(given.shows(given.ben).status == 404);
    CHECK(given.shows(given.priya, ChildId{4711}).status == 404);
    CHECK(given.sends(answered(), given.ben, given.robin).status == 404);
    CHECK(given.recorded() == 0);
}

TEST_CASE("a form with nothing in it is told every answer that is missing")
{
    Recording given;
    auto const refused = given.sends({});
    CHECK(refused.status == 422);
    looks_like("reviews/pages/record_review.refused.golden.html", refused.body);
}

TEST_CASE("each refusal stands at the top and by its own field, and nothing is recorded")
{
    Recording given;
    struct {
        Answers changes;
        char const* field;
        std::string message;
    } const rows[] = {
        {{{"held-day", ""}, {"held-month", ""}, {"held-year", ""}}, "held", "Enter the day the review was held"},
        {{{"held-day", "31"}, {"held-month", "2"}}, "held", "The day of the review must be a real date"},
        {{{"second-day", "12"}}, "second", "The day of the second meeting must include a month"},
        {{{"held-day", "14"}}, "held", "Enter today or a day before"},
        {{{"second-day", "9"}, {"second-month", "3"}, {"second-year", "2023"}},
         "second",
         "Enter the meetings in order, each on a later day than the one before"},
        {{{"held-day", "31"},
          {"held-month", "1"},
          {"second-day", "10"},
          {"second-month", "3"},
          {"second-year", "2023"}},
         "second",
         "The meetings are more than 20 working days apart"},
        {{{"held-day", "9"}, {"held-month", "1"}, {"held-year", "2022"}},
         "held",
         "The child was not looked after on that day"},
        {{{"held-day", "2"}, {"held-month", "9"}, {"held-year", "2022"}},
         "held",
         "A review of that day is already recorded for this child"},
        {{{"late-reason", ""}}, "late-reason", "Choose why the review was late"},
        {{{"late-reason", "3 or so"}}, "late-reason", "Choose why the review was late"},
        {{{"late-reason", "10"}, {"late-reason-text", "  "}},
         "late-reason-text",
         "Say in a few words why the review was late"},
        {{{"late-reason-text", std::string(501, 'x')}}, "late-reason-text", "Keep the reason to 500 letters"},
        {{{"method", "carrier pigeon"}}, "method", "Choose how the review was held"},
        {{{"chair", ""}}, "chair", "Choose who chaired the review"},
        {{{"attendance", ""}}, "attendance", "Choose whether the child was there"},
        {{{"voice", ""}}, "voice", "Choose how the child’s views reached the review"},
        {{{"seen", "perhaps"}}, "seen", "Choose whether you saw the child that day"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.message);
        auto const refused = given.sends(answered(row.changes));
        CHECK(refused.status == 422);
        CHECK(times_in(refused.body, row.message) == 2);
        CHECK(refused.body.find("id=\"" + std::string{row.field} + "-error\"") != std::string::npos);
    }
    CHECK(given.recorded() == 0);
}

TEST_CASE("a review after return from prospective adopters is refused before its window and taken in it")
{
    Recording given;
    auto const refused = given.sends(answered({{"held-day", "2"}}), given.priya, given.sky);
    CHECK(refused.status == 422);
    CHECK(times_in(refused.body, "held 28 to 42 days after the return") == 2);
    CHECK(given.sends(answered({{"held-day", "3"}, {"late-reason", ""}}), given.priya, given.sky).status == 303);
}

TEST_CASE("everything that was typed is kept when the form is refused")
{
    Recording given;
    auto const refused = given.sends(answered({{"held-month", "Marhc"},
                                               {"second-day", "11"},
                                               {"chair", "child"},
                                               {"attendance", "live_video"},
                                               {"voice", "advocate"},
                                               {"seen", "no"},
                                               {"late-reason", "10"},
                                               {"late-reason-text", "a tree <fell> & blocked \"the\" road"}}));
    CHECK(refused.status == 422);
    looks_like("reviews/pages/record_review.kept.golden.html", refused.body);
}

TEST_CASE("a review that is recorded leads back to the file, which says so")
{
    Recording given;
    auto const path = "/children/" + std::to_string(given.robin.value);
    CHECK(leads_to(given.sends(answered())) == path + "?recorded=2023-03-10");
    auto const review = ReviewStore{given.database}.list_of_child(given.robin, given.priya).front();
    CHECK(review.due_on_when_held == Date{2023y / March / 2d});
    CHECK(review.late_reason == LateReasonId{3});
    CHECK(review.code() == Participation::AttendsAndSpeaks);
}

TEST_CASE("a review in time needs no reason, and is recorded with its second meeting")
{
    Recording given;
    auto const sent = given.sends(answered({{"held-day", "24"},
                                            {"held-month", "2"},
                                            {"late-reason", ""},
                                            {"second-day", "1"},
                                            {"second-month", "3"},
                                            {"second-year", "2023"}}));
    CHECK(sent.status == 303);
    CHECK(ReviewStore{given.database}.list_of_child(given.robin, given.priya).front().sittings.size() == 2);
}

TEST_CASE("a form from before a colleague recorded a review is asked about once, and nothing is recorded meanwhile")
{
    Recording given;
    auto const opened_before = Answers{{"known", "3,2022-09-02"}, {"held-day", "1"}, {"late-reason", ""}};
    CHECK(given.sends(answered()).status == 303);
    auto const asked = given.sends(answered(opened_before));
    CHECK(asked.status == 422);
    CHECK(asked.body.find("the last one recorded is of 10 March 2023") != std::string::npos);
    CHECK(asked.body.find("name=\"known\" value=\"4,2023-03-10\"") != std::string::npos);
    CHECK(given.recorded() == 1);
}

TEST_CASE("a second review within a week is asked about once, and taken when it is sent again")
{
    Recording given;
    CHECK(given.sends(answered()).status == 303);
    auto const second = Answers{{"held-day", "13"}, {"late-reason", ""}};
    auto const asked = given.sends(answered(second));
    CHECK(asked.status == 422);
    CHECK(asked.body.find("A review of 10 March 2023 is recorded already") != std::string::npos);
    CHECK(asked.body.find("name=\"near\" value=\"2023-03-10\"") != std::string::npos);
    CHECK(given.recorded() == 1);
    auto again = second;
    again["near"] = "2023-03-10";
    CHECK(given.sends(answered(again)).status == 303);
    CHECK(given.recorded() == 2);
}

TEST_CASE("pressing twice records one review")
{
    Recording given;
    CHECK(given.sends(answered()).status == 303);
    CHECK(given.sends(answered()).status == 422);
    CHECK(given.recorded() == 1);
}
