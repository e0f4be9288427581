#pragma once
#include "platform/database/value.h"

#include <cstdint>
#include <libpq-fe.h>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace waymark {

/// The values of one statement as PostgreSQL is handed them: with their types, in its own binary form. Borrows texts.
class BoundValues {
public:
    void bind(std::span<Value const> values);

    int count() const { return static_cast<int>(types_.size()); }
    std::vector<Oid> const& types() const { return types_; }  // 0 for an empty value, which has none
    char const* const* values() const { return pointers_.data(); }
    int const* lengths() const { return lengths_.data(); }
    int const* formats() const { return formats_.data(); }

private:
    void add(Value const&, std::size_t position);
    void add_bytes(Oid type, std::string_view bytes);
    void add_number(Oid type, std::uint64_t number, std::size_t position);

    std::vector<Oid> types_;
    std::vector<char const*> pointers_;
    std::vector<int> lengths_;
    std::vector<int> formats_;
    std::vector<std::uint64_t> numbers_;
};

/// A statement that a connection has prepared. PostgreSQL fixes the types of its places then; one whose only values so
/// far were empty has the type the server worked out.
struct PostgresqlStatement {
    std::string text;  // as the store wrote it
    std::string name;
    std::size_t place_count = 0;
    std::vector<Oid> types;

    /// Whether values of these types may be bound to it as it was prepared.
    bool takes(std::vector<Oid> const& given) const;
};

/// The statements one connection has prepared, by their text.
class PostgresqlStatements {
public:
    PostgresqlStatement const& find_or_prepare(PGconn*, std::string_view sql, BoundValues const&);
    /// One that failed: the tables it was prepared for may have changed since, by a newer Waymark beside this one.
    void forget(std::string_view sql) { by_text_.erase(sql); }

private:
    PostgresqlStatement const& prepare(PGconn*, std::string_view sql, std::vector<Oid> types);
    void forget_all(PGconn*);

    std::unordered_map<std::string_view, std::unique_ptr<PostgresqlStatement>> by_text_;
    std::uint64_t names_given_ = 0;
    std::size_t kept_by_server_ = 0;
};

}  // namespace waymark
