#include "platform/testing/golden.h"
#include "platform/testing/test_database.h"
#include "platform/web/testing/page_request.h"
#include "staff/pages/routes.h"
#include "staff/testing/a_colleague.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;

static Date const today{2023y / March / 13d};

namespace {

struct Office {
    Database database = migrated_database();
    StaffStore staff{database};
    TeamId ashdown = a_team(database, "Ashdown");
    Viewer administrator{a_colleague(Role::Administrator).called("Ada", "Marlowe").numbered("A1").in(database), today};
    StaffId dan =
        a_colleague(Role::SocialWorker).called("Dan", "Okoro").numbered("SW207").in_team(ashdown).in(database);

    std::string team() const { return std::to_string(ashdown.value); }
    Fields answers(std::string const& number) const
    {
        return {{"given-name", " Noor "},  {"family-name", "Tamsin"}, {"number", number}, {"email", "n@example.org"},
                {"role", "social_worker"}, {"team", team()},          {"post", "0.8"},    {"line-manager", ""}};
    }
    Response changes_dan(Fields form)
    {
        return submit_change_staff_member(
            sent_form(administrator, std::move(form), {{"staff", std::to_string(dan.value)}}), database);
    }
};

}  // namespace

TEST_CASE("the form to add somebody asks who they are and what they do")
{
    Office given;
    auto const shown = show_add_staff_member(page_request(given.administrator), given.database);
    CHECK(shown.status == 200);
    looks_like("staff/pages/staff_member_form.golden.html", shown.body);
}

TEST_CASE("somebody is added, and the next question is how they sign in")
{
    Office given;
    auto const answered =
        submit_add_staff_member(sent_form(given.administrator, given.answers("SW300")), given.database);
    auto const added = given.staff.find_by_number("SW300", given.administrator);
    REQUIRE(added);
    CHECK(leads_to(answered) == "/staff/" + std::to_string(added->id.value) + "/account?saved=added");
    CHECK(added->name() == "Noor Tamsin");
    CHECK(added->role == Role::SocialWorker);
    CHECK(added->team == given.ashdown);
    CHECK(added->full_time_equivalent == 0.8);
    CHECK_FALSE(added->line_manager);
}

TEST_CASE("an empty form comes back with every question that must be answered")
{
    Office given;
    auto const refused = submit_add_staff_member(sent_form(given.administrator, {}), given.database);
    CHECK(refused.status == 422);
    looks_like("staff/pages/staff_member_form.refused.golden.html", refused.body);
}

TEST_CASE("a number that is somebody else's is refused by its field")
{
    Office given;
    auto const refused =
        submit_add_staff_member(sent_form(given.administrator, given.answers("SW207")), given.database);
    CHECK(refused.status == 422);
    CHECK(refused.body.find("Somebody else has that number") != std::string::npos);
    CHECK(refused.body.find("value=\"Tamsin\"") != std::string::npos);
}

TEST_CASE("a team, a manager or a role that no form of ours offers is as if not chosen")
{
    Office given;
    Fields forged{{"given-name", "N"}, {"family-name", "T"}, {"number", "X"},        {"email", ""},
                  {"role", "king"},    {"team", "4711"},     {"line-manager", "-1"}, {"post", "nan"}};
    auto const refused = submit_add_staff_member(sent_form(given.administrator, forged), given.database);
    CHECK(refused.status == 422);
    CHECK(refused.body.find("Choose what they do") != std::string::npos);
    CHECK(refused.body.find("Enter how much of a full-time post") != std::string::npos);
}

TEST_CASE("the form to change somebody holds what is kept")
{
    Office given;
    auto const shown = show_change_staff_member(
        page_request(given.administrator, {{"staff", std::to_string(given.dan.value)}}), given.database);
    looks_like("staff/pages/staff_member_form.change.golden.html", shown.body);
}

TEST_CASE("somebody leaves on a day, and the details are saved")
{
    Office given;
    auto form = given.answers("SW207");
    for (auto const& [name, value] : {std::pair{"left-day", "31"}, {"left-month", "3"}, {"left-year", "2023"}})
        form.add(name, value);
    form.add("version", "1");
    CHECK(leads_to(given.changes_dan(form)) == "/staff/" + std::to_string(given.dan.value) + "?saved=details");
    auto const kept = given.staff.find(given.dan, given.administrator);
    CHECK(kept->left_on == Date{2023y / March / 31d});
    CHECK(kept->version == 2);
    CHECK_THROWS_AS(given.changes_dan(form), Conflict);
}

TEST_CASE("a day that does not exist is refused by its box")
{
    Office given;
    auto form = given.answers("SW207");
    for (auto const& [name, value] : {std::pair{"left-day", "31"}, {"left-month", "2"}, {"left-year", "2023"}})
        form.add(name, value);
    auto const refused = given.changes_dan(form);
    CHECK(refused.status == 422);
    CHECK(refused.body.find("The day they left must be a real date") != std::string::npos);
}

TEST_CASE("an administrator cannot take their own right away")
{
    Office given;
    auto form = given.answers("A1");
    form.add("version", "1");
    auto const own = std::to_string(given.administrator.staff.value);
    auto const refused =
        submit_change_staff_member(sent_form(given.administrator, form, {{"staff", own}}), given.database);
    CHECK(refused.status == 422);
    CHECK(refused.body.find("Ask another administrator") != std::string::npos);
}

TEST_CASE("somebody who is not on the staff cannot be changed")
{
    Office given;
    auto const path = std::map<std::string, std::string>{{"staff", "4711"}};
    CHECK(show_change_staff_member(page_request(given.administrator, path), given.database).status == 404);
    CHECK(submit_change_staff_member(sent_form(given.administrator, {}, path), given.database).status == 404);
}
