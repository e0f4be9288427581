#include "platform/database/move_authority.h"

#include "platform/database/audit_trail.h"
#include "platform/database/migrations.h"
#include "platform/database/schema_tables.h"

#include <algorithm>
#include <deque>
#include <optional>

namespace waymark {

/// Both databases tell of themselves here; `to` wrote its own.
static constexpr std::string_view history_table = "schema_migrations";

/// Rows that go in one statement: a row by itself would wait for the server each time.
static constexpr std::size_t rows_at_a_time = 50;

static bool refers_to_itself(SchemaTable const& table, SchemaColumn const& column)
{
    return column.refers_to == table.name;
}

namespace {

/// The rows of one table on their way. A column that names another row of its own table stays empty until all are
/// there.
class TableCopy {
public:
    TableCopy(Database& to, SchemaTable const& table) : to_{to}, table_{table} {}

    void take(Row const& row)
    {
        for (std::size_t i = 0; i < table_.columns.size(); ++i)
            values_.push_back(refers_to_itself(table_, table_.columns[i]) ? Value{} : value_in(row, i));
        if (++waiting_ == rows_at_a_time) write(rows_at_a_time);
    }

    void write_the_rest()
    {
        if (waiting_ > 0) write(waiting_);
    }

private:
    Value value_in(Row const& row, std::size_t position)
    {
        auto const column = static_cast<int>(position);
        if (row.is_null(column)) return {};
        switch (table_.columns[position].kind) {
        case StoredKind::WholeNumber:
            return row.integer(column);
        case StoredKind::RealNumber:
            return row.real(column);
        case StoredKind::Text:
            return texts_.emplace_back(row.text(column));
        }
        throw std::logic_error{"a kind of column that is none"};
    }

    void write(std::size_t row_count)
    {
        std::string row = "(?";
        for (std::size_t i = 1; i < table_.columns.size(); ++i) row += ", ?";
        row += ")";
        std::string sql = "INSERT INTO " + table_.name + " VALUES " + row;
        for (std::size_t i = 1; i < row_count; ++i) sql += ", " + row;
        to_.run_values(sql, values_);
        values_.clear();
        texts_.clear();
        waiting_ = 0;
    }

    Database& to_;
    SchemaTable const& table_;
    std::vector<Value> values_;
    std::deque<std::string> texts_;  // what the values borrow
    std::size_t waiting_ = 0;
};

}  // namespace

static std::string column_list(SchemaTable const& table)
{
    std::string list;
    for (auto const& column : table.columns) list += (list.empty() ? "" : ", ") + column.name;
    return list;
}

static std::optional<std::string> key_of(SchemaTable const& table)
{
    std::optional<std::string> key;
    for (auto const& column : table.columns) {
        if (!column.is_key) continue;
        if (key) return std::nullopt;
        key = column.name;
    }
    return key;
}

static void fill_own_references(Database const& from, Database& to, SchemaTable const& table,
                                SchemaColumn const& column)
{
    auto const key = key_of(table);
    if (!key) throw DatabaseError{table.name + " refers to itself and has no key of one column"};
    auto const update = "UPDATE " + table.name + " SET " + column.name + " = ? WHERE " + *key + " = ?";
    from.visit("SELECT " + column.name + ", " + *key + " FROM " + table.name + " WHERE " + column.name + " IS NOT NULL",
               {}, [&](Row const& row) { return to.run(update, row.integer(0), row.integer(1)) == 1; });
}

static void copy_table(Database const& from, Database& to, SchemaTable const& table)
{
    TableCopy copy{to, table};
    from.visit("SELECT " + column_list(table) + " FROM " + table.name, {}, [&](Row const& row) {
        copy.take(row);
        return true;
    });
    copy.write_the_rest();
    for (auto const& column : table.columns)
        if (refers_to_itself(table, column)) fill_own_references(from, to, table, column);
}

/// The next row added gets a number that no row has. SQLite finds it by itself.
static void continue_numbers(Database const& to, SchemaTable const& table)
{
    auto const key = key_of(table);
    if (to.kind() == DatabaseKind::Sqlite || !key) return;
    to.maybe_one([](Row const&) { return true; },
                 "SELECT setval(pg_get_serial_sequence(?, ?), (SELECT COALESCE(MAX(" + *key + "), 0) + 1 FROM " +
                     table.name + "), false)",
                 table.name, *key);
}

static std::vector<std::string> history(Database const& database)
{
    return database.list([](Row const& row) { return row.get<std::string>(0); },
                         "SELECT name || ' ' || checksum FROM schema_migrations ORDER BY number");
}

static std::int64_t row_count(Database const& database, SchemaTable const& table)
{
    return database.count("SELECT COUNT(*) FROM " + table.name);
}

/// Makes the tables of `to` and empties them of what the migrations put in: it comes across with the rest.
static std::vector<SchemaTable> make_tables(Database const& from, Database& to, std::filesystem::path const& folder)
{
    if (!schema_tables(to).empty())
        throw DatabaseError{"the database to move to is not empty. Make a new one, or move to another"};
    if (migrated_to(from) == 0) throw DatabaseError{"the database to move from holds no authority"};
    migrate(to, folder);
    if (history(from) != history(to))
        throw DatabaseError{
            "the database to move from is of another version of Waymark. Start this version on it once"};
    auto tables = schema_tables(to);
    if (tables != schema_tables(from)) throw DatabaseError{"the two databases do not have the same tables"};
    std::erase_if(tables, [](SchemaTable const& table) { return table.name == history_table; });
    for (auto table = tables.rbegin(); table != tables.rend(); ++table) to.run("DELETE FROM " + table->name);
    return tables;
}

static std::string audit_hash(Database const& database)
{
    return database
        .maybe_one([](Row const& row) { return row.get<std::string>(0); }, "SELECT hash FROM audit_chain_head")
        .value_or("");
}

static void refuse_broken_trail(Database const& database, std::string const& which)
{
    if (auto const broken = first_broken_link(database))
        throw DatabaseError{"the audit trail of the database to move " + which + " is broken: " + broken->what};
}

/// `from` does not change meanwhile: the caller sees to that.
static MovedAuthority copy_all(Database const& from, Database& to, std::filesystem::path const& folder)
{
    Transaction change{to};
    auto const tables = make_tables(from, to, folder);
    refuse_broken_trail(from, "from");
    MovedAuthority moved;
    for (auto const& table : tables) {
        copy_table(from, to, table);
        continue_numbers(to, table);
        moved.tables.push_back({table.name, row_count(from, table)});
        if (row_count(to, table) != moved.tables.back().row_count)
            throw DatabaseError{"not every row of " + table.name + " arrived"};
    }
    refuse_broken_trail(to, "to");
    moved.audit_event_count = to.count("SELECT COUNT(*) FROM audit_events");
    moved.audit_hash = audit_hash(to);
    if (moved.audit_hash != audit_hash(from)) throw DatabaseError{"the two audit trails do not end alike"};
    change.commit();
    return moved;
}

MovedAuthority move_authority(Database& from, Database& to, std::filesystem::path const& folder)
{
    Transaction const nobody_else_writes{from};
    return copy_all(from, to, folder);
}

MovedAuthority copy_authority(Database const& from, Database& to, std::filesystem::path const& folder)
{
    Snapshot const one_moment{from};
    return copy_all(from, to, folder);
}

}  // namespace waymark
