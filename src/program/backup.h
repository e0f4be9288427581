#pragma once
#include "platform/clock.h"
#include "platform/database/move_authority.h"

#include <filesystem>
#include <string>

namespace waymark {

/// Where the work of a backup is done and what it needs.
struct BackupWorkshop {
    std::filesystem::path migrations;
    /// Holds the unsealed copy while it is made: on a disk as well kept as the database's own, for its owner alone.
    std::filesystem::path folder;
};

/// The whole authority as at one moment, copied while others work, gone through (every table counted, the audit trail
/// followed) and sealed for the holder of the secret key. Leaves a trace in the audit trail. Nothing is left in the
/// folder, and no half-made backup. Throws where anything does not fit.
MovedAuthority back_up(Database& from, std::filesystem::path const& sealed, std::string const& public_key,
                       BackupWorkshop const&, Instant now);

/// Opens a sealed backup into an empty database, of either kind, and goes through it again. A backup of an earlier
/// Waymark is brought up to date. Throws where anything does not fit, and `to` is then as empty as it was.
MovedAuthority restore(std::filesystem::path const& sealed, std::string const& secret_key, Database& to,
                       BackupWorkshop const&);

}  // namespace waymark
