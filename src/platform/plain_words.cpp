#include "platform/plain_words.h"

#include <algorithm>

namespace waymark {

/// Control characters of both sets, U+200B to U+200F, U+2028 to U+202E, U+2060 to U+206F and U+FEFF.
static bool is_unseen(std::string_view text, std::size_t at)
{
    auto const byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    if (byte(0) < ' ' || byte(0) == 0x7F) return true;
    if (byte(0) == 0xC2) return byte(1) < 0xA0 || byte(1) == 0xAD;
    if (byte(0) == 0xEF) return byte(1) == 0xBB && byte(2) == 0xBF;
    if (byte(0) != 0xE2) return false;
    if (byte(1) == 0x80) return (byte(2) >= 0x8B && byte(2) <= 0x8F) || (byte(2) >= 0xA8 && byte(2) <= 0xAE);
    return byte(1) == 0x81 && byte(2) >= 0xA0 && byte(2) <= 0xAF;
}

bool is_plain_line(std::string_view text)
{
    if (!text.empty() && std::string_view{"=+-@"}.find(text.front()) != std::string_view::npos) return false;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (is_unseen(text, at) || text[at] == '<' || text[at] == '>') return false;
    return true;
}

static bool is_letter(char letter)
{
    bool const is_of_another_alphabet = static_cast<unsigned char>(letter) >= 0x80;
    return is_of_another_alphabet || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

bool could_be_a_name(std::string_view text)
{
    static constexpr std::string_view between = " -'.,()0123456789";
    return is_plain_line(text) && !text.empty() && is_letter(text.front()) &&
           std::all_of(text.begin(), text.end(),
                       [](char letter) { return is_letter(letter) || between.find(letter) != std::string_view::npos; });
}

}  // namespace waymark
