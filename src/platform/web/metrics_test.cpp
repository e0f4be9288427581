#include "platform/web/metrics.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono_literals;

static bool has_line(std::string const& text, std::string const& line)
{
    return ("\n" + text).find("\n" + line + "\n") != std::string::npos;
}

TEST_CASE("requests are counted by route, method and status")
{
    Metrics metrics;
    metrics.count("GET", "/children/{child}", 200, 2ms);
    metrics.count("GET", "/children/{child}", 200, 2ms);
    metrics.count("GET", "/children/{child}", 404, 2ms);
    metrics.count("POST", "/sign-in", 303, 2ms);
    auto const text = metrics.text({});
    CHECK(has_line(text, R"(waymark_requests_total{route="/children/{child}",method="GET",status="200"} 2)"));
    CHECK(has_line(text, R"(waymark_requests_total{route="/children/{child}",method="GET",status="404"} 1)"));
    CHECK(has_line(text, R"(waymark_requests_total{route="/sign-in",method="POST",status="303"} 1)"));
}

TEST_CASE("a duration is in its bound and in all above it")
{
    struct Row {
        std::chrono::microseconds took;
        char const* bound;
        int within;
    };
    Row const rows[] = {
        {1ms, "0.001", 1}, {1001us, "0.001", 0}, {1001us, "0.0025", 1},
        {10s, "10", 1},    {11s, "10", 0},       {11s, "+Inf", 1},
    };
    for (auto const& row : rows) {
        CAPTURE(row.took.count());
        Metrics metrics;
        metrics.count("GET", "/", 200, row.took);
        auto const bucket = std::string{R"(waymark_request_duration_seconds_bucket{route="/",method="GET",le=")"} +
                            row.bound + "\"} " + std::to_string(row.within);
        CHECK(has_line(metrics.text({}), bucket));
    }
}

TEST_CASE("durations are summed and counted")
{
    Metrics metrics;
    metrics.count("GET", "/", 200, 250ms);
    metrics.count("GET", "/", 500, 500ms);
    auto const text = metrics.text({});
    CHECK(has_line(text, R"(waymark_request_duration_seconds_sum{route="/",method="GET"} 0.75)"));
    CHECK(has_line(text, R"(waymark_request_duration_seconds_count{route="/",method="GET"} 2)"));
}

TEST_CASE("a gauge has its help, its type and its value")
{
    auto const text = Metrics{}.text({{"waymark_sessions_open", "People who are signed in.", 3}});
    CHECK(has_line(text, "# HELP waymark_sessions_open People who are signed in.\n# TYPE waymark_sessions_open gauge\n"
                         "waymark_sessions_open 3"));
    CHECK(has_line(text, "waymark_build_info{version=\"" WAYMARK_VERSION "\"} 1"));
}

TEST_CASE("this process has memory in use")
{
    auto const gauges = process_gauges();
    REQUIRE(gauges.size() == 1);
    CHECK(gauges[0].value > 1024 * 1024);
}
