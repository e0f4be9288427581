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

/// A small authority: an IRO with an account, one without, a social worker whose account is disabled, a leaver.
struct SmallAuthority {
    Database database = migrated_database();
    TeamId ashdown = a_team(database, "Ashdown");
    Viewer administrator{a_colleague(Role::Administrator).called("Ada", "Marlowe").in(database), today};
    StaffId priya = an_iro().called("Priya", "Shah").in(database);
    StaffId ben = an_iro().called("Ben", "Abara").working(0.6).in(database);
    StaffId dan = a_colleague(Role::SocialWorker).called("Dan", "Okoro").in_team(ashdown).in(database);
    StaffId lena = an_iro().called("Lena", "Voss").who_left_on(Date{2023y / January / 31d}).in(database);

    SmallAuthority()
    {
        Transaction change{database};
        for (auto const& [staff, disabled_at] :
             {std::pair{administrator.staff, ""}, {priya, ""}, {dan, "2023-02-01T09:00:00Z"}, {lena, ""}})
            database.run("INSERT INTO accounts (staff_id, sign_in_name, password_hash, disabled_at)"
                         " VALUES (?, 'name' || ?, '', NULLIF(?, ''))",
                         staff, staff, disabled_at);
        change.commit();
    }

    std::string shown(std::string const& group)
    {
        auto request = page_request(administrator);
        request.query = {{"show", group}};
        return show_people(request, database).body;
    }
};

}  // namespace

TEST_CASE("everybody at work is listed with caseload and standing, by family name")
{
    SmallAuthority given;
    auto const shown = show_people(page_request(given.administrator), given.database);
    CHECK(shown.status == 200);
    looks_like("staff/pages/people.golden.html", shown.body);
    CHECK(given.database.count("SELECT COUNT(*) FROM audit_events WHERE subject_kind = 'people'") == 1);
}

TEST_CASE("those who have left stand apart")
{
    SmallAuthority given;
    looks_like("staff/pages/people.left.golden.html", given.shown("left"));
    CHECK(given.shown("iros").find("Lena Voss") == std::string::npos);
    CHECK(given.shown("social-work").find("Account disabled") != std::string::npos);
    CHECK(given.shown("others").find("Ada Marlowe") != std::string::npos);
}

TEST_CASE("a group or page that is not there is as if not asked for")
{
    SmallAuthority given;
    auto request = page_request(given.administrator);
    request.query = {{"show", "everything"}, {"page", "99999999999"}};
    CHECK(show_people(request, given.database).body.find("Priya Shah") != std::string::npos);
}
