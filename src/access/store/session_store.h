#pragma once
#include "access/session.h"
#include "platform/database/database.h"

#include <optional>
#include <string_view>

namespace waymark {

/// The sessions of signed-in people. Only the hash of a session's token is kept: a copy of the database opens
/// nobody's session.
class SessionStore {
public:
    explicit SessionStore(Database& database, SessionLimits limits = {}) : database_{database}, limits_{limits} {}

    /// In the transaction that the caller holds. Ends the session the browser had before.
    NewSession start(StaffId, std::string_view token_before, Instant now);
    /// The live session of that token, or nothing: ended, too old, unused too long, a disabled account, a leaver.
    /// Remembers now and then that it was used.
    std::optional<Session> find(std::string_view token, Instant now);
    /// Whose session of that token it was, whether or not it has ended: for what was typed while it did.
    std::optional<SessionBefore> find_before(std::string_view token) const;
    void end(std::string_view token, Instant now);
    /// How many sessions are live: a figure for whoever runs the service.
    std::int64_t count_open(Instant now) const;

private:
    void remember_use(Session const&, Instant now);

    Database& database_;
    SessionLimits limits_;
};

}  // namespace waymark
