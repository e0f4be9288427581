#pragma once
#include "platform/database/row.h"
#include "platform/database/sqlite_statements.h"
#include "platform/database/value.h"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace waymark {

enum class Use { ReadAndWrite, ReadOnly };

/// One connection to one SQLite database; used by one thread at a time. The only place that calls SQLite.
class SqliteConnection {
public:
    /// `file` must exist, or be ":memory:".
    SqliteConnection(std::filesystem::path const& file, Use);
    ~SqliteConnection();
    SqliteConnection(SqliteConnection const&) = delete;
    SqliteConnection& operator=(SqliteConnection const&) = delete;

    void visit(std::string_view sql, std::span<Value const> values, RowVisitor const& visitor);
    std::int64_t run(std::string_view sql, std::span<Value const> values);
    void run_script(std::string const& script);

    bool in_transaction() const;
    /// Undoes back to where `savepoint` was set, or everything where it is "". Whatever happens, what was written since
    /// then can no longer be committed.
    void undo(std::string const& savepoint) noexcept;

private:
    void configure(Use);
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
