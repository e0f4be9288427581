#include "platform/database/connections.h"

#include <algorithm>
#include <stdexcept>

namespace waymark {

/// This thread's reader, for the length of one statement.
class Database::Connections::Hold {
public:
    explicit Hold(Connections& from) : from_{from}, reader_{from.take_reader()} {}
    ~Hold() { from_.give_back(reader_); }
    Hold(Hold const&) = delete;
    Hold& operator=(Hold const&) = delete;
    Reader* operator->() const { return &reader_; }
    /// Nothing but the statement in hand depends on what this connection saw before.
    bool is_for_one_statement() const { return reader_.holds == 1 && reader_.snapshots == 0; }

private:
    Connections& from_;
    Reader& reader_;
};

Database::Connections::Connections(DatabaseKind kind, Open open, std::size_t most_readers)
    : kind_{kind}, open_{std::move(open)}, most_readers_{most_readers}, writer_{open_(Use::ReadAndWrite)}
{
}

void Database::Connections::visit(std::string_view sql, std::span<Value const> values, RowVisitor const& visitor,
                                  Fetch fetch)
{
    if (is_writing_here()) return writer_->visit(sql, values, visitor, fetch);
    if (most_readers_ == 0) {
        std::lock_guard const turn{writer_lock_};
        return writer_->visit(sql, values, visitor, fetch);
    }
    Hold const reader{*this};
    try {
        reader->connection->visit(sql, values, visitor, fetch);
    } catch (ConnectionLost const& lost) {
        // The server was started anew, most likely: a question by itself may be asked again.
        if (lost.rows_were_seen || !reader.is_for_one_statement()) throw;
        drop_idle_readers();
        reader->connection = open_(Use::ReadOnly);
        reader->connection->visit(sql, values, visitor, fetch);
    }
}

std::int64_t Database::Connections::run(std::string_view sql, std::span<Value const> values)
{
    refuse_unless_writing_here();
    return writer_->run(sql, values);
}

void Database::Connections::run_script(std::string const& script)
{
    refuse_unless_writing_here();
    writer_->run_script(script);
}

void Database::Connections::refuse_unless_writing_here() const
{
    if (!is_writing_here()) throw std::logic_error{"a change was tried outside a Transaction of this thread"};
}

static std::string part_name(int depth) { return "part_" + std::to_string(depth); }

int Database::Connections::begin()
{
    if (is_writing_here()) {
        writer_->run_script("SAVEPOINT " + part_name(depth_ + 1));
        return ++depth_;
    }
    std::unique_lock turn{writer_lock_};
    refuse_if_disk_failed();
    begin_writing();
    writing_thread_.store(std::this_thread::get_id(), std::memory_order_relaxed);
    depth_ = 1;
    turn.release();  // held until let_go_of_writer
    return depth_;
}

void Database::Connections::begin_writing()
{
    if (!writer_->is_lost()) {
        try {
            return writer_->begin_writing();
        } catch (ConnectionLost const&) {
            // Nothing was written yet: a new connection may begin in its place.
        }
    }
    writer_ = open_(Use::ReadAndWrite);
    writer_->begin_writing();
}

void Database::Connections::commit(int depth)
{
    refuse_unless_writing_here();
    if (depth != depth_) throw std::logic_error{"a transaction was committed before the one inside it ended"};
    if (!writer_->in_transaction()) throw DatabaseError{"the database undid this transaction; nothing was kept"};
    if (depth > 1) {
        writer_->run_script("RELEASE " + part_name(depth));
        --depth_;
        return;
    }
    writer_->commit();
    if (sync_) sync_->note_commit();
    let_go_of_writer();
}

void Database::Connections::refuse_if_disk_failed() const
{
    if (has_disk_failed())
        throw DatabaseUnavailable{"the disk failed while a change was being kept, so nothing more is written until "
                                  "Waymark has been started again: look after the disk first"};
}

void Database::Connections::when_on_disk(SharedSync::Call call)
{
    if (!sync_) return call(true);
    sync_->when_known(std::move(call));
}

void Database::Connections::wait_for_disk_calls()
{
    if (sync_) sync_->wait_for_calls();
}

void Database::Connections::wait_for_disk()
{
    if (sync_ && !sync_->wait())
        throw OutcomeUnknown{"the disk failed while a change was being kept; it may have been kept, or not"};
}

void Database::Connections::undo(int depth) noexcept
{
    writer_->undo(depth > 1 ? part_name(depth) : "");
    if (depth > 1)
        depth_ = depth - 1;
    else
        let_go_of_writer();
}

void Database::Connections::let_go_of_writer() noexcept
{
    depth_ = 0;
    writing_thread_.store(std::thread::id{}, std::memory_order_relaxed);
    writer_lock_.unlock();
}

Database::Connections::Reader* Database::Connections::held_here()
{
    auto const here = std::this_thread::get_id();
    for (auto const& reader : held_readers_)
        if (reader->held_by == here) return reader.get();
    return nullptr;
}

Database::Connections::Reader& Database::Connections::take_free_reader(std::unique_lock<std::mutex>& turn)
{
    reader_is_free_.wait(turn, [this] { return held_readers_.size() < most_readers_; });
    if (idle_readers_.empty()) {
        held_readers_.push_back(std::make_unique<Reader>());
    } else {
        held_readers_.push_back(std::move(idle_readers_.back()));
        idle_readers_.pop_back();
    }
    auto& reader = *held_readers_.back();
    reader.held_by = std::this_thread::get_id();
    return reader;
}

Database::Connections::Reader& Database::Connections::take_reader()
{
    std::unique_lock turn{readers_lock_};
    auto* const held = held_here();
    auto& reader = held != nullptr ? *held : take_free_reader(turn);
    ++reader.holds;
    turn.unlock();  // opening a connection takes its time
    open_if_needed(reader);
    return reader;
}

void Database::Connections::open_if_needed(Reader& reader)
{
    if (reader.connection) return;
    try {
        reader.connection = open_(Use::ReadOnly);
    } catch (...) {
        give_back(reader);
        throw;
    }
}

void Database::Connections::give_back(Reader& reader) noexcept
{
    {
        std::lock_guard const turn{readers_lock_};
        if (--reader.holds > 0) return;
        auto const at = std::find_if(held_readers_.begin(), held_readers_.end(),
                                     [&](auto const& held) { return held.get() == &reader; });
        bool const is_usable = reader.connection && !reader.connection->is_lost();
        if (is_usable) idle_readers_.push_back(std::move(*at));
        held_readers_.erase(at);
    }
    reader_is_free_.notify_one();
}

/// They were connected to the same server as the one that was lost.
void Database::Connections::drop_idle_readers() noexcept
{
    std::lock_guard const turn{readers_lock_};
    idle_readers_.clear();
}

void Database::Connections::begin_reading(Reader& reader)
{
    try {
        return reader.connection->begin_reading();
    } catch (ConnectionLost const&) {
        if (reader.holds > 1) throw;
    }
    drop_idle_readers();
    reader.connection = open_(Use::ReadOnly);
    reader.connection->begin_reading();
}

bool Database::Connections::begin_snapshot()
{
    if (most_readers_ == 0) {
        writer_lock_.lock();
        return true;
    }
    // It must not wait for a reader whose thread may be waiting for it to write.
    if (is_writing_here()) return false;
    auto& reader = take_reader();
    try {
        if (reader.snapshots == 0) begin_reading(reader);
    } catch (...) {
        give_back(reader);
        throw;
    }
    ++reader.snapshots;
    return true;
}

void Database::Connections::end_snapshot() noexcept
{
    if (most_readers_ == 0) return writer_lock_.unlock();
    readers_lock_.lock();
    auto& reader = *held_here();
    readers_lock_.unlock();
    if (--reader.snapshots == 0) reader.connection->undo("");
    give_back(reader);
}

}  // namespace waymark
