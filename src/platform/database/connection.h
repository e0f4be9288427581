#pragma once
#include "platform/database/database.h"
#include "platform/database/row.h"
#include "platform/database/value.h"

#include <span>
#include <string>
#include <string_view>

namespace waymark {

enum class Use { ReadAndWrite, ReadOnly };

/// Whether an answer is fetched before its first row is visited, or as it is visited, so that a large one never sits
/// whole in memory.
enum class Fetch { Whole, AsVisited };

/// The connection to the server is gone, and with it whatever its transaction had written.
struct ConnectionLost : DatabaseUnavailable {
    ConnectionLost(std::string const& what, bool some_rows_seen)
        : DatabaseUnavailable{what}, rows_were_seen{some_rows_seen}
    {
    }
    bool rows_were_seen;  // then the question cannot be asked again unnoticed
};

/// One connection to one database; used by one thread at a time. What every kind of database must be able to do.
class Connection {
public:
    virtual ~Connection() = default;

    virtual void visit(std::string_view sql, std::span<Value const> values, RowVisitor const& visitor, Fetch) = 0;
    virtual std::int64_t run(std::string_view sql, std::span<Value const> values) = 0;
    virtual void run_script(std::string const& script) = 0;

    /// Begins a transaction that nobody else writes beside, in this process or another; waits for its turn.
    virtual void begin_writing() = 0;
    /// Begins a transaction that reads the database as of one moment.
    virtual void begin_reading() = 0;
    /// Throws where it was not kept.
    virtual void commit() = 0;

    /// Whether there is a transaction that can still be committed.
    virtual bool in_transaction() const = 0;
    /// Undoes back to where `savepoint` was set, or everything where it is "". Whatever happens, what was written since
    /// then can no longer be committed.
    virtual void undo(std::string const& savepoint) noexcept = 0;
    virtual bool is_lost() const = 0;
};

}  // namespace waymark
