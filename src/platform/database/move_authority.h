#pragma once
#include "platform/database/database.h"

#include <filesystem>
#include <string>
#include <vector>

namespace waymark {

struct MovedTable {
    std::string name;
    std::int64_t row_count;
};

/// What was moved, and the end of the audit trail that both databases now have.
struct MovedAuthority {
    std::vector<MovedTable> tables;
    std::int64_t audit_event_count;
    std::string audit_hash;
};

/// Copies everything in `from` into `to`, which must be empty, in one transaction of either; `from` is left as it is
/// and nobody else writes to it meanwhile. Both must have run the migrations of `folder`. Before anything is kept, the
/// rows of every table are counted on both sides and both audit trails are gone through. Throws DatabaseError with what
/// does not fit; then `to` is as empty as it was.
MovedAuthority move_authority(Database& from, Database& to, std::filesystem::path const& folder);

/// The same while others go on writing to `from`: what arrives is `from` as it was at one moment.
MovedAuthority copy_authority(Database const& from, Database& to, std::filesystem::path const& folder);

}  // namespace waymark
