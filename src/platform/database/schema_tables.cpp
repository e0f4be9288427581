#include "platform/database/schema_tables.h"

#include <algorithm>

namespace waymark {

static constexpr std::string_view tables_of_sqlite =
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND SUBSTR(name, 1, 7) <> 'sqlite_' ORDER BY name";
static constexpr std::string_view tables_of_postgresql =
    "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename";

static constexpr std::string_view columns_of_sqlite = R"(
    SELECT held.name, held.type, held.pk > 0, COALESCE((
               SELECT link."table" FROM pragma_foreign_key_list(wanted.name) AS link WHERE link."from" = held.name), '')
      FROM (SELECT ? AS name) AS wanted JOIN pragma_table_info(wanted.name) AS held ORDER BY held.cid)";
static constexpr std::string_view columns_of_postgresql = R"(
    SELECT held.attname, format_type(held.atttypid, NULL),
           EXISTS (SELECT 1 FROM pg_constraint AS named
                    WHERE named.contype = 'p' AND named.conrelid = held.attrelid AND held.attnum = ANY (named.conkey)),
           COALESCE((SELECT other.relname FROM pg_constraint AS link JOIN pg_class AS other ON other.oid = link.confrelid
                      WHERE link.contype = 'f' AND link.conrelid = held.attrelid AND held.attnum = ANY (link.conkey)
                      LIMIT 1), '')
      FROM pg_attribute AS held JOIN pg_class AS wanted ON wanted.oid = held.attrelid
     WHERE wanted.relname = ? AND wanted.relnamespace = current_schema()::regnamespace
       AND held.attnum > 0 AND NOT held.attisdropped ORDER BY held.attnum)";

static StoredKind kind_called(std::string_view type)
{
    if (type == "INTEGER" || type == "bigint") return StoredKind::WholeNumber;
    if (type == "REAL" || type == "double precision") return StoredKind::RealNumber;
    if (type == "TEXT" || type == "text") return StoredKind::Text;
    throw DatabaseError{"a column is of the type " + std::string{type} + ", which is none of ours"};
}

static SchemaColumn read_column(Row const& row)
{
    return {row.get<std::string>(0), kind_called(row.text(1)), row.get<bool>(2), row.get<std::string>(3)};
}

/// Whether every table it refers to, but for itself, is among `placed`.
static bool may_follow(SchemaTable const& table, std::vector<SchemaTable> const& placed)
{
    return std::all_of(table.columns.begin(), table.columns.end(), [&](SchemaColumn const& column) {
        if (column.refers_to.empty() || column.refers_to == table.name) return true;
        return std::any_of(placed.begin(), placed.end(),
                           [&](SchemaTable const& before) { return before.name == column.refers_to; });
    });
}

static std::vector<SchemaTable> in_order_of_reference(std::vector<SchemaTable> waiting)
{
    std::vector<SchemaTable> placed;
    while (!waiting.empty()) {
        auto const next = std::find_if(waiting.begin(), waiting.end(),
                                       [&](SchemaTable const& table) { return may_follow(table, placed); });
        if (next == waiting.end()) throw DatabaseError{"tables refer to each other in a circle: " + waiting[0].name};
        placed.push_back(std::move(*next));
        waiting.erase(next);
    }
    return placed;
}

std::vector<SchemaTable> schema_tables(Database const& database)
{
    bool const is_sqlite = database.kind() == DatabaseKind::Sqlite;
    auto tables = database.list(
        [](Row const& row) {
            return SchemaTable{row.get<std::string>(0), {}};
        },
        is_sqlite ? tables_of_sqlite : tables_of_postgresql);
    for (auto& table : tables)
        table.columns = database.list(read_column, is_sqlite ? columns_of_sqlite : columns_of_postgresql, table.name);
    return in_order_of_reference(std::move(tables));
}

}  // namespace waymark
