#include "platform/csv.h"

#include <ostream>

namespace waymark {

/// What a spreadsheet would run as a formula (OWASP, "CSV injection"); some read the wide letters of Chinese and
/// Japanese text as the plain ones.
static bool looks_like_a_formula(std::string_view field)
{
    if (field.empty()) return false;
    if (std::string_view{"=+-@\t\r\n"}.find(field.front()) != std::string_view::npos) return true;
    for (std::string_view const wide : {"＝", "＋", "－", "＠"})
        if (field.starts_with(wide)) return true;
    return false;
}

void append_csv_field(std::string& line, std::string_view field, CsvFor readers)
{
    bool const guarded = readers == CsvFor::People && looks_like_a_formula(field);
    bool const quoted = field.find_first_of(",\"\r\n") != std::string_view::npos ||
                        (!field.empty() && (field.front() == ' ' || field.back() == ' '));
    if (quoted) line += '"';
    if (guarded) line += '\'';
    for (char const letter : field) {
        if (letter == '"') line += '"';
        line += letter;
    }
    if (quoted) line += '"';
}

void CsvWriter::row(std::span<std::string_view const> fields)
{
    line_.clear();
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0) line_ += ',';
        append_csv_field(line_, fields[i], readers_);
    }
    // A row of one empty field would be a blank line, which readers pass over.
    if (line_.empty() && fields.size() == 1) line_ = "\"\"";
    line_ += "\r\n";
    out_ << line_;
}

}  // namespace waymark
