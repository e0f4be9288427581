#include "source.h"

#include <algorithm>

namespace waymark {

Position Source::position(std::size_t offset) const
{
    auto const before = text().substr(0, offset);
    auto const line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
    auto const last_break = before.rfind('\n');
    auto const line_start = last_break == std::string_view::npos ? 0 : last_break + 1;
    return {line, offset - line_start + 1};
}

static std::string placed(Source const& source, std::size_t offset, std::string const& message)
{
    auto const [line, column] = source.position(offset);
    return source.path() + ":" + std::to_string(line) + ":" + std::to_string(column) + ": error: " + message;
}

TemplateError::TemplateError(Source const& source, std::size_t offset, std::string const& message)
    : std::runtime_error{placed(source, offset, message)}
{
}

}  // namespace waymark
