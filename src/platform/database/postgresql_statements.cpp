#include "platform/database/postgresql_statements.h"

#include "platform/database/numbered_places.h"
#include "platform/database/postgresql_error.h"

#include <bit>
#include <stdexcept>

namespace waymark {

/// More than every statement of every store; reached only where texts are put together at run time.
static constexpr std::size_t most_kept = 1000;

// The types of pg_type.dat that values are sent as; every column of ours is one of them.
static constexpr Oid type_of_empty = 0;
static constexpr Oid bigint = 20;
static constexpr Oid text = 25;
static constexpr Oid double_precision = 701;

static std::uint64_t in_network_order(std::uint64_t number)
{
    if constexpr (std::endian::native == std::endian::big) return number;
    return __builtin_bswap64(number);
}

void BoundValues::bind(std::span<Value const> values)
{
    types_.clear();
    pointers_.clear();
    lengths_.clear();
    formats_.assign(values.size(), 1);
    numbers_.assign(values.size(), 0);  // all at once: what points into it must stay where it is
    for (std::size_t i = 0; i < values.size(); ++i) add(values[i], i);
}

void BoundValues::add(Value const& value, std::size_t position)
{
    struct Binder {
        BoundValues& bound;
        std::size_t position;
        void operator()(std::monostate) const
        {
            bound.types_.push_back(type_of_empty);
            bound.pointers_.push_back(nullptr);
            bound.lengths_.push_back(0);
        }
        void operator()(std::int64_t number) const
        {
            bound.add_number(bigint, static_cast<std::uint64_t>(number), position);
        }
        void operator()(double number) const
        {
            bound.add_number(double_precision, std::bit_cast<std::uint64_t>(number), position);
        }
        void operator()(std::string_view letters) const { bound.add_bytes(text, letters); }
        void operator()(Value::IsoText const& letters) const { bound.add_bytes(text, letters.view()); }
    };
    std::visit(Binder{*this, position}, value.held());
}

void BoundValues::add_bytes(Oid type, std::string_view bytes)
{
    if (bytes.find('\0') != std::string_view::npos && type == text)
        throw DatabaseError{"text with a NUL in it cannot be kept"};
    types_.push_back(type);
    pointers_.push_back(bytes.data() == nullptr ? "" : bytes.data());  // a null pointer would say NULL
    lengths_.push_back(static_cast<int>(bytes.size()));
}

void BoundValues::add_number(Oid type, std::uint64_t number, std::size_t position)
{
    numbers_[position] = in_network_order(number);
    add_bytes(type, {reinterpret_cast<char const*>(&numbers_[position]), sizeof(std::uint64_t)});
}

bool PostgresqlStatement::takes(std::vector<Oid> const& given) const
{
    for (std::size_t i = 0; i < given.size(); ++i)
        if (given[i] != type_of_empty && given[i] != types[i]) return false;
    return true;
}

PostgresqlStatement const& PostgresqlStatements::find_or_prepare(PGconn* connection, std::string_view sql,
                                                                 BoundValues const& values)
{
    auto const found = by_text_.find(sql);
    if (found == by_text_.end()) return prepare(connection, sql, values.types());
    auto const& known = *found->second;
    if (known.place_count == values.types().size() && known.takes(values.types())) return known;

    // What one use left open, another has told: the types of both, so that it is prepared again only once.
    auto types = values.types();
    for (std::size_t i = 0; i < types.size() && i < known.types.size(); ++i)
        if (types[i] == type_of_empty) types[i] = known.types[i];
    return prepare(connection, sql, std::move(types));
}

PostgresqlStatement const& PostgresqlStatements::prepare(PGconn* connection, std::string_view sql,
                                                         std::vector<Oid> types)
{
    auto const numbered = number_places(sql);
    if (numbered.place_count != types.size())
        throw std::logic_error{"a statement was given more or fewer values than it has places"};
    if (kept_by_server_ >= most_kept) forget_all(connection);

    auto const name = "waymark_" + std::to_string(++names_given_);
    PostgresqlAnswer const answer{
        PQprepare(connection, name.c_str(), numbered.sql.c_str(), static_cast<int>(types.size()), types.data())};
    if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK) throw_postgresql_error(connection, answer.get(), sql, false);
    ++kept_by_server_;

    by_text_.erase(sql);
    auto made = std::make_unique<PostgresqlStatement>(
        PostgresqlStatement{std::string{sql}, name, numbered.place_count, std::move(types)});
    auto const& kept = *made;
    by_text_.emplace(std::string_view{kept.text}, std::move(made));
    return kept;
}

void PostgresqlStatements::forget_all(PGconn* connection)
{
    PostgresqlAnswer const answer{PQexec(connection, "DEALLOCATE ALL")};
    // Inside a transaction that failed it is refused; what comes after would be, too.
    if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK) return;
    by_text_.clear();
    kept_by_server_ = 0;
}

}  // namespace waymark
