#include "platform/database/connections.h"

#include <stdexcept>

namespace waymark {

/// A reader for the length of one statement.
class Database::Connections::Lease {
public:
    explicit Lease(Connections& from) : from_{from}, reader_{from.take_reader()} {}
    ~Lease() { from_.give_back(std::move(reader_)); }
    Lease(Lease const&) = delete;
    Lease& operator=(Lease const&) = delete;
    SqliteConnection& operator*() const { return *reader_; }

private:
    Connections& from_;
    std::unique_ptr<SqliteConnection> reader_;
};

Database::Connections::Connections(std::filesystem::path const& file, Readers readers)
    : file_{file}, readers_{readers}, writer_{file, Use::ReadAndWrite}
{
}

void Database::Connections::visit(std::string_view sql, std::span<Value const> values, RowVisitor const& visitor)
{
    if (is_writing_here()) return writer_.visit(sql, values, visitor);
    if (readers_ == Readers::None) {
        std::lock_guard const turn{writer_lock_};
        return writer_.visit(sql, values, visitor);
    }
    if (auto* held = reader_held_here()) return held->visit(sql, values, visitor);
    Lease const reader{*this};
    (*reader).visit(sql, values, visitor);
}

std::int64_t Database::Connections::run(std::string_view sql, std::span<Value const> values)
{
    refuse_unless_writing_here();
    return writer_.run(sql, values);
}

void Database::Connections::run_script(std::string const& script)
{
    refuse_unless_writing_here();
    writer_.run_script(script);
}

void Database::Connections::refuse_unless_writing_here() const
{
    if (!is_writing_here()) throw std::logic_error{"a change was tried outside a Transaction of this thread"};
}

static std::string part_name(int depth) { return "part_" + std::to_string(depth); }

int Database::Connections::begin()
{
    if (is_writing_here()) {
        writer_.run("SAVEPOINT " + part_name(depth_ + 1), {});
        return ++depth_;
    }
    std::unique_lock turn{writer_lock_};
    writer_.run_script("BEGIN IMMEDIATE");
    writing_thread_.store(std::this_thread::get_id(), std::memory_order_relaxed);
    depth_ = 1;
    turn.release();  // held until let_go_of_writer
    return depth_;
}

void Database::Connections::commit(int depth)
{
    refuse_unless_writing_here();
    if (depth != depth_) throw std::logic_error{"a transaction was committed before the one inside it ended"};
    if (!writer_.in_transaction()) throw DatabaseError{"the database undid this transaction; nothing was kept"};
    if (depth > 1) {
        writer_.run("RELEASE " + part_name(depth), {});
        --depth_;
        return;
    }
    writer_.run_script("COMMIT");
    let_go_of_writer();
}

void Database::Connections::undo(int depth) noexcept
{
    writer_.undo(depth > 1 ? part_name(depth) : "");
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

std::unique_ptr<SqliteConnection> Database::Connections::take_reader()
{
    {
        std::lock_guard const turn{readers_lock_};
        if (!idle_readers_.empty()) {
            auto reader = std::move(idle_readers_.back());
            idle_readers_.pop_back();
            return reader;
        }
    }
    return std::make_unique<SqliteConnection>(file_, Use::ReadOnly);
}

void Database::Connections::give_back(std::unique_ptr<SqliteConnection> reader) noexcept
{
    std::lock_guard const turn{readers_lock_};
    idle_readers_.push_back(std::move(reader));
}

SqliteConnection* Database::Connections::reader_held_here()
{
    std::lock_guard const turn{readers_lock_};
    if (held_readers_.empty()) return nullptr;
    auto const found = held_readers_.find(std::this_thread::get_id());
    return found == held_readers_.end() ? nullptr : found->second.connection.get();
}

void Database::Connections::begin_snapshot()
{
    if (readers_ == Readers::None) return writer_lock_.lock();
    auto const here = std::this_thread::get_id();
    {
        std::lock_guard const turn{readers_lock_};
        auto const found = held_readers_.find(here);
        if (found != held_readers_.end()) {
            ++found->second.depth;
            return;
        }
    }
    auto reader = take_reader();
    reader->run_script("BEGIN");
    std::lock_guard const turn{readers_lock_};
    held_readers_.emplace(here, HeldReader{std::move(reader), 1});
}

void Database::Connections::end_snapshot() noexcept
{
    if (readers_ == Readers::None) return writer_lock_.unlock();
    std::unique_ptr<SqliteConnection> reader;
    {
        std::lock_guard const turn{readers_lock_};
        auto const found = held_readers_.find(std::this_thread::get_id());
        if (--found->second.depth > 0) return;
        reader = std::move(found->second.connection);
        held_readers_.erase(found);
    }
    reader->undo("");
    give_back(std::move(reader));
}

}  // namespace waymark
