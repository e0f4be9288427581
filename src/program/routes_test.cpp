#include "access/permissions.h"
#include "platform/testing/golden.h"
#include "platform/testing/test_database.h"
#include "program/opened_authority.h"

#include <doctest/doctest.h>

#include <set>

using namespace waymark;

namespace {

/// The whole service, as the program puts it together.
struct WholeService {
    Database database = migrated_database();
    Clock clock;
    Configuration configuration;
    Jobs jobs;
    Service service{database, clock, configuration, jobs};

    WholeService() { add_slices(service); }
};

}  // namespace

static std::string roles_with(Permission permission)
{
    std::string roles;
    std::size_t count = 0;
    for (auto const role : all_roles) {
        if (!may(role, permission)) continue;
        roles += " " + std::string{code_of(role)};
        ++count;
    }
    return count == all_roles.size() ? " every role" : roles;
}

static std::string line_for(Route const& route)
{
    std::string const method = route.method == Method::Get ? "GET " : "POST";
    auto const who = route.permission == anyone ? " nobody need sign in" : roles_with(route.permission);
    return method + " " + route.pattern + " | " + std::string{route.permission.name} + " |" + who + "\n";
}

TEST_CASE("every address asks for a right that is known, and some role holds it")
{
    WholeService const given;
    REQUIRE_FALSE(given.service.routes.all().empty());
    for (auto const& route : given.service.routes.all()) {
        CAPTURE(route.pattern);
        CHECK(is_known(route.permission));
        CHECK_FALSE(roles_with(route.permission).empty());
    }
}

TEST_CASE("nothing but signing in and the pages about Waymark itself is open to anyone")
{
    WholeService const given;
    std::set<std::string> open;
    for (auto const& route : given.service.routes.all())
        if (route.permission == anyone) open.insert(route.pattern);
    CHECK(open == std::set<std::string>{"/accessibility", "/help", "/sign-in"});
}

TEST_CASE("there is a gate before all of them")
{
    WholeService const given;
    CHECK(given.service.gate.admit);
    CHECK(given.service.gate.admit_form);
    CHECK(given.service.error_page);
}

TEST_CASE("who may open which address is as agreed")
{
    WholeService const given;
    std::string table;
    for (auto const& route : given.service.routes.all()) table += line_for(route);
    looks_like("program/routes.golden.txt", table);
}
