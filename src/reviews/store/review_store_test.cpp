#include "children/testing/a_child.h"
#include "platform/testing/test_database.h"
#include "reviews/store/review_store.h"
#include "reviews/testing/a_review.h"
#include "staff/testing/a_colleague.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace waymark;
using namespace std::chrono;
using namespace std::chrono_literals;

static Date const today{2023y / March / 13d};
static Instant const noon = Instant{today} + 12h;

namespace {

/// Robin's third review is due by 30 March 2023. Priya is the IRO; Ben has no part in it.
struct Robins {
    Database database = migrated_database();
    ReviewStore store{database};
    Viewer priya{an_iro().called("Priya", "Shah").in(database), today};
    Viewer ben{an_iro().called("Ben", "Abara").in(database), today};
    ChildId robin = a_child()
                        .called("Robin", "Fernhill")
                        .born_on(Date{2013y / August / 4d})
                        .looked_after_since(Date{2022y / June / 6d})
                        .with_iro(priya.staff)
                        .in(database);

    Robins()
    {
        add_reviews(database, robin, {Date{2022y / July / 1d}, Date{2022y / September / 30d}});
        work_out_for(database, today);
    }

    ReviewHeld held_on(std::vector<Date> days) const
    {
        HoldAnswers answers;
        answers.sat_on = std::move(days);
        answers.chair = Chair::ChildWithIro;
        answers.participation = {Attendance::InPerson, Voice::SpokeForThemselves, true};
        auto const held = hold_review(robin, answers, store.facts_for_timetable(robin), {}, england(), today);
        REQUIRE(held);
        return *held;
    }
    ReviewId record(std::vector<Date> days) { return store.record(held_on(std::move(days)), england(), priya, noon); }
    std::string on_timetable(std::string const& column) const
    {
        return database
            .maybe_one([](Row const& row) { return row.is_null(0) ? "none" : row.get<std::string>(0); },
                       "SELECT " + column + " FROM review_timetable WHERE child_id = ?", robin)
            .value_or("not worked out");
    }
    std::int64_t held_reviews() const { return database.count("SELECT COUNT(*) FROM reviews WHERE state = 'held'"); }
};

}  // namespace

TEST_CASE("a recorded review keeps its meetings, each with what was told and the code it made")
{
    Robins given;
    auto const id = given.record({Date{2023y / March / 6d}, Date{2023y / March / 10d}});
    auto const review = given.store.list_of_child(given.robin, given.priya).front();
    CHECK(review.id == id);
    CHECK(review.state == ReviewState::Held);
    CHECK(review.chair == Chair::ChildWithIro);
    CHECK(review.chaired_by == given.priya.staff);
    CHECK(review.first_sat_on == Date{2023y / March / 6d});
    CHECK(review.completed_on == Date{2023y / March / 10d});
    CHECK(review.source == "waymark");
    REQUIRE(review.sittings.size() == 2);
    CHECK(review.sittings[1].sat_on == Date{2023y / March / 10d});
    CHECK(review.sittings[0].facts == ParticipationFacts{Attendance::InPerson, Voice::SpokeForThemselves, true});
    CHECK(review.code() == Participation::AttendsAndSpeaks);
    CHECK(review.sittings[0].rule_version == participation_rule_version);
}

TEST_CASE("a recorded review keeps the due date as it stood, and the next follows from it at once")
{
    Robins given;
    CHECK(given.on_timetable("next_due_on") == "2023-03-30");
    given.record({Date{2023y / March / 6d}});
    auto const review = given.store.list_of_child(given.robin, given.priya).front();
    CHECK(review.due_on_when_held == Date{2023y / March / 30d});
    CHECK(review.due_rule_when_held == TimetableRule::T3);
    CHECK(given.on_timetable("next_due_on") == "2023-09-06");
    CHECK(given.on_timetable("last_review_on") == "2023-03-06");
    CHECK(given.database.count(
              "SELECT COUNT(*) FROM audit_events WHERE action = 'create' AND subject_kind = 'review'") == 1);
}

TEST_CASE("the booking that a review answers becomes that review and keeps its day")
{
    Robins given;
    book_review(given.database, given.robin, Date{2023y / March / 8d});
    CHECK(given.store.booked_for_on(given.robin, given.priya) == Date{2023y / March / 8d});
    given.record({Date{2023y / March / 10d}});
    CHECK_FALSE(given.store.booked_for_on(given.robin, given.priya));
    auto const reviews = given.store.list_of_child(given.robin, given.priya);
    CHECK(reviews.size() == 3);
    CHECK(reviews.front().booked_for_on == Date{2023y / March / 8d});
    CHECK(given.on_timetable("booked_for_on") == "none");
}

TEST_CASE("a booking still to come stays where an earlier review is recorded late")
{
    Robins given;
    book_review(given.database, given.robin, Date{2023y / May / 8d});
    given.record({Date{2023y / March / 6d}});
    CHECK(given.store.booked_for_on(given.robin, given.priya) == Date{2023y / May / 8d});
}

TEST_CASE("a correction says what was, moves the next date with it, and is refused to who saw an older version")
{
    Robins given;
    auto const id = given.record({Date{2023y / March / 6d}});
    CHECK(given.on_timetable("next_due_on") == "2023-09-06");
    auto answers = HoldAnswers{};
    answers.sat_on = {Date{2023y / March / 7d}};
    answers.participation = {Attendance::No, Voice::ByOtherMeans, false};
    auto const facts = without_review_of(given.store.facts_for_timetable(given.robin), Date{2023y / March / 6d});
    auto const held = hold_review(given.robin, answers, facts, {}, england(), today);
    REQUIRE(held);
    given.store.correct(id, 1, *held, "a slip", england(), given.priya, noon);

    auto const review = *given.store.find_recorded_here(given.robin, id, given.priya);
    CHECK(review.first_sat_on == Date{2023y / March / 7d});
    CHECK(review.code() == Participation::ViewsByOtherMeans);
    CHECK(review.version == 2);
    REQUIRE(review.corrections.size() == 1);
    CHECK(review.corrections[0].because == "a slip");
    CHECK(review.corrections[0].on == today);
    CHECK(given.on_timetable("next_due_on") == "2023-09-07");
    CHECK(given.database.count("SELECT COUNT(*) FROM audit_events WHERE action = 'change' AND detail LIKE "
                               "'meetings was 2023-03-06 PN1 (in_person, spoke, seen)%'") == 1);
    CHECK_THROWS_AS(given.store.correct(id, 1, *held, "a slip", england(), given.priya, noon), Conflict);
    CHECK_THROWS_AS(given.store.correct(id, 2, *held, "a slip", england(), given.ben, noon), Conflict);
    CHECK_THROWS_AS(given.store.withdraw(id, 1, "twice", england(), given.priya, noon), Conflict);
}

TEST_CASE("a review corrected to the day of another is a conflict")
{
    Robins given;
    auto const id = given.record({Date{2023y / March / 6d}});
    auto const second = given.record({Date{2023y / March / 9d}});
    auto held = given.held_on({Date{2023y / March / 8d}});
    held.sittings.front().sat_on = Date{2023y / March / 6d};
    CHECK_THROWS_AS(given.store.correct(second, 1, held, "a slip", england(), given.priya, noon), Conflict);
    CHECK(given.store.find_recorded_here(given.robin, id, given.priya)->version == 1);
}

TEST_CASE("a review withdrawn stays with its reason, and the next date and a booking to come are as they were")
{
    Robins given;
    book_review(given.database, given.robin, Date{2023y / March / 20d});
    auto const id = given.record({Date{2023y / March / 10d}});
    CHECK_FALSE(given.store.booked_for_on(given.robin, given.priya));
    given.store.withdraw(id, 1, "It was another child’s", england(), given.priya, noon);
    CHECK(given.on_timetable("next_due_on") == "2023-03-30");
    CHECK(given.store.booked_for_on(given.robin, given.priya) == Date{2023y / March / 20d});
    CHECK_FALSE(given.store.find_recorded_here(given.robin, id, given.priya));
    auto const reviews = given.store.list_of_child(given.robin, given.priya);
    CHECK(std::count_if(reviews.begin(), reviews.end(), [](Review const& review) {
              return review.state == ReviewState::Withdrawn && review.withdrawn_because == "It was another child’s";
          }) == 1);
    given.record({Date{2023y / March / 10d}});
    CHECK(given.held_reviews() == 3);
}

TEST_CASE("who chaired is the child's own IRO of the day, whoever records it")
{
    Robins given;
    Viewer const manager{a_colleague(Role::ServiceManager).called("Mona", "Reed").in(given.database), today};
    auto held = given.held_on({Date{2023y / March / 6d}});
    struct {
        Chair chair;
        std::optional<StaffId> by;
    } const rows[] = {{Chair::Iro, given.priya.staff},
                      {Chair::ChildWithIro, given.priya.staff},
                      {Chair::Child, std::nullopt},
                      {Chair::CoverIro, manager.staff}};
    for (auto const& row : rows) {
        held.chair = row.chair;
        auto const id = given.store.record(held, england(), manager, noon);
        CHECK(given.store.find_recorded_here(given.robin, id, manager)->chaired_by == row.by);
        given.store.withdraw(id, 1, "for the next row", england(), manager, noon);
    }
    CHECK(given.database.count("SELECT COUNT(*) FROM reviews WHERE recorded_by = ?", manager.staff) == 4);
}

TEST_CASE("a review that came in a return is put right in the return, not here")
{
    Robins given;
    auto const received = given.store.list_of_child(given.robin, given.priya).front();
    CHECK_FALSE(given.store.find_recorded_here(given.robin, received.id, given.priya));
    CHECK_THROWS_AS(given.store.withdraw(received.id, 1, "no", england(), given.priya, noon), Conflict);
}

TEST_CASE("a second review of the same day is a conflict and changes nothing")
{
    Robins given;
    auto const held = given.held_on({Date{2023y / March / 6d}});
    given.store.record(held, england(), given.priya, noon);
    CHECK_THROWS_AS(given.store.record(held, england(), given.priya, noon), Conflict);
    CHECK(given.held_reviews() == 3);
}

TEST_CASE("who may not see the child reads nothing and records nothing")
{
    Robins given;
    auto const held = given.held_on({Date{2023y / March / 6d}});
    CHECK(given.store.list_of_child(given.robin, given.ben).empty());
    CHECK_FALSE(given.store.find_facts(given.robin, given.ben));
    CHECK(given.store.called(given.robin, given.ben).empty());
    book_review(given.database, given.robin, Date{2023y / March / 8d});
    CHECK_FALSE(given.store.booked_for_on(given.robin, given.ben));
    CHECK_THROWS_AS(given.store.record(held, england(), given.ben, noon), Conflict);
    CHECK(given.held_reviews() == 2);
    CHECK(given.store.booked_for_on(given.robin, given.priya));
}

TEST_CASE("a child's reviews are listed newest first, and the IRO reads the name to call them by")
{
    Robins given;
    auto const reviews = given.store.list_of_child(given.robin, given.priya);
    REQUIRE(reviews.size() == 2);
    CHECK(reviews[0].first_sat_on == Date{2022y / September / 30d});
    CHECK(reviews[1].first_sat_on == Date{2022y / July / 1d});
    CHECK(given.store.called(given.robin, given.priya) == "Robin Fernhill");
}

TEST_CASE("the facts of a child are the birthday, the episodes and the reviews in order of day")
{
    Robins given;
    auto const facts = given.store.find_facts(given.robin, given.priya);
    REQUIRE(facts);
    CHECK(facts->born_on == Date{2013y / August / 4d});
    REQUIRE(facts->episodes.size() == 1);
    CHECK(facts->episodes[0].started_on == Date{2022y / June / 6d});
    REQUIRE(facts->reviews.size() == 2);
    CHECK(facts->reviews[0].first_sat_on == Date{2022y / July / 1d});
    CHECK_FALSE(facts->records_begin_on);
    CHECK_THROWS_AS(given.store.facts_for_timetable(ChildId{4711}), DatabaseError);
}

TEST_CASE("the day the records begin is kept once and is part of every child's facts")
{
    Robins given;
    Transaction change{given.database};
    given.store.set_records_begin_on(Date{2022y / April / 1d});
    given.store.set_records_begin_on(Date{2021y / April / 1d});
    change.commit();
    CHECK(given.store.records_begin_on() == Date{2021y / April / 1d});
    CHECK(given.store.find_facts(given.robin, given.priya)->records_begin_on == Date{2021y / April / 1d});
}

TEST_CASE("a return puts right how the child took part in the first meeting of that day alone")
{
    Robins given;
    given.record({Date{2023y / March / 6d}, Date{2023y / March / 10d}});
    Transaction change{given.database};
    given.store.correct_received_code(given.robin, Date{2023y / March / 6d}, Participation::ViewsByOtherMeans);
    given.store.correct_received_code(given.robin, Date{2022y / July / 1d}, std::nullopt);
    change.commit();

    auto const reviews = given.store.list_of_child(given.robin, given.priya);
    CHECK(reviews[0].code() == Participation::ViewsByOtherMeans);
    CHECK(reviews[0].sittings[0].rule_version == 0);
    CHECK_FALSE(reviews[0].sittings[0].facts);
    CHECK(reviews[0].sittings[1].code == Participation::AttendsAndSpeaks);
    CHECK(reviews[1].code() == Participation::AttendsAndSpeaks);
    CHECK_FALSE(reviews[2].code());
}

TEST_CASE("the import is shown each review held with the code of its first meeting, and no booking")
{
    Robins given;
    book_review(given.database, given.robin, Date{2023y / March / 20d});
    std::string seen;
    given.store.visit_for_import([&](ChildId, Date day, std::optional<Participation> code) {
        seen += iso(day) + " " + std::string{code ? code_of(*code) : "none"} + "\n";
    });
    CHECK(seen == "2022-07-01 PN1\n2022-09-30 PN1\n");
}
