#pragma once
#include "platform/database/database.h"

#include <string>
#include <vector>

namespace waymark {

enum class StoredKind { WholeNumber, RealNumber, Text };

struct SchemaColumn {
    std::string name;
    StoredKind kind;
    bool is_key;
    std::string refers_to;  // another table, or this one; "" where to none
    bool operator==(SchemaColumn const&) const = default;
};

struct SchemaTable {
    std::string name;
    std::vector<SchemaColumn> columns;
    bool operator==(SchemaTable const&) const = default;
};

/// Every table there is, from the database's own catalogue, each after those it refers to. Throws DatabaseError where
/// tables refer to each other in a circle.
std::vector<SchemaTable> schema_tables(Database const&);

}  // namespace waymark
