#include "platform/web/metrics.h"

#include <fmt/core.h>

#include <fstream>
#include <unistd.h>

namespace waymark {

void Metrics::count(std::string_view method, std::string_view pattern, int status, std::chrono::microseconds took)
{
    auto const seconds = static_cast<double>(took.count()) / 1e6;
    std::lock_guard const held{lock_};
    auto& route = routes_[{pattern, method}];
    ++route.by_status[status];
    ++route.count;
    route.seconds += seconds;
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        if (seconds > bounds[i]) continue;
        ++route.by_duration[i];
        return;
    }
}

static std::string labels(std::string_view pattern, std::string_view method)
{
    return fmt::format("route=\"{}\",method=\"{}\"", pattern, method);
}

static std::string head_of(std::string_view name, std::string_view help, std::string_view type)
{
    return fmt::format("# HELP {} {}\n# TYPE {} {}\n", name, help, name, type);
}

std::string Metrics::requests_text() const
{
    auto text = head_of("waymark_requests_total", "Requests answered.", "counter");
    for (auto const& [name, route] : routes_)
        for (auto const& [status, count] : route.by_status)
            text += fmt::format("waymark_requests_total{{{},status=\"{}\"}} {}\n", labels(name.first, name.second),
                                status, count);
    return text;
}

std::string Metrics::durations_text() const
{
    std::string const measure = "waymark_request_duration_seconds";
    auto text = head_of(measure, "From the first byte of a request to the last of its answer.", "histogram");
    for (auto const& [name, route] : routes_) {
        auto const of_route = labels(name.first, name.second);
        std::uint64_t so_far = 0;
        for (std::size_t i = 0; i < bounds.size(); ++i) {
            so_far += route.by_duration[i];
            text += fmt::format("{}_bucket{{{},le=\"{}\"}} {}\n", measure, of_route, bounds[i], so_far);
        }
        text += fmt::format("{0}_bucket{{{1},le=\"+Inf\"}} {2}\n{0}_sum{{{1}}} {3}\n{0}_count{{{1}}} {2}\n", measure,
                            of_route, route.count, route.seconds);
    }
    return text;
}

std::string Metrics::text(std::vector<Gauge> const& gauges) const
{
    auto text = head_of("waymark_build_info", "The version that is running.", "gauge");
    text += fmt::format("waymark_build_info{{version=\"{}\"}} 1\n", WAYMARK_VERSION);
    for (auto const& gauge : gauges)
        text += head_of(gauge.name, gauge.help, "gauge") + fmt::format("{} {}\n", gauge.name, gauge.value);
    std::lock_guard const held{lock_};
    return text + requests_text() + durations_text();
}

std::vector<Gauge> process_gauges()
{
    std::ifstream pages{"/proc/self/statm"};
    double total = 0;
    double resident = 0;
    pages >> total >> resident;
    if (!pages) return {};
    return {{"process_resident_memory_bytes", "Memory of this process that is in use.",
             resident * static_cast<double>(::sysconf(_SC_PAGESIZE))}};
}

}  // namespace waymark
