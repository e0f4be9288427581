#pragma once
#include <string>
#include <string_view>

namespace waymark {

/// What a password costs to hash, and so to guess. `ForTests` is worthless as a protection and quick.
enum class PasswordCost { Interactive, Moderate, ForTests };

/// Argon2id, with its own salt and costs inside the text.
std::string hash_password(std::string_view password, PasswordCost);
bool password_fits(std::string const& hash, std::string_view password);
/// A hash that no password fits, for a name that nobody has: it takes as long to find that out.
std::string const& hash_of_nobody(PasswordCost);
bool is_weaker_than(std::string const& hash, PasswordCost);

/// 256 random bits, as letters for a cookie or a form.
std::string random_token();
/// What is kept of a token, or of a name that must not be read back.
std::string hash_of_token(std::string_view token);

}  // namespace waymark
