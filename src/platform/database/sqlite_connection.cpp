#include "platform/database/sqlite_connection.h"

#include <sqlite3.h>

#include <mutex>
#include <stdexcept>

namespace waymark {

/// How long to wait for another process (a command run beside the server) to finish writing.
static constexpr int busy_milliseconds = 10'000;

/// The disk, another process or the machine's memory is in the way, not the statement.
static bool is_of_the_moment(sqlite3* connection)
{
    switch (sqlite3_errcode(connection) & 0xFF) {  // without what extends it
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_NOMEM:
        return true;
    default:
        return false;
    }
}

void throw_sqlite_error(sqlite3* connection, std::string_view sql)
{
    static constexpr std::size_t enough_to_know_it = 120;
    auto const sentence =
        std::string{sqlite3_errmsg(connection)} + " (in: " + std::string{sql.substr(0, enough_to_know_it)} + ")";
    if (is_of_the_moment(connection)) throw DatabaseUnavailable{sentence};
    throw DatabaseError{sentence};
}

/// SQLite's count of its own memory takes a lock at every allocation, and nobody reads it.
static void initialise_sqlite_once()
{
    static std::once_flag done;
    std::call_once(done, [] {
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        sqlite3_initialize();
    });
}

SqliteConnection::SqliteConnection(std::filesystem::path const& file, Use use)
{
    initialise_sqlite_once();
    int const flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    int const code = sqlite3_open_v2(file.c_str(), &handle_, flags, nullptr);
    try {
        if (code != SQLITE_OK) throw_sqlite_error(handle_, "opening it");
        statements_ = SqliteStatements{handle_};
        configure(use);
    } catch (DatabaseError const& error) {
        statements_.forget_idle();
        sqlite3_close(handle_);
        throw DatabaseError{"the database " + file.string() + " could not be opened: " + error.what()};
    }
}

SqliteConnection::~SqliteConnection()
{
    statements_.forget_idle();
    sqlite3_close(handle_);
}

void SqliteConnection::configure(Use use)
{
    sqlite3_busy_timeout(handle_, busy_milliseconds);
    // "text" in double quotes is a name, as in PostgreSQL; and no statement may damage the file itself.
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    run_script("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"
               "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384");
    // NORMAL syncs when the log moves into the data file, and leaves each commit's sync to SharedSync.
    run_script(use == Use::ReadOnly
                   ? "PRAGMA query_only = ON"
                   : "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON");
    if (use == Use::ReadAndWrite) refuse_without_log();
}

/// Some file systems cannot share memory, and then there is no log: commits would not be kept as we say they are.
void SqliteConnection::refuse_without_log()
{
    std::string mode;
    auto const keep = [](void* kept, int, char** values, char**) {
        *static_cast<std::string*>(kept) = values[0];
        return 0;
    };
    static constexpr char const* question = "PRAGMA journal_mode";
    if (sqlite3_exec(handle_, question, keep, &mode, nullptr) != SQLITE_OK) throw_sqlite_error(handle_, question);
    if (mode != "wal" && mode != "memory")
        throw DatabaseError{"the file system it is on does not take a write-ahead log"};
}

namespace {

class SqliteRow final : public Row {
public:
    explicit SqliteRow(sqlite3_stmt* statement) : statement_{statement} {}

    bool is_null(int column) const override { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
    std::int64_t integer(int column) const override { return sqlite3_column_int64(statement_, column); }
    double real(int column) const override { return sqlite3_column_double(statement_, column); }
    std::string_view text(int column) const override
    {
        auto const* letters = reinterpret_cast<char const*>(sqlite3_column_text(statement_, column));
        return {letters, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    }

private:
    sqlite3_stmt* statement_;
};

}  // namespace

// SQLite always hands on its rows one at a time.
void SqliteConnection::visit(std::string_view sql, std::span<Value const> values, RowVisitor const& visitor,
                             Fetch /*either way*/)
{
    StatementInUse const statement{statements_, handle_, sql};
    refuse_write_outside_transaction(statement.handle());
    bind(statement.handle(), values);
    SqliteRow const row{statement.handle()};
    while (step(statement.handle()))
        if (!visitor(row)) return;
}

std::int64_t SqliteConnection::run(std::string_view sql, std::span<Value const> values)
{
    StatementInUse const statement{statements_, handle_, sql};
    refuse_write_outside_transaction(statement.handle());
    bind(statement.handle(), values);
    auto const before = sqlite3_total_changes64(handle_);
    while (step(statement.handle())) continue;
    bool const changed = sqlite3_total_changes64(handle_) != before;
    return changed ? sqlite3_changes64(handle_) : 0;
}

void SqliteConnection::run_script(std::string const& script)
{
    if (sqlite3_exec(handle_, script.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        throw_sqlite_error(handle_, script);
}

bool SqliteConnection::in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }

void SqliteConnection::undo(std::string const& savepoint) noexcept
{
    // A full disk may have made SQLite undo everything by itself; then there is nothing left to undo.
    if (!in_transaction()) return;
    auto const back_to = savepoint.empty() ? "ROLLBACK" : "ROLLBACK TO " + savepoint + "; RELEASE " + savepoint;
    if (sqlite3_exec(handle_, back_to.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        sqlite3_exec(handle_, "ROLLBACK", nullptr, nullptr, nullptr);
}

/// A full disk may make SQLite undo the whole transaction by itself; what came after would then be kept alone.
void SqliteConnection::refuse_write_outside_transaction(sqlite3_stmt* statement) const
{
    if (in_transaction() || sqlite3_stmt_readonly(statement) != 0) return;
    throw DatabaseError{"nothing is written outside a transaction, or after the database undid it"};
}

void SqliteConnection::bind(sqlite3_stmt* statement, std::span<Value const> values)
{
    if (static_cast<std::size_t>(sqlite3_bind_parameter_count(statement)) != values.size())
        throw std::logic_error{"a statement was given more or fewer values than it has places"};
    for (std::size_t i = 0; i < values.size(); ++i) bind(statement, static_cast<int>(i) + 1, values[i]);
}

static int bind_text(sqlite3_stmt* statement, int position, std::string_view text)
{
    if (text.find('\0') != std::string_view::npos) throw DatabaseError{"text with a NUL in it cannot be kept"};
    if (text.data() == nullptr) text = "";  // a default string_view is empty text, not NULL
    return sqlite3_bind_text64(statement, position, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void SqliteConnection::bind(sqlite3_stmt* statement, int position, Value const& value)
{
    struct Binder {
        sqlite3_stmt* statement;
        int position;
        int operator()(std::monostate) const { return sqlite3_bind_null(statement, position); }
        int operator()(std::int64_t number) const { return sqlite3_bind_int64(statement, position, number); }
        int operator()(double number) const { return sqlite3_bind_double(statement, position, number); }
        int operator()(std::string_view text) const { return bind_text(statement, position, text); }
        int operator()(Value::IsoText const& text) const { return bind_text(statement, position, text.view()); }
    };
    if (std::visit(Binder{statement, position}, value.held()) != SQLITE_OK)
        throw_sqlite_error(handle_, sqlite3_sql(statement));
}

bool SqliteConnection::step(sqlite3_stmt* statement)
{
    int const code = sqlite3_step(statement);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    throw_sqlite_error(handle_, sqlite3_sql(statement));
}

}  // namespace waymark
