#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace waymark {

/// A statement with its places numbered as PostgreSQL wants them: "… WHERE child_id = $1 AND day > $2".
struct NumberedStatement {
    std::string sql;
    std::size_t place_count = 0;
};

/// Turns each `?` into `$1`, `$2` …, except where it stands in a text, a quoted name or a comment. Throws logic_error
/// where the text holds more than one statement.
NumberedStatement number_places(std::string_view sql);

}  // namespace waymark
