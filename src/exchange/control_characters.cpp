#include "exchange/control_characters.h"

#include <algorithm>
#include <cstddef>

namespace waymark {

/// How many bytes of UTF-8 the control character there takes; 0 where there is none.
static std::size_t control_at(std::string_view text, std::size_t at)
{
    auto const byte = static_cast<unsigned char>(text[at]);
    if (byte < ' ' || byte == 0x7F) return 1;
    bool const may_be_second_set = byte == 0xC2 && at + 1 < text.size();
    return may_be_second_set && static_cast<unsigned char>(text[at + 1]) < 0xA0 ? 2 : 0;
}

bool has_control_character(std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++at)
        if (control_at(text, at) > 0) return true;
    return false;
}

std::string without_control_characters(std::string_view text)
{
    if (!has_control_character(text)) return std::string{text};
    std::string clean;
    for (std::size_t at = 0; at < text.size();) {
        auto const length = control_at(text, at);
        if (length > 0)
            clean += "\uFFFD";
        else
            clean += text[at];
        at += std::max<std::size_t>(length, 1);
    }
    return clean;
}

}  // namespace waymark
