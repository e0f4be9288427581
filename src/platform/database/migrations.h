#pragma once
#include "platform/database/database.h"

#include <filesystem>
#include <optional>
#include <string>

namespace waymark {

/// Brings the database to the newest numbered file of `folder` (0001_calendar.sql …), each in one transaction,
/// in order, once. Refuses a gap in the numbers, a file changed since it ran, and a database newer than the folder.
/// Files are written in one dialect for both databases; `{id}`, `{strict}` and `{keyed}` (strict, and kept in the order
/// of its key) are the words that differ, and INTEGER and REAL are of eight bytes in both.
void migrate(Database& database, std::filesystem::path const& folder);

/// A script of that one dialect, as this kind of database spells it.
std::string spelt_for(DatabaseKind, std::string script);

/// How the database differs from where `folder` would bring it: migrations wait to be run, or it has run others.
enum class HistoryDiffers { Waiting, Other };
struct HistoryDifference {
    HistoryDiffers kind;
    std::string what;  // a sentence
};
/// Nothing where the two agree. Nothing is changed. Throws DatabaseError where either cannot be read.
std::optional<HistoryDifference> compare_history(Database const& database, std::filesystem::path const& folder);

/// The number of the last migration that ran; 0 for an empty database.
int migrated_to(Database const& database);

}  // namespace waymark
