#pragma once
#include "platform/date.h"

#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// Writes JSON straight into text: an answer of a million rows is not built as a tree first. Keys stand in the order in
/// which they are written.
class JsonText {
public:
    JsonText& key(std::string_view name);
    JsonText& value(std::string_view text);
    JsonText& value(std::optional<std::string_view> text);
    JsonText& value(long long number);
    JsonText& value(bool yes);
    JsonText& value(std::optional<Date> day);
    JsonText& null();
    JsonText& open(char bracket);   // { or [
    JsonText& close(char bracket);  // } or ]
    /// Begins a new line, for a file that a person may open.
    JsonText& line();

    std::string& text() { return text_; }

private:
    void separate();

    std::string text_;
    bool needs_comma_ = false;
    bool wants_line_ = false;
};

}  // namespace waymark
