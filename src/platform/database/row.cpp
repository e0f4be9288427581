#include "platform/database/row.h"

#include "platform/database/database.h"

namespace waymark {

void Row::refuse_null(int column) const
{
    if (is_null(column)) throw DatabaseError{"column " + std::to_string(column) + " is empty where a value must be"};
}

Date Row::read(int column, Date*) const
{
    refuse_null(column);
    auto const day = parse_iso_date(text(column));
    if (!day) throw DatabaseError{"column " + std::to_string(column) + " holds text that is not a date"};
    return *day;
}

Instant Row::read(int column, Instant*) const
{
    refuse_null(column);
    auto const moment = parse_iso_instant(text(column));
    if (!moment) throw DatabaseError{"column " + std::to_string(column) + " holds text that is not a moment"};
    return *moment;
}

}  // namespace waymark
