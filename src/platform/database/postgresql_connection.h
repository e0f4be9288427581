#pragma once
#include "platform/database/connection.h"
#include "platform/database/postgresql_error.h"
#include "platform/database/postgresql_statements.h"

#include <deque>
#include <libpq-fe.h>
#include <memory>
#include <string>

namespace waymark {

/// One connection to one PostgreSQL database; used by one thread at a time. With its statements and address the only
/// place that calls libpq.
class PostgresqlConnection final : public Connection {
public:
    PostgresqlConnection(std::string const& address, Use);

    void visit(std::string_view sql, std::span<Value const> values, RowVisitor const& visitor, Fetch) override;
    std::int64_t run(std::string_view sql, std::span<Value const> values) override;
    void run_script(std::string const& script) override;

    void begin_writing() override;
    void begin_reading() override;
    void commit() override;
    bool in_transaction() const override;
    void undo(std::string const& savepoint) noexcept override;
    bool is_lost() const override { return PQstatus(handle_.get()) == CONNECTION_BAD; }

private:
    struct Close {
        void operator()(PGconn* connection) const { PQfinish(connection); }
    };
    class Unfinished;

    void connect(std::string const& address);
    void configure();
    void refuse_other_settings();
    void refuse_outside_transaction() const;
    PostgresqlAnswer ask_whole(std::string_view sql, std::span<Value const> values);
    void send(std::string_view sql, std::span<Value const> values);
    bool try_script(std::string const& script) noexcept;
    void fetch_what_is_unfinished();

    std::unique_ptr<PGconn, Close> handle_;
    Use use_;
    PostgresqlStatements statements_;
    BoundValues bound_;
    Unfinished* unfinished_ = nullptr;  // the answer that is still being visited
};

}  // namespace waymark
