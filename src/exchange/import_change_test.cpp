#include "exchange/import_change.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>

using namespace waymark;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

Episode an_episode(Date started_on)
{
    Episode episode;
    episode.started_on = started_on;
    episode.reason_started = "S";
    episode.need = "N1";
    episode.placement = "U6";
    episode.provider = "PR1";
    return episode;
}

ReceivedDate day_cell(Date day)
{
    year_month_day const date{day};
    auto const two = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return ReceivedDate{two(unsigned{date.day()}) + "/" + two(unsigned{date.month()}) + "/" +
                        std::to_string(int{date.year()})};
}

ChildInReturn a_received_child()
{
    ChildInReturn child;
    child.identifier = "0101";
    child.born_on = Date{2013y / August / 4d};
    child.sex = Sex::Male;
    child.ethnicity = "WBRI";
    child.unique_pupil_number = "A123456789012";
    child.episodes = {an_episode(Date{2022y / May / 2d})};
    child.reviews = {{Date{2022y / May / 27d}, Participation::AttendsAndSpeaks, nullptr}};
    return child;
}

/// The database as far as an import is compared with it: it takes in changes as the writer does.
struct Records {
    std::optional<Child> child;
    std::vector<KeptEpisode> episodes;
    std::vector<KeptReview> reviews;
    std::vector<ChildName> names;
    ResponsiblePerson iro;
    std::string team;
    ResponsiblePerson social_worker;
    std::optional<Date> next_iro_from_on;
    std::optional<Date> next_team_from_on;

    std::optional<KeptChild> kept() const
    {
        if (!child) return std::nullopt;
        return KeptChild{*child, episodes,         reviews,          iro, team, social_worker,
                         names,  next_iro_from_on, next_team_from_on};
    }
    std::vector<ImportChange> differ_from(ChildInReturn const& received) const { return changes_for(received, kept()); }

    void take(ImportChange const& change)
    {
        switch (change.kind) {
        case ChangeKind::NewChild:
        case ChangeKind::ChangedChild:
            child = std::get<Child>(change.fact);
            break;
        case ChangeKind::NewName:
            names.push_back(std::get<ChildName>(change.fact));
            break;
        case ChangeKind::NewEpisode:
            episodes.push_back({ChildId{1}, std::get<Episode>(change.fact)});
            break;
        case ChangeKind::ChangedEpisode:
            for (auto& known : episodes)
                if (known.episode.started_on == std::get<Episode>(change.fact).started_on)
                    known.episode = std::get<Episode>(change.fact);
            break;
        case ChangeKind::NewReview:
            take_new(std::get<Review>(change.fact));
            break;
        case ChangeKind::ChangedReview:
            for (auto& known : reviews)
                if (known.first_sat_on == std::get<Review>(change.fact).first_sat_on)
                    known.code = std::get<Review>(change.fact).code();
            break;
        case ChangeKind::NewIro:
            iro = std::get<NamedIro>(change.fact).iro;
            next_iro_from_on = std::get<NamedIro>(change.fact).from_on;
            break;
        case ChangeKind::NewTeam:
            team = std::get<NamedTeam>(change.fact).team;
            social_worker = std::get<NamedTeam>(change.fact).social_worker;
            next_team_from_on = std::get<NamedTeam>(change.fact).from_on;
            break;
        case ChangeKind::AddedPerson:
        case ChangeKind::AddedTeam:
            break;
        }
    }
    void take(ChildInReturn const& received)
    {
        for (auto const& change : differ_from(received)) take(change);
    }

private:
    void take_new(Review const& review) { reviews.push_back({ChildId{1}, *review.first_sat_on, review.code()}); }
};

Records records_after(ChildInReturn const& received)
{
    Records records;
    records.take(received);
    return records;
}

std::string kinds_of(std::vector<ImportChange> const& changes)
{
    std::string kinds;
    for (auto const& change : changes) kinds += (kinds.empty() ? "" : " ") + std::string{code_of(change.kind)};
    return kinds;
}

AllocationRow an_allocation()
{
    AllocationRow row;
    row.given_name = "Zoë";
    row.family_name = "O’Hare";
    row.iro_number = "IRO-1";
    row.iro = "Priya Shah";
    row.team = "North";
    row.social_worker = "Sam Lee";
    row.from = day_cell(Date{2022y / May / 2d});
    return row;
}

}  // namespace

TEST_CASE("what the files say and the records do not is a change of its own kind")
{
    using Alter = void (*)(ChildInReturn&);
    struct {
        char const* because;
        Alter alter;
        char const* kinds;
    } const cases[] = {
        {"nothing new", [](ChildInReturn&) {}, ""},
        {"born on another day", [](ChildInReturn& c) { c.born_on = Date{2013y / August / 5d}; }, "changed_child"},
        {"another ethnicity", [](ChildInReturn& c) { c.ethnicity = "MWBC"; }, "changed_child"},
        {"unaccompanied", [](ChildInReturn& c) { c.is_unaccompanied = true; }, "changed_child"},
        {"a second episode", [](ChildInReturn& c) { c.episodes.push_back(an_episode(Date{2022y / July / 1d})); },
         "new_episode"},
        {"the episode has ended",
         [](ChildInReturn& c) {
             c.episodes[0].ended_on = Date{2022y / July / 1d};
             c.episodes[0].reason_ceased = "E4A";
         },
         "changed_episode"},
        {"placed elsewhere", [](ChildInReturn& c) { c.episodes[0].placement = "K2"; }, "changed_episode"},
        {"a review on another day",
         [](ChildInReturn& c) {
             c.reviews.push_back({Date{2022y / August / 18d}, Participation::AttendsAdvocateSpeaks, nullptr});
         },
         "new_review"},
        {"the same review coded otherwise",
         [](ChildInReturn& c) { c.reviews[0].participation = Participation::AttendsAdvocateSpeaks; }, "changed_review"},
        {"no review at all, in a return of another year", [](ChildInReturn& c) { c.reviews.clear(); }, ""},
        {"no episode at all", [](ChildInReturn& c) { c.episodes.clear(); }, ""},
    };
    auto const records = records_after(a_received_child());
    for (auto const& row : cases) {
        CAPTURE(row.because);
        auto received = a_received_child();
        row.alter(received);
        CHECK(kinds_of(records.differ_from(received)) == row.kinds);
    }
}

TEST_CASE("a cell that is blank in the file never erases what is kept")
{
    auto whole = a_received_child();
    whole.is_unaccompanied = true;
    whole.asylum_status_ends_on = Date{2031y / August / 4d};
    whole.episodes[0].ended_on = Date{2022y / July / 1d};
    whole.episodes[0].reason_ceased = "E4A";
    auto const records = records_after(whole);

    auto sparse = whole;
    sparse.sex = std::nullopt;
    sparse.ethnicity = {};
    sparse.unique_pupil_number = {};
    sparse.asylum_status_ends_on = std::nullopt;
    sparse.episodes[0].reason_started = {};
    sparse.episodes[0].need = {};
    sparse.episodes[0].placement = {};
    sparse.episodes[0].provider = {};
    sparse.episodes[0].reason_ceased = {};
    sparse.reviews[0].participation = std::nullopt;
    CHECK(kinds_of(records.differ_from(sparse)) == "");
}

TEST_CASE("the return of an older year does not open again an episode that has ended since")
{
    auto newer = a_received_child();
    newer.episodes[0].ended_on = Date{2022y / July / 1d};
    newer.episodes[0].reason_ceased = "X1";
    auto const records = records_after(newer);
    CHECK(kinds_of(records.differ_from(a_received_child())) == "");

    auto elsewhere = a_received_child();
    elsewhere.episodes[0].placement = "K2";
    auto const changes = records.differ_from(elsewhere);
    REQUIRE(kinds_of(changes) == "changed_episode");
    CHECK(std::get<Episode>(changes[0].fact).ended_on == Date{2022y / July / 1d});
    CHECK(std::get<Episode>(changes[0].fact).reason_ceased == ReasonCeased{"X1"});
}

TEST_CASE("a child is not taken in without a date of birth or without any care to review")
{
    auto nobody = a_received_child();
    nobody.born_on = std::nullopt;
    CHECK(changes_for(nobody, std::nullopt).empty());
    auto without_care = a_received_child();
    without_care.episodes.clear();
    CHECK(changes_for(without_care, std::nullopt).empty());
}

TEST_CASE("a name in capitals, or without its accents, is the name that is kept")
{
    struct {
        char const *because, *given, *family, *kinds;
    } const cases[] = {
        {"the same", "Zoë", "O’Hare", ""},           {"in capitals", "ZOË", "O'HARE", ""},
        {"without accents", "zoe", "o hare", ""},    {"another family name", "Zoë", "Lukas", "new_name"},
        {"no given name", "", "O’Hare", "new_name"}, {"in another script", "秀英", "李", "new_name"},
        {"no name in the file", "", "", ""},
    };
    auto received = a_received_child();
    auto const first = an_allocation();
    received.allocation = &first;
    auto const records = records_after(received);
    for (auto const& row : cases) {
        CAPTURE(row.because);
        auto next = first;
        next.given_name = row.given;
        next.family_name = row.family;
        received.allocation = &next;
        CHECK(kinds_of(records.differ_from(received)) == row.kinds);
    }
}

TEST_CASE("two names in a script that folds to nothing are told apart by their letters")
{
    auto received = a_received_child();
    auto row = an_allocation();
    row.given_name = "☂";
    row.family_name = "☃";
    received.allocation = &row;
    auto const records = records_after(received);
    CHECK(kinds_of(records.differ_from(received)) == "");
    auto other = row;
    other.family_name = "☄";
    received.allocation = &other;
    CHECK(kinds_of(records.differ_from(received)) == "new_name");
}

TEST_CASE("who is responsible changes where the file names another, from a day that is not over already")
{
    using Alter = void (*)(AllocationRow&);
    struct {
        char const* because;
        Alter alter;
        char const* kinds;
    } const cases[] = {
        {"the same", [](AllocationRow&) {}, ""},
        {"another IRO", [](AllocationRow& r) { r.iro_number = "IRO-2"; }, "new_iro"},
        {"the IRO's name spelt otherwise", [](AllocationRow& r) { r.iro = "P. Shah"; }, ""},
        {"another IRO, from before the one in force",
         [](AllocationRow& r) {
             r.iro_number = "IRO-2";
             r.from = day_cell(Date{2022y / May / 1d});
         },
         ""},
        {"no IRO in the file", [](AllocationRow& r) { r.iro_number = r.iro = ""; }, ""},
        {"another team", [](AllocationRow& r) { r.team = "South"; }, "new_team"},
        {"the team in capitals", [](AllocationRow& r) { r.team = "NORTH"; }, ""},
        {"another team, from before",
         [](AllocationRow& r) {
             r.team = "South";
             r.from = day_cell(Date{2021y / May / 1d});
         },
         ""},
        {"another worker", [](AllocationRow& r) { r.social_worker = "Kim Ode"; }, "new_team"},
        {"another worker and no team",
         [](AllocationRow& r) {
             r.team = "";
             r.social_worker = "Kim Ode";
         },
         "new_team"},
        {"no worker in the file", [](AllocationRow& r) { r.social_worker = ""; }, ""},
        {"no day in the file", [](AllocationRow& r) { r.from = {}; }, ""},
        {"another IRO and no day",
         [](AllocationRow& r) {
             r.iro_number = "IRO-2";
             r.from = {};
         },
         "new_iro"},
    };
    auto received = a_received_child();
    auto const first = an_allocation();
    received.allocation = &first;
    auto const records = records_after(received);
    for (auto const& row : cases) {
        CAPTURE(row.because);
        auto next = first;
        row.alter(next);
        received.allocation = &next;
        CHECK(kinds_of(records.differ_from(received)) == row.kinds);
    }
}

TEST_CASE("somebody is the same by number or e-mail where both have one, else by name")
{
    struct {
        char const* because;
        ResponsiblePerson one, other;
        bool same;
    } const cases[] = {
        {"number", {"N1", "A B", ""}, {"N1", "C D", ""}, true},
        {"another number, the same name", {"N1", "A B", ""}, {"N2", "A B", ""}, false},
        {"e-mail in capitals", {"", "", "A@X.ORG"}, {"N1", "A B", "a@x.org"}, true},
        {"a number that is new beside an e-mail that is known",
         {"N9", "A B", "a@x.org"},
         {"a@x.org", "A B", "a@x.org"},
         true},
        {"another e-mail", {"", "A B", "b@x.org"}, {"N1", "A B", "a@x.org"}, false},
        {"name alone", {"", "PRIYA  SHAH", ""}, {"N1", "Priya Shah", "a@x.org"}, true},
    };
    for (auto const& row : cases) {
        CAPTURE(row.because);
        CHECK(row.one.is_same_as(row.other) == row.same);
    }
}

/// Days few enough to meet each other.
static Date some_day() { return Date{2022y / April / 1d} + days{*rc::gen::inRange(0, 12)}; }

static ChildInReturn some_child()
{
    auto child = a_received_child();
    child.sex = *rc::gen::element(std::optional<Sex>{}, std::optional{Sex::Male}, std::optional{Sex::Unknown});
    child.ethnicity = *rc::gen::element(std::string_view{}, std::string_view{"WBRI"}, std::string_view{"MWBC"});
    child.episodes.clear();
    auto started_on = some_day();
    for (int left = *rc::gen::inRange(1, 4); left > 0; --left) {
        auto episode = an_episode(started_on);
        episode.placement = *rc::gen::element(PlacementType{"U6"}, PlacementType{"K2"}, PlacementType{});
        if (*rc::gen::arbitrary<bool>()) episode.ended_on = started_on + days{*rc::gen::inRange(1, 4)};
        if (episode.ended_on) episode.reason_ceased = *rc::gen::element(ReasonCeased{"X1"}, ReasonCeased{});
        child.episodes.push_back(episode);
        started_on += days{*rc::gen::inRange(1, 4)};
    }
    child.reviews.clear();
    auto held_on = some_day();
    for (int left = *rc::gen::inRange(0, 4); left > 0; --left) {
        auto const code =
            *rc::gen::element(std::optional<Participation>{}, std::optional{Participation::AttendsAndSpeaks},
                              std::optional{Participation::AttendsAdvocateSpeaks});
        child.reviews.push_back({held_on, code, nullptr});
        held_on += days{*rc::gen::inRange(1, 4)};
    }
    return child;
}

TEST_CASE("whatever was kept before, files that were taken in change nothing the second time")
{
    CHECK(rc::check([] {
        Records records;
        for (int before = *rc::gen::inRange(0, 3); before > 0; --before) records.take(some_child());
        auto received = some_child();
        auto row = an_allocation();
        row.iro_number = *rc::gen::element(std::string{}, std::string{"IRO-1"}, std::string{"IRO-2"});
        row.from = *rc::gen::arbitrary<bool>() ? day_cell(some_day()) : ReceivedDate{};
        received.allocation = &row;
        records.take(received);
        RC_ASSERT(records.differ_from(received).empty());
    }));
}
