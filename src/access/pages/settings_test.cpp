#include "access/pages/routes.h"
#include "platform/testing/golden.h"
#include "platform/web/testing/page_request.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;

TEST_CASE("settings lead to what the service sets for itself")
{
    auto const shown = show_settings(page_request({StaffId{1}, Date{2023y / March / 13d}}));
    CHECK(shown.status == 200);
    looks_like("access/pages/settings.golden.html", shown.body);
}
