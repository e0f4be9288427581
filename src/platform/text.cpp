#include "platform/text.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <memory>
#include <stdexcept>

namespace waymark {

bool is_blank(std::string_view text)
{
    auto const spaces = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    for (std::int32_t i = 0; i < spaces.length(); i = spaces.moveIndex32(i, 1)) {
        auto const letter = spaces.char32At(i);
        bool const zero_width = letter == 0x200B || letter == 0x200C || letter == 0x200D || letter == 0xFEFF;
        if (!u_isUWhiteSpace(letter) && !zero_width) return false;
    }
    return true;
}

std::string_view trimmed(std::string_view text)
{
    auto const first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    std::size_t from = 0;
    for (auto at = text.find(separator); at != std::string_view::npos; at = text.find(separator, from)) {
        parts.push_back(text.substr(from, at - from));
        from = at + 1;
    }
    parts.push_back(text.substr(from));
    return parts;
}

std::string ascii_lower(std::string_view text)
{
    std::string lower{text};
    for (auto& letter : lower)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return lower;
}

std::string ascii_upper(std::string_view text)
{
    std::string upper{text};
    for (auto& letter : upper)
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    return upper;
}

bool is_clean_utf8(std::string_view text)
{
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(text.data());
    auto const length = static_cast<std::int32_t>(text.size());
    for (std::int32_t i = 0; i < length;) {
        UChar32 letter = 0;
        U8_NEXT(bytes, i, length, letter);
        if (letter <= 0) return false;
    }
    return true;
}

std::string utf8_from_windows_1252(std::string_view bytes)
{
    // Bytes 0x80 to 0x9F; the five that Windows-1252 leaves undefined become U+FFFD.
    static constexpr char16_t high[32] = {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                          0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                          0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                          0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
    icu::UnicodeString text;
    for (char const byte : bytes) {
        auto const code = static_cast<unsigned char>(byte);
        text.append(static_cast<char16_t>(code >= 0x80 && code < 0xA0 ? high[code - 0x80] : code));
    }
    std::string utf8;
    return text.toUTF8String(utf8);
}

static icu::Transliterator const& folding()
{
    static std::unique_ptr<icu::Transliterator> const made = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> rules{
            icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status)};
        if (U_FAILURE(status) || !rules) throw std::logic_error{"ICU has no Latin transliterator"};
        return rules;
    }();
    return *made;
}

std::string folded(std::string_view text)
{
    auto letters = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    folding().transliterate(letters);
    std::string latin;
    letters.toUTF8String(latin);

    std::string plain;
    for (char const letter : latin) {
        bool const kept = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (kept)
            plain += letter;
        else if (!plain.empty() && plain.back() != ' ')
            plain += ' ';
    }
    if (!plain.empty() && plain.back() == ' ') plain.pop_back();
    return plain;
}

std::string with_thousands(long long number)
{
    auto digits = std::to_string(number);
    auto const first_digit = static_cast<std::size_t>(number < 0 ? 1 : 0);
    for (auto at = digits.size(); at > first_digit + 3;) digits.insert(at -= 3, ",");
    return digits;
}

std::string counted(long long number, std::string_view one, std::string_view many)
{
    return with_thousands(number) + " " + std::string{number == 1 ? one : many};
}

}  // namespace waymark
