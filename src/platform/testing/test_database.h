#pragma once
#include "platform/database/database.h"

#include <filesystem>

namespace waymark {

// Tests run on the database that WAYMARK_TEST_DATABASE names, "sqlite" (also where it says nothing) or "postgresql";
// ctest runs each program once with either. Tests run from the root of the tree, where `migrations` is.

/// Which of the two this run is on: for the few tests that ask a database about itself.
DatabaseKind tested_kind();

/// A database of the test's own with nothing in it; SQLite's is in memory.
Database empty_database();

/// A database with every real migration run and nothing in it but what they put there.
Database migrated_database();

/// The same where others read while somebody writes: SQLite's is then in a file of `folder`.
Database migrated_database_in(std::filesystem::path const& folder);

/// An empty database to be opened more than once: the file, or the address, of it.
std::string empty_database_place(std::filesystem::path const& folder);
Database open_place(std::string const& place);

}  // namespace waymark
