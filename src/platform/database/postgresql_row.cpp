#include "platform/database/postgresql_row.h"

#include <charconv>

namespace waymark {

static constexpr Oid boolean = 16;

std::string_view PostgresqlRow::text(int column) const
{
    std::string_view const letters{PQgetvalue(answer_, number_, column),
                                   static_cast<std::size_t>(PQgetlength(answer_, number_, column))};
    if (PQftype(answer_, column) != boolean || letters.empty()) return letters;
    return letters == "t" ? "1" : "0";
}

template <class Number>
static Number number_in(std::string_view letters)
{
    Number number = 0;
    std::from_chars(letters.data(), letters.data() + letters.size(), number);
    return number;
}

std::int64_t PostgresqlRow::integer(int column) const { return number_in<std::int64_t>(text(column)); }

double PostgresqlRow::real(int column) const { return number_in<double>(text(column)); }

}  // namespace waymark
