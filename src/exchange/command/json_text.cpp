#include "exchange/command/json_text.h"

namespace waymark {

void JsonText::separate()
{
    if (needs_comma_) text_ += ',';
    if (wants_line_) text_ += '\n';
    needs_comma_ = true;
    wants_line_ = false;
}

static void append_quoted(std::string& text, std::string_view words)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    text += '"';
    for (char const letter : words) {
        auto const code = static_cast<unsigned char>(letter);
        if (letter == '"' || letter == '\\') {
            text += '\\';
            text += letter;
        } else if (code < 0x20) {
            text += "\\u00";
            text += digits[code >> 4];
            text += digits[code & 15];
        } else {
            text += letter;
        }
    }
    text += '"';
}

JsonText& JsonText::key(std::string_view name)
{
    separate();
    append_quoted(text_, name);
    text_ += ": ";
    needs_comma_ = false;
    return *this;
}

JsonText& JsonText::value(std::string_view text)
{
    separate();
    append_quoted(text_, text);
    return *this;
}

JsonText& JsonText::value(std::optional<std::string_view> text) { return text ? value(*text) : null(); }

JsonText& JsonText::value(long long number)
{
    separate();
    text_ += std::to_string(number);
    return *this;
}

JsonText& JsonText::value(bool yes)
{
    separate();
    text_ += yes ? "true" : "false";
    return *this;
}

JsonText& JsonText::value(std::optional<Date> day)
{
    if (!day) return null();
    separate();
    text_ += '"';
    text_ += iso(*day);
    text_ += '"';
    return *this;
}

JsonText& JsonText::null()
{
    separate();
    text_ += "null";
    return *this;
}

JsonText& JsonText::open(char bracket)
{
    separate();
    text_ += bracket;
    needs_comma_ = false;
    return *this;
}

JsonText& JsonText::close(char bracket)
{
    if (wants_line_) text_ += '\n';
    wants_line_ = false;
    text_ += bracket;
    needs_comma_ = true;
    return *this;
}

JsonText& JsonText::line()
{
    wants_line_ = true;
    return *this;
}

}  // namespace waymark
