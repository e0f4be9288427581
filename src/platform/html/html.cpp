#include "platform/html/html.h"

#include "platform/html/append.h"

#include <array>

namespace waymark {

namespace {

/// What each byte becomes in markup; null for the many that stay as they are.
constexpr std::array<char const*, 256> made_entities()
{
    std::array<char const*, 256> entities{};
    for (std::size_t control = 0; control < 0x20; ++control) entities[control] = "\uFFFD";
    entities['\t'] = entities['\n'] = entities['\f'] = entities['\r'] = nullptr;
    entities[0x7F] = "\uFFFD";
    entities['&'] = "&amp;";
    entities['<'] = "&lt;";
    entities['>'] = "&gt;";
    entities['"'] = "&quot;";
    entities['\''] = "&#39;";
    return entities;
}
constexpr auto entities = made_entities();

bool is_unreserved(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
           letter == '-' || letter == '_' || letter == '.' || letter == '~';
}

/// Browsers drop controls and read "\" as "/", so neither may stand in a URL that we let through.
bool has_letter_that_hides(std::string_view url)
{
    for (char const letter : url)
        if (static_cast<unsigned char>(letter) <= 0x20 || letter == '\\' || letter == 0x7F) return true;
    return false;
}

bool stays_with_us(std::string_view url)
{
    if (has_letter_that_hides(url) || url.substr(0, 2) == "//") return false;
    auto const first = url.find_first_of(":/?#");
    return first == std::string_view::npos || url[first] != ':';
}

}  // namespace

void append_escaped(std::string& out, std::string_view text)
{
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const* const entity = entities[static_cast<unsigned char>(text[i])];
        if (entity == nullptr) continue;
        out.append(text, from, i - from);
        out += entity;
        from = i + 1;
    }
    out.append(text, from);
}

Html escaped(std::string_view text)
{
    std::string made;
    append_escaped(made, text);
    return Html::trusted(std::move(made));
}

std::string url_part(std::string_view text)
{
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (char const letter : text) {
        if (is_unreserved(letter)) {
            encoded += letter;
            continue;
        }
        auto const byte = static_cast<unsigned char>(letter);
        encoded += {'%', digits[byte >> 4U], digits[byte & 15U]};
    }
    return encoded;
}

void append_url(std::string& out, std::string_view url) { append_escaped(out, stays_with_us(url) ? url : "#"); }

}  // namespace waymark
