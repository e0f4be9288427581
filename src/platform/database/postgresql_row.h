#pragma once
#include "platform/database/row.h"

#include <libpq-fe.h>

namespace waymark {

/// One row of an answer of PostgreSQL's, in its text form. A condition's answer ("t", "f") reads as 1 or 0, as it does
/// from SQLite.
class PostgresqlRow final : public Row {
public:
    PostgresqlRow(PGresult const* answer, int number) : answer_{answer}, number_{number} {}

    bool is_null(int column) const override { return PQgetisnull(answer_, number_, column) != 0; }
    std::int64_t integer(int column) const override;
    double real(int column) const override;
    std::string_view text(int column) const override;

private:
    PGresult const* answer_;
    int number_;
};

}  // namespace waymark
