#pragma once
#include "platform/database/connection.h"

#include <libpq-fe.h>
#include <memory>
#include <string_view>

namespace waymark {

struct ClearAnswer {
    void operator()(PGresult* answer) const { PQclear(answer); }
};
using PostgresqlAnswer = std::unique_ptr<PGresult, ClearAnswer>;

/// Throws DatabaseError (ConnectionLost where the connection is gone) with the server's first sentence, its code and
/// the statement. The sentence is left out where the server may have put a value into it; its detail always is.
[[noreturn]] void throw_postgresql_error(PGconn*, PGresult const*, std::string_view sql, bool some_rows_seen);

}  // namespace waymark
