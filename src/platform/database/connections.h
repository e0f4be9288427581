#pragma once
#include "platform/database/connection.h"
#include "platform/database/database.h"
#include "platform/database/shared_sync.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace waymark {

/// The connections of one Database, and which thread holds which: one writer, held by a Transaction's thread until
/// it ends, and readers opened as threads ask for them, up to a number; then a thread waits for one. A thread holds one
/// reader at most, however many questions it asks inside each other. A database in memory has the writer alone, and
/// everybody queues for it.
class Database::Connections {
public:
    using Open = std::function<std::unique_ptr<Connection>(Use)>;
    Connections(DatabaseKind, Open, std::size_t most_readers);

    /// For connections whose commits are in a log, but not on the disk yet.
    void share_syncs(WriteThrough write_through) { sync_.emplace(std::move(write_through)); }

    DatabaseKind kind() const { return kind_; }

    void visit(std::string_view sql, std::span<Value const> values, RowVisitor const& visitor, Fetch);
    std::int64_t run(std::string_view sql, std::span<Value const> values);
    void run_script(std::string const& script);

    /// Begins a transaction, or a part of the one this thread holds; the depth it has.
    int begin();
    void commit(int depth);
    void undo(int depth) noexcept;

    bool is_all_on_disk() const { return !sync_ || sync_->is_all_on_disk(); }
    bool has_disk_failed() const { return sync_ && sync_->is_broken(); }
    void when_on_disk(SharedSync::Call);
    void wait_for_disk_calls();
    /// Until everything committed before is on the disk. Throws OutcomeUnknown where that cannot be said.
    void wait_for_disk();

    /// False where this thread's transaction is what it reads, so that there is nothing to end.
    bool begin_snapshot();
    void end_snapshot() noexcept;

private:
    struct Reader {
        std::unique_ptr<Connection> connection;
        std::thread::id held_by{};
        int holds = 0;
        int snapshots = 0;
    };
    class Hold;

    bool is_writing_here() const
    {
        return writing_thread_.load(std::memory_order_relaxed) == std::this_thread::get_id();
    }
    void refuse_unless_writing_here() const;
    void begin_writing();
    void refuse_if_disk_failed() const;
    void let_go_of_writer() noexcept;

    Reader& take_reader();
    Reader* held_here();
    Reader& take_free_reader(std::unique_lock<std::mutex>&);
    void give_back(Reader&) noexcept;
    void open_if_needed(Reader&);
    void begin_reading(Reader&);
    void drop_idle_readers() noexcept;

    DatabaseKind kind_;
    Open open_;
    std::size_t most_readers_;

    std::recursive_mutex writer_lock_;  // recursive for reads of a database in memory from inside a visit
    std::unique_ptr<Connection> writer_;
    std::atomic<std::thread::id> writing_thread_{};
    std::optional<SharedSync> sync_;
    int depth_ = 0;  // of the transaction that is open; only its thread touches it

    std::mutex readers_lock_;
    std::condition_variable reader_is_free_;
    std::vector<std::unique_ptr<Reader>> idle_readers_;
    std::vector<std::unique_ptr<Reader>> held_readers_;
};

}  // namespace waymark
