#include "platform/database/numbered_places.h"

#include <stdexcept>

namespace waymark {

/// Where what begins at `from` ends, so that it is taken over as it is; `from` where it is none of these.
static std::size_t end_of_quotation(std::string_view sql, std::size_t from)
{
    auto const behind = [&](std::string_view mark) {
        auto const at = sql.find(mark, from + 1);
        return at == std::string_view::npos ? sql.size() : at + mark.size();
    };
    // A doubled quote inside a text ends it and begins the next one, which comes to the same.
    if (sql[from] == '\'') return behind("'");
    if (sql[from] == '"') return behind("\"");
    if (sql.substr(from, 2) == "--") return behind("\n");
    if (sql.substr(from, 2) == "/*") return behind("*/");
    return from;
}

NumberedStatement number_places(std::string_view sql)
{
    NumberedStatement made;
    made.sql.reserve(sql.size() + 16);
    for (std::size_t at = 0; at < sql.size();) {
        if (auto const end = end_of_quotation(sql, at); end != at) {
            made.sql += sql.substr(at, end - at);
            at = end;
            continue;
        }
        char const letter = sql[at++];
        if (letter == '?')
            made.sql += '$' + std::to_string(++made.place_count);
        else if (letter == ';' && sql.find_first_not_of(" \t\r\n;", at) != std::string_view::npos)
            throw std::logic_error{"a statement text must hold one statement"};
        else
            made.sql += letter;
    }
    return made;
}

}  // namespace waymark
