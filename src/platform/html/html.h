#pragma once
#include <string>
#include <string_view>
#include <utility>

namespace waymark {

/// Markup that is already safe to send: made by a compiled template, the chart drawer or `escaped`, never by a page.
class Html {
public:
    Html() = default;
    std::string const& text() const& { return text_; }
    std::string text() && { return std::move(text_); }  // a whole page is not copied on its way out
    bool empty() const { return text_.empty(); }
    Html& operator+=(Html const& more)
    {
        text_ += more.text_;
        return *this;
    }

    /// For templates and the chart drawer only: `markup` is taken as it stands.
    static Html trusted(std::string markup)
    {
        Html made;
        made.text_ = std::move(markup);
        return made;
    }

private:
    std::string text_;
};

/// `& < > " '` become entities; control characters that HTML forbids become U+FFFD.
void append_escaped(std::string& out, std::string_view text);
Html escaped(std::string_view text);

/// Percent-encodes everything that is not unreserved: for one part of a path or one value of a query.
std::string url_part(std::string_view text);

}  // namespace waymark
