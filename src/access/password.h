#pragma once
#include <optional>
#include <string_view>

namespace waymark {

/// Why a password cannot be chosen. Long enough is what counts (three random words); no letters or signs are demanded.
enum class PasswordRefusal { TooShort, TooLong, SameAsName, TooCommon };
inline constexpr int fewest_password_letters = 12;

std::optional<PasswordRefusal> refuse_password(std::string_view password, std::string_view sign_in_name);

}  // namespace waymark
