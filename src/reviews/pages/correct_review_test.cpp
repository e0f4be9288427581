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

namespace {

/// Robin's third review was recorded here as held on 6 March, by Priya who is the IRO; Ben has no part in it.
struct Correcting {
    Database database = migrated_database();
    Date today{2023y / March / 13d};
    Viewer priya{an_iro().called("Priya", "Shah").in(database), today};
    Viewer ben{an_iro().called("Ben", "Abara").in(database), today};
    ChildId robin = a_child()
                        .called("Robin", "Fernhill")
                        .born_on(Date{2013y / August / 4d})
                        .looked_after_since(Date{2022y / June / 6d})
                        .with_iro(priya.staff)
                        .in(database);
    ReviewId review;

    Correcting()
    {
        LateReasonStore{database}.add_shipped_reasons();
        add_reviews(database, robin, {Date{2022y / July / 1d}, Date{2022y / September / 30d}});
        submit_record_review(sent_form(priya, answered({}), {{"child", std::to_string(robin.value)}}), database);
        review = database
                     .maybe_one([](Row const& row) { return row.get<ReviewId>(0); },
                                "SELECT review_id FROM reviews WHERE source = 'waymark'")
                     .value();
    }

    static Fields answered(std::map<std::string, std::string> const& changes)
    {
        std::map<std::string, std::string> answers = {{"held-day", "6"},
                                                      {"held-month", "3"},
                                                      {"held-year", "2023"},
                                                      {"method", "face_to_face"},
                                                      {"chair", "iro"},
                                                      {"attendance", "in_person"},
                                                      {"voice", "spoke"},
                                                      {"seen", "yes"},
                                                      {"correct-because", "a slip of the finger"},
                                                      {"version", "1"}};
        for (auto const& [name, value] : changes) answers[name] = value;
        Fields form;
        for (auto const& [name, value] : answers) form.add(name, value);
        return form;
    }
    std::map<std::string, std::string> path(ReviewId of) const
    {
        return {{"child", std::to_string(robin.value)}, {"review", std::to_string(of.value)}};
    }
    Response shows(Viewer viewer, ReviewId of) { return show_correct_review(page_request(viewer, path(of)), database); }
    Response sends(Fields form, Viewer viewer)
    {
        return submit_correct_review(sent_form(viewer, std::move(form), path(review)), database);
    }
    Response withdraws(Fields form, Viewer viewer)
    {
        return submit_withdraw_review(sent_form(viewer, std::move(form), path(review)), database);
    }
    std::int64_t held_on(char const* day)
    {
        return database.count("SELECT COUNT(*) FROM reviews WHERE state = 'held' AND first_sat_on = ?", day);
    }
};

}  // namespace

TEST_CASE("the form to put a review right shows what was recorded and how to withdraw it")
{
    Correcting given;
    auto const shown = given.shows(given.priya, given.review);
    CHECK(shown.status == 200);
    looks_like("reviews/pages/correct_review.golden.html", shown.body);
    CHECK(given.database.count("SELECT COUNT(*) FROM audit_events WHERE action = 'view'") == 1);
}

TEST_CASE("another IRO's child, and a review that is not there, are both not found")
{
    Correcting given;
    CHECK(given.shows(given.ben, given.review).status == 404);
    CHECK(given.shows(given.priya, ReviewId{4711}).status == 404);
    CHECK(given.shows(given.priya, ReviewId{1}).status == 404);  // it came in a return
    CHECK(given.sends(Correcting::answered({}), given.ben).status == 404);
    CHECK(given.withdraws({{"version", "1"}, {"withdraw-because", "mischief"}}, given.ben).status == 404);
    CHECK(given.held_on("2023-03-06") == 1);
}

TEST_CASE("a review is put right, and the same day is no clash with itself")
{
    Correcting given;
    auto const same_day =
        given.sends(Correcting::answered({{"attendance", "live_phone"}, {"method", "hybrid"}}), given.priya);
    CHECK(leads_to(same_day) == "/children/" + std::to_string(given.robin.value) + "?corrected=2023-03-06");
    auto const other_day = given.sends(Correcting::answered({{"held-day", "7"}, {"version", "2"}}), given.priya);
    CHECK(leads_to(other_day) == "/children/" + std::to_string(given.robin.value) + "?corrected=2023-03-07");
    CHECK(given.held_on("2023-03-06") == 0);
    CHECK(given.held_on("2023-03-07") == 1);
}

TEST_CASE("answers that cannot be are refused with what was typed, and change nothing")
{
    Correcting given;
    auto const refused = given.sends(Correcting::answered({{"held-day", "31"}, {"held-month", "2"}}), given.priya);
    CHECK(refused.status == 422);
    CHECK(refused.body.find("value=\"31\"") != std::string::npos);
    CHECK(given.sends(Correcting::answered({{"held-month", "2"}, {"late-reason", "1"}}), given.priya).status == 422);
    auto const unexplained = given.sends(Correcting::answered({{"correct-because", " "}}), given.priya);
    CHECK(unexplained.status == 422);
    CHECK(unexplained.body.find("Say what was wrong with it") != std::string::npos);
    CHECK(given.held_on("2023-03-06") == 1);
}

TEST_CASE("somebody who saw an older version is told so, and nothing is overwritten")
{
    Correcting given;
    given.sends(Correcting::answered({{"held-day", "7"}}), given.priya);
    CHECK_THROWS_AS(given.sends(Correcting::answered({{"held-day", "8"}}), given.priya), Conflict);
    CHECK_THROWS_AS(given.sends(Correcting::answered({{"held-day", "8"}, {"version", "x"}}), given.priya), Conflict);
    CHECK(given.held_on("2023-03-07") == 1);
}

TEST_CASE("a review is withdrawn with a reason, and not without one")
{
    Correcting given;
    auto const refused = given.withdraws({{"version", "1"}, {"withdraw-because", "  "}}, given.priya);
    CHECK(refused.status == 422);
    CHECK(refused.body.find("Say why the review should not be there") != std::string::npos);
    CHECK(given.held_on("2023-03-06") == 1);
    auto const done = given.withdraws({{"version", "1"}, {"withdraw-because", "Another child’s"}}, given.priya);
    CHECK(leads_to(done) == "/children/" + std::to_string(given.robin.value) + "?withdrawn=2023-03-06");
    CHECK(given.held_on("2023-03-06") == 0);
    CHECK(given.shows(given.priya, given.review).status == 404);
}
