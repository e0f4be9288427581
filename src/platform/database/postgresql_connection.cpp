#include "platform/database/postgresql_connection.h"

#include "platform/database/postgresql_address.h"
#include "platform/database/postgresql_row.h"

#include <array>
#include <charconv>
#include <stdexcept>

namespace waymark {

/// Taken by each transaction that writes, so that they follow one another whatever process they are in: the audit
/// trail is one chain. The number only has to be the same in every Waymark.
static constexpr std::string_view begin_with_the_turn_to_write = "BEGIN; SELECT pg_advisory_xact_lock(7233010115)";

/// An answer that is visited while it arrives. Only one can be on its way; where something else is asked meanwhile, the
/// rest of it is fetched and kept.
class PostgresqlConnection::Unfinished {
public:
    Unfinished(PostgresqlConnection& connection, std::string_view sql) : connection_{connection}, sql_{sql}
    {
        connection_.unfinished_ = this;
    }
    ~Unfinished()
    {
        while (!has_all_) take_next();
        leave();
    }
    Unfinished(Unfinished const&) = delete;
    Unfinished& operator=(Unfinished const&) = delete;

    /// The next row; nothing after the last. Throws where the server stopped half-way.
    PostgresqlAnswer next()
    {
        if (!has_all_ && kept_.empty()) take_next();
        if (kept_.empty()) {
            if (!failure_) return nullptr;
            connection_.statements_.forget(sql_);
            throw_postgresql_error(connection_.handle_.get(), failure_.get(), sql_, rows_were_seen_);
        }
        rows_were_seen_ = true;
        auto row = std::move(kept_.front());
        kept_.pop_front();
        return row;
    }

    void fetch_the_rest()
    {
        while (!has_all_) take_next();
        leave();
    }

private:
    void take_next()
    {
        PostgresqlAnswer answer{PQgetResult(connection_.handle_.get())};
        if (!answer)
            has_all_ = true;
        else if (PQresultStatus(answer.get()) == PGRES_SINGLE_TUPLE)
            kept_.push_back(std::move(answer));
        else if (PQresultStatus(answer.get()) == PGRES_FATAL_ERROR)
            failure_ = std::move(answer);
        if (failure_ || (answer && PQresultStatus(answer.get()) != PGRES_SINGLE_TUPLE)) finish();
    }

    /// After the last row, or the failure, there is only the end to wait for.
    void finish()
    {
        while (PostgresqlAnswer{PQgetResult(connection_.handle_.get())}) continue;
        has_all_ = true;
    }

    void leave()
    {
        if (connection_.unfinished_ == this) connection_.unfinished_ = nullptr;
    }

    PostgresqlConnection& connection_;
    std::string sql_;
    std::deque<PostgresqlAnswer> kept_;
    PostgresqlAnswer failure_;
    bool has_all_ = false;
    bool rows_were_seen_ = false;
};

PostgresqlConnection::PostgresqlConnection(std::string const& address, Use use) : use_{use}
{
    try {
        connect(address);
        configure();
    } catch (DatabaseError const& error) {
        throw DatabaseUnavailable{"the database " + shown_address(address) + " could not be opened: " + error.what()};
    }
}

void PostgresqlConnection::connect(std::string const& address)
{
    if (!is_well_formed_address(address))
        throw DatabaseError{"the address is not one; write it as postgresql://user@host/name"};
    // What stands before the address is what holds where the address says nothing. A server that is gone is noticed
    // within a minute, not after the hours that the system would wait.
    static constexpr std::array<char const*, 9> keywords = {
        "connect_timeout",  "keepalives_idle",  "keepalives_interval",
        "keepalives_count", "tcp_user_timeout", "application_name",
        "dbname",           "client_encoding",  nullptr};
    std::array<char const*, 9> const values = {"10",   "30",   "10", "3", "60000", "waymark", address.c_str(),
                                               "UTF8", nullptr};
    handle_.reset(PQconnectdbParams(keywords.data(), values.data(), 1));
    if (PQstatus(handle_.get()) != CONNECTION_OK) {
        std::string said{PQerrorMessage(handle_.get())};
        while (!said.empty() && said.back() == '\n') said.pop_back();
        throw DatabaseError{said};
    }
    PQsetNoticeProcessor(
        handle_.get(), [](void*, char const*) {}, nullptr);
}

void PostgresqlConnection::configure()
{
    run_script("SET standard_conforming_strings = on; SET TimeZone = 'UTC'");
    if (use_ == Use::ReadOnly) return run_script("SET default_transaction_read_only = on");
    // An acknowledged save is on the disk; a server set to wait for its copies as well goes on doing so. Another
    // process's turn to write is waited for as long as another's with a file.
    run_script("SELECT set_config('synchronous_commit', 'on', false)"
               " WHERE current_setting('synchronous_commit') IN ('off', 'local');"
               " SET lock_timeout = '10s'");
    refuse_other_settings();
}

/// Texts must sort as they do in SQLite, byte by byte, or lists would differ and a range of identifiers miss some.
void PostgresqlConnection::refuse_other_settings()
{
    static constexpr int oldest_version = 150000;
    if (PQserverVersion(handle_.get()) < oldest_version) throw DatabaseError{"the server is older than PostgreSQL 15"};
    PostgresqlAnswer const answer{PQexec(handle_.get(),
                                         "SELECT 1 FROM pg_database WHERE datname = current_database()"
                                         " AND pg_encoding_to_char(encoding) = 'UTF8'"
                                         " AND (datcollate IN ('C', 'POSIX') OR lower(datcollate) LIKE 'c.utf%8')"
                                         " AND datlocprovider = 'c'")};
    if (PQresultStatus(answer.get()) != PGRES_TUPLES_OK) throw_postgresql_error(handle_.get(), answer.get(), "", false);
    if (PQntuples(answer.get()) == 0)
        throw DatabaseError{"it sorts text as a language does. Make it with: createdb --template=template0 "
                            "--locale=C --encoding=UTF8 NAME"};
}

/// After its connection was lost a transaction is over; what came next would otherwise be kept alone.
void PostgresqlConnection::refuse_outside_transaction() const
{
    if (use_ == Use::ReadOnly || PQtransactionStatus(handle_.get()) != PQTRANS_IDLE) return;
    throw DatabaseError{"nothing is written outside a transaction, or after the database undid it"};
}

void PostgresqlConnection::fetch_what_is_unfinished()
{
    if (unfinished_ != nullptr) unfinished_->fetch_the_rest();
}

PostgresqlAnswer PostgresqlConnection::ask_whole(std::string_view sql, std::span<Value const> values)
{
    fetch_what_is_unfinished();
    refuse_outside_transaction();
    bound_.bind(values);
    auto const& statement = statements_.find_or_prepare(handle_.get(), sql, bound_);
    PostgresqlAnswer answer{PQexecPrepared(handle_.get(), statement.name.c_str(), bound_.count(), bound_.values(),
                                           bound_.lengths(), bound_.formats(), 0)};
    auto const status = PQresultStatus(answer.get());
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) {
        statements_.forget(sql);
        throw_postgresql_error(handle_.get(), answer.get(), sql, false);
    }
    return answer;
}

void PostgresqlConnection::send(std::string_view sql, std::span<Value const> values)
{
    fetch_what_is_unfinished();
    refuse_outside_transaction();
    bound_.bind(values);
    auto const& statement = statements_.find_or_prepare(handle_.get(), sql, bound_);
    bool const was_sent = PQsendQueryPrepared(handle_.get(), statement.name.c_str(), bound_.count(), bound_.values(),
                                              bound_.lengths(), bound_.formats(), 0) == 1;
    if (!was_sent) throw_postgresql_error(handle_.get(), nullptr, sql, false);
    PQsetSingleRowMode(handle_.get());
}

void PostgresqlConnection::visit(std::string_view sql, std::span<Value const> values, RowVisitor const& visitor,
                                 Fetch fetch)
{
    if (fetch == Fetch::Whole) {
        auto const answer = ask_whole(sql, values);
        int const count = PQntuples(answer.get());
        for (int row = 0; row < count; ++row)
            if (!visitor(PostgresqlRow{answer.get(), row})) return;
        return;
    }
    send(sql, values);
    Unfinished answer{*this, sql};
    while (auto const row = answer.next())
        if (!visitor(PostgresqlRow{row.get(), 0})) return;
}

std::int64_t PostgresqlConnection::run(std::string_view sql, std::span<Value const> values)
{
    auto const answer = ask_whole(sql, values);
    std::string_view const changed{PQcmdTuples(answer.get())};
    bool const only_read = std::string_view{PQcmdStatus(answer.get())}.starts_with("SELECT");
    std::int64_t count = 0;
    if (!only_read) std::from_chars(changed.data(), changed.data() + changed.size(), count);
    return count;
}

void PostgresqlConnection::run_script(std::string const& script)
{
    fetch_what_is_unfinished();
    PostgresqlAnswer const answer{PQexec(handle_.get(), script.c_str())};
    auto const status = PQresultStatus(answer.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY)
        throw_postgresql_error(handle_.get(), answer.get(), script, false);
}

void PostgresqlConnection::begin_writing()
{
    try {
        run_script(std::string{begin_with_the_turn_to_write});
    } catch (DatabaseError const&) {
        undo("");
        throw;
    }
}

void PostgresqlConnection::begin_reading() { run_script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); }

void PostgresqlConnection::commit()
{
    fetch_what_is_unfinished();
    PostgresqlAnswer const answer{PQexec(handle_.get(), "COMMIT")};
    if (is_lost())
        throw OutcomeUnknown{"the connection to the database was lost while a change was being kept: it may have been, "
                             "so look before doing it again"};
    if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK)
        throw_postgresql_error(handle_.get(), answer.get(), "COMMIT", false);
    // A transaction that had failed is answered with what was done instead.
    if (std::string_view{PQcmdStatus(answer.get())} != "COMMIT")
        throw DatabaseError{"the database undid this transaction; nothing was kept"};
}

bool PostgresqlConnection::in_transaction() const
{
    auto const status = PQtransactionStatus(handle_.get());
    return status == PQTRANS_INTRANS || status == PQTRANS_ACTIVE;
}

bool PostgresqlConnection::try_script(std::string const& script) noexcept
{
    try {
        run_script(script);
        return true;
    } catch (std::exception const&) {
        return false;
    }
}

void PostgresqlConnection::undo(std::string const& savepoint) noexcept
{
    auto const status = PQtransactionStatus(handle_.get());
    if (status == PQTRANS_IDLE || is_lost()) return;
    bool const is_whole = savepoint.empty();
    if (is_whole ? try_script("ROLLBACK") : try_script("ROLLBACK TO " + savepoint + "; RELEASE " + savepoint)) return;
    if (!try_script("ROLLBACK")) handle_.reset();
}

}  // namespace waymark
