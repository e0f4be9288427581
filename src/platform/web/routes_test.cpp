#include "platform/web/routes.h"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace waymark;

namespace {

Permission const any{"see a page"};

Response empty_page(Request const&) { return ok(Html{}); }

Routes some_routes()
{
    Routes routes;
    routes.get("/", any, empty_page);
    routes.get("/files/{file}", any, empty_page);
    routes.get("/files/find", any, empty_page);
    routes.get("/files/{file}/parts/{part}", any, empty_page);
    routes.post("/files/{file}/parts", any, empty_page);
    return routes;
}

}  // namespace

TEST_CASE("a path leads to the route that fits it most closely")
{
    auto const routes = some_routes();
    struct {
        char const* path;
        char const* pattern;
        std::map<std::string, std::string> named;
    } const paths[] = {
        {"/", "/", {}},
        {"/files/17", "/files/{file}", {{"file", "17"}}},
        {"/files/find", "/files/find", {}},
        {"/files/find/parts/3", "/files/{file}/parts/{part}", {{"file", "find"}, {"part", "3"}}},
        {"/files/Zo%C3%AB+1", "/files/{file}", {{"file", "Zoë+1"}}},
        {"/files/a%2Fb", "/files/{file}", {{"file", "a/b"}}},
    };
    for (auto const& path : paths) {
        auto const found = routes.find(Method::Get, path.path);
        REQUIRE(found.match);
        CHECK(found.match->route->pattern == path.pattern);
        CHECK(found.match->path == path.named);
    }
}

TEST_CASE("a path that no route has leads nowhere")
{
    auto const routes = some_routes();
    for (auto const* path : {"", "files", "//", "/files", "/files/", "/files/1/", "/files//parts/1", "/FILES/1",
                             "/files/%", "/files/%zz", "/files/%FF", "/files/a%00b", "/files/1/parts/2/3"}) {
        CAPTURE(path);
        auto const found = routes.find(Method::Get, path);
        CHECK_FALSE(found.match);
        CHECK_FALSE(found.other_method);
    }
}

TEST_CASE("a path known by another method is said to be so")
{
    auto const routes = some_routes();
    CHECK(routes.find(Method::Get, "/files/1/parts").other_method);
    CHECK(routes.find(Method::Post, "/files/1").other_method);
    CHECK(routes.find(Method::Post, "/files/1/parts").match);
}

TEST_CASE("a route cannot be added without a permission, twice, or in a shape that no path has")
{
    auto routes = some_routes();
    CHECK_THROWS_AS(routes.get("/new", Permission{}, empty_page), std::logic_error);
    CHECK_THROWS_AS(routes.get("/new", any, Handler{}), std::logic_error);
    CHECK_THROWS_AS(routes.get("/files/{other_name}", any, empty_page), std::logic_error);
    for (auto const* pattern : {"", "new", "/new/", "//", "/new?x=1", "/a{b}"})
        CHECK_THROWS_AS(routes.get(pattern, any, empty_page), std::logic_error);
    CHECK_NOTHROW(routes.post("/files/{file}", any, empty_page));
}
