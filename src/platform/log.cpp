#include "platform/log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <string>

namespace waymark {

void start_log(std::string_view level)
{
    auto log = std::make_shared<spdlog::logger>("waymark", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    log->set_pattern("%Y-%m-%dT%H:%M:%S.%fZ %l %v", spdlog::pattern_time_type::utc);
    log->set_level(spdlog::level::from_str(std::string{level}));
    spdlog::set_default_logger(std::move(log));
}

void log_request(RequestLine const& line)
{
    spdlog::info("{} {} {} {}us {}B {}", line.method, line.pattern, line.status, line.took.count(), line.bytes,
                 line.reference);
}

void log_refusal(std::string_view reference, int status, std::string_view why)
{
    spdlog::debug("refused {} {} {}", reference, status, why);
}

/// An error text of a library may hold line ends, and a log line must not be two.
static std::string in_one_line(std::string_view text)
{
    std::string line{text};
    for (auto& letter : line)
        if (letter >= 0 && letter < ' ') letter = ' ';
    return line;
}

void log_fault(std::string_view reference, std::string_view what)
{
    spdlog::error("fault {} {}", reference, in_one_line(what));
}

void log_note(std::string_view what) { spdlog::info("{}", in_one_line(what)); }

}  // namespace waymark
