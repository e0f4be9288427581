#include "platform/web/accept_encoding.h"

#include "platform/text.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace waymark {

/// The "q=0.5" among a coding's parameters; 1 where there is none, 0 where it is no number.
static double quality_in(std::string_view parameters)
{
    for (auto const parameter : split(parameters, ';')) {
        auto const text = trimmed(parameter);
        if (!text.starts_with("q=") && !text.starts_with("Q=")) continue;
        double quality = 0;
        auto const [end, error] = std::from_chars(text.data() + 2, text.data() + text.size(), quality);
        if (error != std::errc{} || end != text.data() + text.size()) return 0;
        return std::clamp(quality, 0.0, 1.0);
    }
    return 1;
}

double quality_of(std::string_view coding, std::string_view accept_encoding)
{
    std::optional<double> of_any;
    for (auto const item : split(accept_encoding, ',')) {
        auto const semicolon = item.find(';');
        auto const named = ascii_lower(trimmed(item.substr(0, semicolon)));
        auto const parameters = semicolon == std::string_view::npos ? std::string_view{} : item.substr(semicolon + 1);
        if (named == coding) return quality_in(parameters);
        if (named == "*") of_any = quality_in(parameters);
    }
    // Taken last of all, so that a coding asked for by name comes first.
    if (coding == "identity") return of_any.value_or(0.001);
    return of_any.value_or(0);
}

}  // namespace waymark
