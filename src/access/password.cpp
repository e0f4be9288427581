#include "access/password.h"

#include "platform/text.h"

#include <algorithm>

namespace waymark {

/// Far beyond any sentence; hashing more would only cost time.
static constexpr std::size_t most_bytes = 1000;

static std::size_t letter_count(std::string_view text)
{
    auto const begins_letter = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_letter));
}

std::optional<PasswordRefusal> refuse_password(std::string_view password, std::string_view sign_in_name)
{
    if (is_blank(password) || letter_count(password) < fewest_password_letters) return PasswordRefusal::TooShort;
    if (password.size() > most_bytes) return PasswordRefusal::TooLong;
    if (ascii_lower(password) == ascii_lower(sign_in_name)) return PasswordRefusal::SameAsName;
    return std::nullopt;
}

}  // namespace waymark
