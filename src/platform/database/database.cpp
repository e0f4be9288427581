#include "platform/database/database.h"

#include "platform/database/connections.h"
#include "platform/database/log_file.h"
#include "platform/database/postgresql_connection.h"
#include "platform/database/sqlite_connection.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <unistd.h>

namespace waymark {

/// Made by us, because SQLite would make it readable by everybody. A file that exists is not opened here: closing it
/// again would drop the locks that SQLite holds on it in this process.
static void create_for_owner_only(std::filesystem::path const& file)
{
    int const made = ::open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (made >= 0)
        ::close(made);
    else if (errno != EEXIST)
        throw DatabaseError{"the database " + file.string() + " could not be made: " + std::strerror(errno)};
}

/// As many as there are threads that ask: a reader of a file costs no more than the memory it keeps.
static constexpr auto a_reader_for_each = std::numeric_limits<std::size_t>::max();
static constexpr std::size_t no_readers = 0;

static auto sqlite_at(std::filesystem::path const& file)
{
    return [file](Use use) { return std::make_unique<SqliteConnection>(file, use); };
}

static Database::WriteThrough log_of(std::filesystem::path const& file)
{
    return [log = std::make_shared<LogFile>(file)] { return log->write_through(); };
}

Database Database::open(std::filesystem::path const& file, WriteThrough write_through)
{
    create_for_owner_only(file);
    auto connections = std::make_unique<Connections>(DatabaseKind::Sqlite, sqlite_at(file), a_reader_for_each);
    connections->share_syncs(write_through ? std::move(write_through) : log_of(file));
    return Database{std::move(connections)};
}

Database Database::in_memory()
{
    return Database{std::make_unique<Connections>(DatabaseKind::Sqlite, sqlite_at(":memory:"), no_readers)};
}

Database Database::open_postgresql(std::string const& address, std::size_t most_readers)
{
    if (most_readers == 0) throw std::logic_error{"a PostgreSQL database needs a connection to read by"};
    auto const open = [address](Use use) { return std::make_unique<PostgresqlConnection>(address, use); };
    return Database{std::make_unique<Connections>(DatabaseKind::Postgresql, open, most_readers)};
}

Database::Database(std::unique_ptr<Connections> connections) : connections_{std::move(connections)} {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

void Database::visit(std::string_view sql, std::span<Value const> values, RowVisitor visitor) const
{
    connections_->visit(sql, values, visitor, Fetch::AsVisited);
}

void Database::visit_whole(std::string_view sql, std::span<Value const> values, RowVisitor const& visitor) const
{
    connections_->visit(sql, values, visitor, Fetch::Whole);
}

DatabaseKind Database::kind() const { return connections_->kind(); }

bool Database::is_all_on_disk() const { return connections_->is_all_on_disk(); }
bool Database::has_disk_failed() const { return connections_->has_disk_failed(); }
void Database::when_on_disk(std::function<void(bool)> call) const { connections_->when_on_disk(std::move(call)); }
void Database::wait_for_disk_calls() const { connections_->wait_for_disk_calls(); }

static thread_local int waits_later = 0;
WaitsForDiskLater::WaitsForDiskLater() { ++waits_later; }
WaitsForDiskLater::~WaitsForDiskLater() { --waits_later; }

std::int64_t Database::run_values(std::string_view sql, std::span<Value const> values)
{
    return connections_->run(sql, values);
}

void Database::run_script(std::string_view script) { connections_->run_script(std::string{script}); }

Transaction::Transaction(Database& database) : database_{database}, depth_{database.connections_->begin()} {}

Transaction::~Transaction()
{
    if (!committed_) database_.connections_->undo(depth_);
}

void Transaction::commit()
{
    database_.connections_->commit(depth_);
    committed_ = true;
    if (depth_ == 1 && waits_later == 0) database_.connections_->wait_for_disk();
}

Snapshot::Snapshot(Database const& database) : database_{database}, is_held_{database_.connections_->begin_snapshot()}
{
}

Snapshot::~Snapshot()
{
    if (is_held_) database_.connections_->end_snapshot();
}

}  // namespace waymark
