#include "platform/database/postgresql_error.h"

#include <algorithm>
#include <array>
#include <string>

namespace waymark {

static std::string_view field(PGresult const* answer, int which)
{
    auto const* const found = answer == nullptr ? nullptr : PQresultErrorField(answer, which);
    return found == nullptr ? std::string_view{} : std::string_view{found};
}

/// The classes of SQLSTATE whose first sentence names tables, constraints and settings, never what was bound: "invalid
/// input syntax" (22), for one, quotes what it could not read.
static bool quotes_no_value(std::string_view code)
{
    static constexpr std::array<std::string_view, 12> classes = {"0A", "23", "25", "3D", "40", "42",
                                                                 "53", "55", "57", "58", "P0", "XX"};
    return std::find(classes.begin(), classes.end(), code.substr(0, 2)) != classes.end();
}

/// The server is out of room or connections (53), was asked to stop (57), could not read or write (58), or undid this
/// because of another (40); or a lock was waited for too long (55P03).
static bool is_of_the_moment(std::string_view code)
{
    static constexpr std::array<std::string_view, 4> classes = {"40", "53", "57", "58"};
    return code == "55P03" || std::find(classes.begin(), classes.end(), code.substr(0, 2)) != classes.end();
}

void throw_postgresql_error(PGconn* connection, PGresult const* answer, std::string_view sql, bool some_rows_seen)
{
    static constexpr std::size_t enough_to_know_it = 120;
    auto const where = " (in: " + std::string{sql.substr(0, enough_to_know_it)} + ")";
    auto const code = field(answer, PG_DIAG_SQLSTATE);
    if (PQstatus(connection) == CONNECTION_BAD)
        throw ConnectionLost{"the connection to the database was lost" + where, some_rows_seen};
    if (code.empty()) throw DatabaseError{"the database gave no answer" + where};
    auto const said = quotes_no_value(code) ? field(answer, PG_DIAG_MESSAGE_PRIMARY) : "a value could not be taken";
    auto const sentence = std::string{said} + ", SQLSTATE " + std::string{code} + where;
    if (is_of_the_moment(code)) throw DatabaseUnavailable{sentence};
    throw DatabaseError{sentence};
}

}  // namespace waymark
