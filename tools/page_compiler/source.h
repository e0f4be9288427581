// The text of one template, and where in it something stands.
#pragma once
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace waymark {

struct Position {
    std::size_t line;
    std::size_t column;
};

class Source {
public:
    Source(std::string path, std::string text) : path_{std::move(path)}, text_{std::move(text)} {}

    std::string const& path() const { return path_; }
    std::string_view text() const { return text_; }
    Position position(std::size_t offset) const;
    bool is_start_of_line(std::size_t offset) const { return offset == 0 || text_[offset - 1] == '\n'; }

private:
    std::string path_;
    std::string text_;
};

/// A mistake of the template's author: what is wrong, where, and what to write instead.
struct TemplateError : std::runtime_error {
    TemplateError(Source const&, std::size_t offset, std::string const& message);
};

}  // namespace waymark
