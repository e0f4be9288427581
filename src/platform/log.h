#pragma once
#include <chrono>
#include <cstdint>
#include <string_view>

namespace waymark {

enum class LogFormat { Text, Json };

/// Lines go to standard error, in UTC, from this level up: "debug", "info", "warning" or "error".
void start_log(std::string_view level, LogFormat format = LogFormat::Text);
LogFormat log_format_named(std::string_view setting);  // "json", or anything else for text

/// One answered request. `pattern` is the route's, so that no name, number or search typed by a person is kept.
struct RequestLine {
    std::string_view method;
    std::string_view pattern;
    int status;
    std::chrono::microseconds took;
    std::uint64_t bytes;
    std::string_view reference;
};
void log_request(RequestLine const& line);

void log_refusal(std::string_view reference, int status, std::string_view why);
/// A fault of ours or the machine's; `reference` is the one that the person was shown.
void log_fault(std::string_view reference, std::string_view what);
void log_note(std::string_view what);

}  // namespace waymark
