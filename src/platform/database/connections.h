#pragma once
#include "platform/database/database.h"
#include "platform/database/sqlite_connection.h"

#include <atomic>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace waymark {

/// The connections of one Database, and which thread holds which: one writer, held by a Transaction's thread until
/// it ends, and readers made as threads ask for them. A database in memory has the writer alone, and everybody queues
/// for it.
class Database::Connections {
public:
    enum class Readers { None, OnDemand };
    Connections(std::filesystem::path const& file, Readers);

    void visit(std::string_view sql, std::span<Value const> values, RowVisitor const& visitor);
    std::int64_t run(std::string_view sql, std::span<Value const> values);
    void run_script(std::string const& script);

    /// Begins a transaction, or a part of the one this thread holds; the depth it has.
    int begin();
    void commit(int depth);
    void undo(int depth) noexcept;

    void begin_snapshot();
    void end_snapshot() noexcept;

private:
    struct HeldReader {
        std::unique_ptr<SqliteConnection> connection;
        int depth = 0;
    };
    class Lease;

    bool is_writing_here() const
    {
        return writing_thread_.load(std::memory_order_relaxed) == std::this_thread::get_id();
    }
    void refuse_unless_writing_here() const;
    void let_go_of_writer() noexcept;
    std::unique_ptr<SqliteConnection> take_reader();
    void give_back(std::unique_ptr<SqliteConnection>) noexcept;
    SqliteConnection* reader_held_here();

    std::filesystem::path file_;
    Readers readers_;

    std::recursive_mutex writer_lock_;  // recursive for reads of a database in memory from inside a visit
    SqliteConnection writer_;
    std::atomic<std::thread::id> writing_thread_{};
    int depth_ = 0;  // of the transaction that is open; only its thread touches it

    std::mutex readers_lock_;
    std::vector<std::unique_ptr<SqliteConnection>> idle_readers_;
    std::map<std::thread::id, HeldReader> held_readers_;
};

}  // namespace waymark
