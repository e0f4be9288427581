#pragma once
#include "platform/database/row.h"
#include "platform/database/value.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark {

/// Somebody else changed the record first. The web boundary answers 409.
struct Conflict : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The database itself failed: a broken file, a constraint or a statement of ours. The web boundary answers 500.
struct DatabaseError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct AuditEntry;

/// What the records are kept in.
enum class DatabaseKind { Sqlite, Postgresql };

/// The database cannot be asked or written to just now: its disk is full, somebody else holds it, its server is gone.
/// Nothing was kept. Another time it may. The web boundary answers 503.
struct DatabaseUnavailable : DatabaseError {
    using DatabaseError::DatabaseError;
};

/// The database was lost while a change was being kept: it may have been, or not. The web boundary answers 503 and says
/// so.
struct OutcomeUnknown : DatabaseUnavailable {
    using DatabaseUnavailable::DatabaseUnavailable;
};

/// One authority's records. Safe to share between threads: reads go to a pool of readers, writes to the
/// one writer, and only inside a Transaction. SQL is written once, with `?` for every value.
///
/// Statements are prepared once per connection and kept by their text, so a text that is put together at run time
/// must be one of few. Text with a NUL in it is refused, because PostgreSQL could not keep it.
class Database {
public:
    /// Is told of each entry of the audit trail after it was written, in its transaction: see audit_trail.h.
    using AuditWitness = std::function<void(Database&, AuditEntry const&, std::int64_t row, Instant)>;

    /// Has everything in the log written to the disk; false where that failed.
    using WriteThrough = std::function<bool()>;

    /// Opens or creates the file. WAL, foreign keys on; a commit returns when it is on the disk, and shares its sync
    /// with the commits beside it (docs/adr/0015). Throws DatabaseError. `write_through` stands in for the disk in
    /// tests.
    static Database open(std::filesystem::path const& file, WriteThrough write_through = {});
    /// A private database in memory, for tests and for the command line. One connection for everything.
    static Database in_memory();
    /// Connects to a database of a PostgreSQL server, "postgresql://user@host/name", with one connection that writes
    /// and at most `most_readers` that read; a thread that finds them all busy waits. Throws DatabaseError.
    static Database open_postgresql(std::string const& address, std::size_t most_readers = 9);

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    DatabaseKind kind() const;

    /// Set once, before anything is asked of it.
    void tell_of_audit(AuditWitness witness) { audit_witness_ = std::move(witness); }
    AuditWitness const& audit_witness() const { return audit_witness_; }

    /// Whether everything that was committed, by whichever thread, is on the disk.
    bool is_all_on_disk() const;
    /// A sync has failed: nothing more is written until the database is opened again.
    bool has_disk_failed() const;
    /// Says so once that is known of everything committed before; from this thread or another, now or later.
    void when_on_disk(std::function<void(bool is_on_disk)> call) const;
    /// Returns when nobody is left who waits for that.
    void wait_for_disk_calls() const;

    /// Every row, in the order of the statement, through `read(Row const&)`.
    template <class Read, class... Values>
    auto list(Read read, std::string_view sql, Values const&... values) const
    {
        std::vector<decltype(read(std::declval<Row const&>()))> found;
        Value const bound[] = {Value{values}..., Value{}};
        visit_whole(sql, {bound, sizeof...(values)}, [&](Row const& row) {
            found.push_back(read(row));
            return true;
        });
        return found;
    }

    /// The first row, or nothing.
    template <class Read, class... Values>
    auto maybe_one(Read read, std::string_view sql, Values const&... values) const
    {
        std::optional<decltype(read(std::declval<Row const&>()))> found;
        Value const bound[] = {Value{values}..., Value{}};
        visit_whole(sql, {bound, sizeof...(values)}, [&](Row const& row) {
            found.emplace(read(row));
            return false;
        });
        return found;
    }

    /// The first column of the only row: for counts. Throws DatabaseError if there is no row.
    template <class... Values>
    std::int64_t count(std::string_view sql, Values const&... values) const
    {
        auto found = maybe_one([](Row const& row) { return row.get<std::int64_t>(0); }, sql, values...);
        if (!found) throw DatabaseError{"a count found no row"};
        return *found;
    }

    /// Every row, handed on one at a time and not kept, for answers of any size; `visitor` returns false to stop.
    void visit(std::string_view sql, std::span<Value const> values, RowVisitor visitor) const;

    /// INSERT, UPDATE or DELETE; the number of rows changed. Only inside a Transaction of this thread.
    template <class... Values>
    std::int64_t run(std::string_view sql, Values const&... values)
    {
        Value const bound[] = {Value{values}..., Value{}};
        return run_values(sql, {bound, sizeof...(values)});
    }
    std::int64_t run_values(std::string_view sql, std::span<Value const> values);

    /// The first column of the row that a statement ending in RETURNING gives back: the id of what was just added.
    template <class T, class... Values>
    T run_returning(std::string_view sql, Values const&... values)
    {
        auto made = maybe_one([](Row const& row) { return row.get<T>(0); }, sql, values...);
        if (!made) throw DatabaseError{"a statement returned no row"};
        return *made;
    }

    /// Several statements at once, without values: migrations only. Only inside a Transaction.
    void run_script(std::string_view script);

private:
    friend class Transaction;
    friend class Snapshot;
    class Connections;
    explicit Database(std::unique_ptr<Connections>);
    /// As `visit`, for answers that are kept anyhow: fetched at once.
    void visit_whole(std::string_view sql, std::span<Value const> values, RowVisitor const& visitor) const;
    std::unique_ptr<Connections> connections_;
    AuditWitness audit_witness_;
};

/// All or nothing. Holds the writer until it ends; undone unless `commit` was reached. Begun inside another
/// on the same thread it is a part of it: undone alone if it fails, lasting only if the outer one commits.
/// Reads on its thread see what it has written. After a statement failed, undo before going on: PostgreSQL insists.
class Transaction {
public:
    explicit Transaction(Database&);
    ~Transaction();
    Transaction(Transaction const&) = delete;
    Transaction& operator=(Transaction const&) = delete;

    void commit();

private:
    Database& database_;
    int depth_ = 0;
    bool committed_ = false;
};

/// While there is one, commits of this thread do not wait for the disk: it can go on to something else. Whoever made it
/// waits, by `when_on_disk`, before anybody is told what was read or written meanwhile.
class WaitsForDiskLater {
public:
    WaitsForDiskLater();
    ~WaitsForDiskLater();
    WaitsForDiskLater(WaitsForDiskLater const&) = delete;
    WaitsForDiskLater& operator=(WaitsForDiskLater const&) = delete;
};

/// Every read of this thread sees the database as it was at the first of them, so that a page's counts equal its
/// lists while others write. What a Transaction of this thread writes meanwhile is seen inside that Transaction only.
class Snapshot {
public:
    explicit Snapshot(Database const&);
    ~Snapshot();
    Snapshot(Snapshot const&) = delete;
    Snapshot& operator=(Snapshot const&) = delete;

private:
    Database const& database_;
    bool is_held_ = false;
};

}  // namespace waymark
