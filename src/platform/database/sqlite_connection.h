#pragma once
#include "platform/database/connection.h"
#include "platform/database/sqlite_statements.h"

#include <filesystem>

namespace waymark {

/// One connection to one SQLite database; used by one thread at a time. The only place that calls SQLite.
class SqliteConnection final : public Connection {
public:
    /// `file` must exist, or be ":memory:".
    SqliteConnection(std::filesystem::path const& file, Use);
    ~SqliteConnection() override;
    SqliteConnection(SqliteConnection const&) = delete;
    SqliteConnection& operator=(SqliteConnection const&) = delete;

    void visit(std::string_view sql, std::span<Value const> values, RowVisitor const& visitor, Fetch) override;
    std::int64_t run(std::string_view sql, std::span<Value const> values) override;
    void run_script(std::string const& script) override;

    void begin_writing() override { run_script("BEGIN IMMEDIATE"); }
    void begin_reading() override { run_script("BEGIN"); }
    void commit() override { run_script("COMMIT"); }
    bool in_transaction() const override;
    void undo(std::string const& savepoint) noexcept override;
    bool is_lost() const override { return false; }

private:
    void configure(Use);
    void refuse_without_log();
    void bind(sqlite3_stmt*, std::span<Value const> values);
    void bind(sqlite3_stmt*, int position, Value const&);
    bool step(sqlite3_stmt*);
    void refuse_write_outside_transaction(sqlite3_stmt*) const;

    sqlite3* handle_ = nullptr;
    SqliteStatements statements_{nullptr};
};

/// Throws DatabaseError with SQLite's message and the statement; never with a value that was bound to it.
[[noreturn]] void throw_sqlite_error(sqlite3*, std::string_view sql);

}  // namespace waymark
