#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// White space alone, or nothing: no-break and zero-width spaces count as white space.
bool is_blank(std::string_view text);
std::string_view trimmed(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
std::string ascii_lower(std::string_view text);
std::string ascii_upper(std::string_view text);
/// Valid UTF-8 and no NUL.
bool is_clean_utf8(std::string_view text);
/// Windows-1252 bytes as UTF-8: what Excel on Windows saves when it is not asked.
std::string utf8_from_windows_1252(std::string_view bytes);
/// Lower case, without accents, in Latin letters, punctuation as single spaces: "Zoë O’Hare-Łukasz" is "zoe o hare
/// lukasz".
std::string folded(std::string_view text);
/// 1234567 as "1,234,567".
std::string with_thousands(long long number);
/// "1 review", "2 reviews".
std::string counted(long long number, std::string_view one, std::string_view many);

}  // namespace waymark
