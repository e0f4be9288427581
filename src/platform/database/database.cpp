#include "platform/database/database.h"

#include "platform/database/connections.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
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

Database Database::open(std::filesystem::path const& file)
{
    create_for_owner_only(file);
    return Database{std::make_unique<Connections>(file, Connections::Readers::OnDemand)};
}

Database Database::in_memory()
{
    return Database{std::make_unique<Connections>(":memory:", Connections::Readers::None)};
}

Database::Database(std::unique_ptr<Connections> connections) : connections_{std::move(connections)} {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

void Database::visit(std::string_view sql, std::span<Value const> values, RowVisitor visitor) const
{
    connections_->visit(sql, values, visitor);
}

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
}

Snapshot::Snapshot(Database const& database) : database_{database} { database_.connections_->begin_snapshot(); }

Snapshot::~Snapshot() { database_.connections_->end_snapshot(); }

}  // namespace waymark
