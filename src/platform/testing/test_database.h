#pragma once
#include "platform/database/database.h"

namespace waymark {

/// A database in memory with every real migration run and nothing in it but what they put there. Tests run from the
/// root of the tree, where `migrations` is.
Database migrated_database();

}  // namespace waymark
