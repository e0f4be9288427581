#include "platform/testing/golden.h"
#include "platform/testing/test_database.h"
#include "platform/web/testing/page_request.h"
#include "reviews/pages/routes.h"
#include "reviews/store/late_reason_store.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;

static Viewer const manager{StaffId{1}, Date{2023y / March / 13d}};

namespace {

struct ReasonsOfService {
    Database database = migrated_database();
    LateReasonStore store{database};

    ReasonsOfService() { store.add_shipped_reasons(); }

    Response adds(std::string const& wording)
    {
        return submit_late_reason(sent_form(manager, {{"wording", wording}}), database);
    }
    Response withdraws(std::string const& reason)
    {
        return submit_withdraw_late_reason(sent_form(manager, {}, {{"reason", reason}}), database);
    }
};

}  // namespace

TEST_CASE("the reasons that are offered are listed in the service's order")
{
    ReasonsOfService given;
    auto const shown = show_late_reasons(page_request(manager), given.database);
    CHECK(shown.status == 200);
    looks_like("reviews/pages/late_reasons.golden.html", shown.body);
}

TEST_CASE("a reason is added at the end")
{
    ReasonsOfService given;
    CHECK(leads_to(given.adds("  School closed by snow ")) == "/settings/late-reasons?saved=added");
    CHECK(given.store.in_force().back().wording == "School closed by snow");
}

TEST_CASE("a reason that is empty, too long or offered already is refused")
{
    ReasonsOfService given;
    CHECK(given.adds("").body.find("Enter the reason") != std::string::npos);
    CHECK(given.adds(std::string(121, 'x')).body.find("Keep the reason to 120 letters") != std::string::npos);
    auto const refused = given.adds("report  NOT ready");
    CHECK(refused.status == 422);
    looks_like("reviews/pages/late_reasons.refused.golden.html", refused.body);
}

TEST_CASE("a withdrawn reason is told apart, and withdrawing it twice is no fault")
{
    ReasonsOfService given;
    auto const first = std::to_string(given.store.in_force().front().id.value);
    CHECK(leads_to(given.withdraws(first)) == "/settings/late-reasons?saved=withdrawn");
    CHECK(leads_to(given.withdraws(first)) == "/settings/late-reasons?saved=withdrawn");
    CHECK(given.store.in_force().size() == 9);
    CHECK(given.database.count("SELECT COUNT(*) FROM audit_events WHERE action = 'remove'") == 1);
    auto request = page_request(manager);
    request.query = {{"saved", "withdrawn"}};
    looks_like("reviews/pages/late_reasons.withdrawn.golden.html", show_late_reasons(request, given.database).body);
    CHECK(given.withdraws("4711").status == 404);
}

TEST_CASE("the last reason cannot be withdrawn")
{
    ReasonsOfService given;
    auto const reasons = given.store.in_force();
    for (std::size_t at = 0; at + 1 < reasons.size(); ++at) given.withdraws(std::to_string(reasons[at].id.value));
    CHECK(given.withdraws(std::to_string(reasons.back().id.value)).status == 422);
    CHECK(given.store.in_force().size() == 1);
}
