#include "platform/web/about_itself.h"

#include "platform/log.h"

#include <exception>

namespace waymark {

std::optional<AboutItself::Told> AboutItself::tell(std::string_view path, Asker asker) const
{
    if (path == "/health") return Told{"/health", plain_text(200, "ok\n")};
    if (path == "/ready") return Told{"/ready", readiness()};
    if (path == "/metrics" && asker == Asker::ThisMachine) return Told{"/metrics", figures()};
    return std::nullopt;
}

Response AboutItself::readiness() const
{
    if (is_leaving_) return plain_text(503, "stopping\n");
    try {
        if (!known_.is_ready || known_.is_ready()) return plain_text(200, "ready\n");
        return plain_text(503, "the database is not the one this program started with\n");
    } catch (std::exception const& error) {
        log_fault("-", error.what());
        return plain_text(503, "the database does not answer\n");
    }
}

Response AboutItself::figures() const
{
    auto gauges = process_gauges();
    try {
        if (known_.gauges)
            for (auto const& gauge : known_.gauges()) gauges.push_back(gauge);
    } catch (std::exception const& error) {
        log_fault("-", error.what());  // what the server knows by itself is worth having just then
    }
    auto response = plain_text(200, metrics_.text(gauges));
    response.content_type = "text/plain; version=0.0.4; charset=utf-8";
    return response;
}

void AboutItself::count(std::string_view method, std::string_view pattern, int status,
                        std::chrono::microseconds took) const
{
    metrics_.count(method, pattern, status, took);
}

}  // namespace waymark
