#include "platform/log.h"

#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>
#include <fmt/core.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <memory>
#include <string>

namespace waymark {

static std::atomic<LogFormat> format_in_use = LogFormat::Text;

LogFormat log_format_named(std::string_view setting) { return setting == "json" ? LogFormat::Json : LogFormat::Text; }

void start_log(std::string_view level, LogFormat format)
{
    auto log = std::make_shared<spdlog::logger>("waymark", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    log->set_pattern(format == LogFormat::Json ? R"({"time":"%Y-%m-%dT%H:%M:%S.%fZ","level":"%l",%v})"
                                               : "%Y-%m-%dT%H:%M:%S.%fZ %l %v",
                     spdlog::pattern_time_type::utc);
    log->set_level(spdlog::level::from_str(std::string{level}));
    format_in_use = format;
    spdlog::set_default_logger(std::move(log));
}

/// An error text of a library may hold line ends, and a log line must not be two.
static std::string in_one_line(std::string_view text)
{
    std::string line{text};
    for (auto& letter : line)
        if (letter >= 0 && letter < ' ') letter = ' ';
    return line;
}

static std::string quoted(std::string_view text)
{
    return boost::json::serialize(boost::json::string_view{text.data(), text.size()});
}

static bool is_json() { return format_in_use == LogFormat::Json; }

void log_request(RequestLine const& line)
{
    if (!is_json()) {
        return spdlog::info("{} {} {} {}us {}B {}", line.method, line.pattern, line.status, line.took.count(),
                            line.bytes, line.reference);
    }
    spdlog::info(R"("request_id":{},"method":{},"route":{},"status":{},"milliseconds":{:.3f},"bytes":{})",
                 quoted(line.reference), quoted(line.method), quoted(line.pattern), line.status,
                 static_cast<double>(line.took.count()) / 1000, line.bytes);
}

void log_refusal(std::string_view reference, int status, std::string_view why)
{
    if (!is_json()) return spdlog::debug("refused {} {} {}", reference, status, why);
    spdlog::debug(R"("request_id":{},"status":{},"refused":{})", quoted(reference), status, quoted(why));
}

void log_fault(std::string_view reference, std::string_view what)
{
    if (!is_json()) return spdlog::error("fault {} {}", reference, in_one_line(what));
    spdlog::error(R"("request_id":{},"fault":{})", quoted(reference), quoted(in_one_line(what)));
}

void log_note(std::string_view what)
{
    if (!is_json()) return spdlog::info("{}", in_one_line(what));
    spdlog::info(R"("note":{})", quoted(in_one_line(what)));
}

}  // namespace waymark
