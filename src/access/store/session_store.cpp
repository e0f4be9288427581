#include "access/store/session_store.h"

#include "access/store/secrets.h"
#include "platform/database/audit_trail.h"

namespace waymark {

/// A session's last use is written at most this often: a page that only reads must not wait for the disk.
static constexpr std::chrono::minutes use_is_written_every{1};
/// Ended and forgotten sessions are kept this long, then removed.
static constexpr std::chrono::days kept_for{30};

NewSession SessionStore::start(StaffId staff, std::string_view token_before, Instant now)
{
    NewSession made{random_token(), random_token(), staff};
    database_.run("UPDATE sessions SET ended_at = ? WHERE token_hash = ? AND ended_at IS NULL", now,
                  hash_of_token(token_before));
    database_.run("DELETE FROM sessions WHERE staff_id = ? AND last_seen_at < ?", staff, Instant{now - kept_for});
    database_.run("INSERT INTO sessions (token_hash, staff_id, csrf_token, started_at, last_seen_at)"
                  " VALUES (?, ?, ?, ?, ?)",
                  hash_of_token(made.token), staff, made.csrf_token, now, now);
    return made;
}

static Session read_session(Row const& row)
{
    auto const role = parse_role(row.text(3));
    if (!role) throw DatabaseError{"a member of staff has a role that is none"};
    return {row.get<SessionId>(0),   row.get<StaffId>(1), row.get<std::string>(2), *role,
            row.get<std::string>(4), row.get<Instant>(5), row.get<Instant>(6),     row.get<bool>(7)};
}

std::optional<Session> SessionStore::find(std::string_view token, Instant now)
{
    if (token.empty()) return std::nullopt;
    auto const found = database_.maybe_one(read_session, R"(
        SELECT s.session_id, s.staff_id, p.name, p.role, s.csrf_token, s.started_at, s.last_seen_at,
               a.password_set_at IS NOT NULL
          FROM sessions s
          JOIN accounts a ON a.staff_id = s.staff_id
          JOIN staff_names p ON p.staff_id = s.staff_id
         WHERE s.token_hash = ? AND s.ended_at IS NULL AND s.started_at > ? AND s.last_seen_at > ?
           AND a.disabled_at IS NULL AND (p.left_on IS NULL OR p.left_on > ?)
           AND (a.ends_on IS NULL OR a.ends_on >= ?))",
                                           hash_of_token(token), Instant{now - limits_.longest},
                                           Instant{now - limits_.idle}, london_date(now), london_date(now));
    if (found && now - found->last_seen_at >= use_is_written_every) remember_use(*found, now);
    return found;
}

std::optional<SessionBefore> SessionStore::find_before(std::string_view token) const
{
    if (token.empty()) return std::nullopt;
    return database_.maybe_one(
        [](Row const& row) {
            return SessionBefore{row.get<StaffId>(0), row.get<std::string>(1)};
        },
        "SELECT staff_id, csrf_token FROM sessions WHERE token_hash = ?", hash_of_token(token));
}

std::int64_t SessionStore::count_open(Instant now) const
{
    return database_.count(
        "SELECT COUNT(*) FROM sessions WHERE ended_at IS NULL AND started_at > ? AND last_seen_at > ?",
        Instant{now - limits_.longest}, Instant{now - limits_.idle});
}

void SessionStore::remember_use(Session const& session, Instant now)
{
    Transaction change{database_};
    database_.run("UPDATE sessions SET last_seen_at = ? WHERE session_id = ? AND ended_at IS NULL", now, session.id);
    change.commit();
}

void SessionStore::end(std::string_view token, Instant now)
{
    Transaction change{database_};
    auto const staff = database_.maybe_one(
        [](Row const& row) { return row.get<StaffId>(0); },
        "UPDATE sessions SET ended_at = ? WHERE token_hash = ? AND ended_at IS NULL RETURNING staff_id", now,
        hash_of_token(token));
    if (!staff) return;
    record_audit(database_, {*staff, AuditAction::SignOut, "account", staff->value, ""}, now);
    change.commit();
}

}  // namespace waymark
