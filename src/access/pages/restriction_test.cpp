#include "access/pages/routes.h"
#include "access/store/restriction_store.h"
#include "platform/testing/test_database.h"
#include "platform/web/testing/page_request.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;

static Date const today{2023y / March / 13d};

TEST_CASE("a restriction that names somebody who is not offered is refused, and nothing is restricted")
{
    auto database = migrated_database();
    {
        Transaction change{database};
        database.run_script(R"(
            INSERT INTO staff (staff_id, number, given_name, family_name, email, role, left_on) VALUES
                (1, 'S1', 'Asha', 'Lindqvist', '', 'service_manager', NULL),
                (2, 'S2', 'Dov', 'Hale', '', 'iro', '2023-01-01');
            INSERT INTO children (child_id, identifier, born_on, sex) VALUES (1, 'C1', '2013-01-01', 'F'))");
        change.commit();
    }
    Viewer const manager{StaffId{1}, today};
    auto const sends = [&](Fields people) {
        people.add("version", "0");
        people.add("reason", "a relative works here");
        return submit_restriction(sent_form(manager, std::move(people), {{"child", "1"}}), database);
    };
    for (auto const* const person : {"99", "2", "1x", "-1", ""}) {
        CAPTURE(person);
        auto const refused = sends({{"people", "1"}, {"people", person}});
        CHECK(refused.status == 422);
        CHECK(refused.body.find("somebody you chose cannot be named for this child") != std::string::npos);
        CHECK_FALSE(RestrictionStore{database}.find(ChildId{1}, manager));
    }
    CHECK(leads_to(sends({{"people", "1"}})) == "/children/1?saved=restriction");
}
