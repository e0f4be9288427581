#pragma once
#include "platform/date.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// A date cell as it came: blank, a day, or text that is no day. Four bytes, since a national return holds ten million,
/// and the text of a day can be given back as it was received.
class ReceivedDate {
public:
    ReceivedDate() = default;
    /// A day only where the DfE's own check would read one: dd/mm/yyyy, zeros optional, nothing around it.
    explicit ReceivedDate(std::string_view cell);

    bool is_blank() const { return packed_ == blank; }
    bool is_day() const { return packed_ > no_day; }
    bool is_no_day() const { return packed_ == no_day; }
    std::optional<Date> day() const;
    /// Only where is_day().
    Date known_day() const { return Date{std::chrono::days{packed_ >> 2}}; }
    std::string text() const;  // "1/5/2025" where that is what came; "" where it is no day
    friend bool operator==(ReceivedDate a, ReceivedDate b) { return a.packed_ >> 2 == b.packed_ >> 2; }

private:
    static constexpr std::int32_t blank = INT32_MIN;
    static constexpr std::int32_t no_day = INT32_MIN + 4;

    std::int32_t packed_ =
        blank;  // days since 1970, and two bits: day written without its zero, month without its zero
};

/// A code cell as it came, in capitals, in the bytes that the longest code of its column needs. A longer text is no
/// code of the column and is kept as "?"; the problem that reports it has the text.
template <std::size_t longest>
class ReceivedCode {
public:
    ReceivedCode() = default;
    explicit ReceivedCode(std::string_view cell)
    {
        if (cell.size() > longest) cell = "?";
        for (std::size_t i = 0; i < longest && i < cell.size(); ++i)
            letters_[i] = cell[i] >= 'a' && cell[i] <= 'z' ? static_cast<char>(cell[i] - 'a' + 'A') : cell[i];
    }
    bool empty() const { return letters_[0] == '\0'; }
    std::string_view text() const
    {
        std::size_t length = 0;
        while (length < longest && letters_[length] != '\0') ++length;
        return {letters_.data(), length};
    }
    friend bool operator==(ReceivedCode const&, ReceivedCode const&) = default;

private:
    std::array<char, longest> letters_{};
};

}  // namespace waymark
