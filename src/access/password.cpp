#include "access/password.h"

#include "platform/text.h"

#include <algorithm>
#include <array>
#include <set>

namespace waymark {

/// Far beyond any sentence; hashing more would only cost time.
static constexpr std::size_t most_bytes = 1000;

static std::size_t letter_count(std::string_view text)
{
    auto const begins_letter = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_letter));
}

/// What everybody tries first: few letters again and again, rows of the keyboard, the word itself with something after
/// it.
static bool is_common(std::string_view password)
{
    static constexpr std::size_t fewest_different = 5;
    auto const typed = ascii_lower(password);
    if (std::set<char>{typed.begin(), typed.end()}.size() < fewest_different) return true;
    static constexpr std::array<std::string_view, 12> everybodys = {"password",   "passw0rd",  "123456789", "987654321",
                                                                    "qwertyuiop", "qwerty123", "letmein",   "welcome",
                                                                    "changeme",   "iloveyou",  "waymark",   "abcdefgh"};
    return std::any_of(everybodys.begin(), everybodys.end(), [&](std::string_view word) {
        static constexpr std::size_t fewest_of_its_own = 8;
        auto const at = typed.find(word);
        return at != std::string::npos && typed.size() - word.size() < fewest_of_its_own;
    });
}

std::optional<PasswordRefusal> refuse_password(std::string_view password, std::string_view sign_in_name)
{
    if (is_blank(password) || letter_count(password) < fewest_password_letters) return PasswordRefusal::TooShort;
    if (password.size() > most_bytes) return PasswordRefusal::TooLong;
    if (ascii_lower(password) == ascii_lower(sign_in_name)) return PasswordRefusal::SameAsName;
    if (is_common(password)) return PasswordRefusal::TooCommon;
    return std::nullopt;
}

}  // namespace waymark
