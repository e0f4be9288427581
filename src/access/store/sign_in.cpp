#include "access/store/sign_in.h"

#include "access/sign_in_delay.h"
#include "access/store/account_store.h"
#include "access/store/session_store.h"
#include "platform/database/audit_trail.h"

#include <algorithm>

namespace waymark {

namespace {

struct Found {
    StaffId staff;
    std::string password_hash;
    bool may_sign_in;
};

struct Failures {
    int count = 0;
    std::optional<Instant> last_at;
};

struct RecentFailures {
    Failures of_name;
    Failures of_client;
};

}  // namespace

static std::optional<Found> find_account(Database const& database, std::string const& name, Date today)
{
    return database.maybe_one(
        [](Row const& row) {
            return Found{row.get<StaffId>(0), row.get<std::string>(1), row.get<bool>(2)};
        },
        R"(SELECT a.staff_id, a.password_hash, a.disabled_at IS NULL AND (p.left_on IS NULL OR p.left_on > ?)
                  AND (a.ends_on IS NULL OR a.ends_on >= ?)
             FROM accounts a JOIN staff_names p ON p.staff_id = a.staff_id WHERE a.sign_in_name = ?)",
        today, today, name);
}

static RecentFailures recent_failures(Database const& database, std::string const& name_hash, std::string_view client,
                                      Instant now)
{
    auto const found = database.maybe_one(
        [](Row const& row) {
            return RecentFailures{{row.get<int>(0), row.get<std::optional<Instant>>(1)},
                                  {row.get<int>(2), row.get<std::optional<Instant>>(3)}};
        },
        R"(SELECT COUNT(CASE WHEN name_hash = ? THEN 1 END), MAX(CASE WHEN name_hash = ? THEN happened_at END),
                  COUNT(*), MAX(happened_at)
             FROM sign_in_failures WHERE client = ? AND happened_at > ?)",
        name_hash, name_hash, client, Instant{now - failures_count_for});
    return *found;
}

static std::chrono::seconds time_left(std::optional<Instant> last_at, std::chrono::seconds wait, Instant now)
{
    return last_at ? std::max(std::chrono::seconds{0}, *last_at + wait - now) : std::chrono::seconds{0};
}

static std::chrono::seconds wait_left(Database const& database, std::string const& name_hash, std::string_view client,
                                      Instant now)
{
    auto const failures = recent_failures(database, name_hash, client, now);
    return std::max(time_left(failures.of_name.last_at, wait_for_name(failures.of_name.count), now),
                    time_left(failures.of_client.last_at, wait_for_client(failures.of_client.count), now));
}

/// Whose tries these are counted as: the address's, or the browser's where its person has signed in before.
static std::string counted_as(Database const& database, std::optional<Found> const& account, SignInTry const& attempt)
{
    if (!account || attempt.known_browser.empty()) return std::string{attempt.client};
    auto const hash = hash_of_token(attempt.known_browser);
    bool const is_known = database.count("SELECT COUNT(*) FROM known_browsers WHERE token_hash = ? AND staff_id = ?",
                                         hash, account->staff) > 0;
    return is_known ? "browser " + hash : std::string{attempt.client};
}

/// Once for each wait: a trail that grew with each of a machine's tries would be a way to fill the disk.
static void record_throttled(Database& database, std::string const& client, SignInTry const& attempt, Instant now)
{
    static constexpr std::string_view latest = "SELECT MAX(sign_in_failure_id) FROM sign_in_failures WHERE client = ?";
    auto const noted = database.maybe_one(
        [](Row const& row) { return !row.is_null(0); },
        "SELECT throttled_at FROM sign_in_failures WHERE sign_in_failure_id = (" + std::string{latest} + ")", client);
    if (noted.value_or(true)) return;
    Transaction change{database};
    auto const is_first = database.run("UPDATE sign_in_failures SET throttled_at = ? WHERE throttled_at IS NULL"
                                       " AND sign_in_failure_id = (" +
                                           std::string{latest} + ")",
                                       now, client);
    if (is_first != 1) return;
    record_audit(database,
                 {std::nullopt, AuditAction::Refused, "sign in", std::nullopt,
                  "too many tries, from " + std::string{attempt.client}},
                 now);
    change.commit();
}

static void record_failure(Database& database, std::optional<Found> const& account, std::string const& name_hash,
                           std::string const& what, std::string const& client, SignInTry const& attempt, Instant now)
{
    std::optional<std::int64_t> subject;
    if (account) subject = account->staff.value;
    Transaction change{database};
    database.run("DELETE FROM sign_in_failures WHERE happened_at <= ?", Instant{now - failures_count_for});
    database.run("INSERT INTO sign_in_failures (name_hash, client, happened_at) VALUES (?, ?, ?)", name_hash, client,
                 now);
    record_audit(
        database,
        {std::nullopt, AuditAction::Refused, "sign in", subject, what + ", from " + std::string{attempt.client}}, now);
    change.commit();
}

static void strengthen(Database& database, Found const& account, std::string_view password, PasswordCost cost)
{
    if (!is_weaker_than(account.password_hash, cost)) return;
    auto const stronger = hash_password(password, cost);
    Transaction change{database};
    database.run("UPDATE accounts SET password_hash = ? WHERE staff_id = ? AND password_hash = ?", stronger,
                 account.staff, account.password_hash);
    change.commit();
}

static NewSession begin_session(Database& database, SessionStore& sessions, StaffId staff, std::string const& name_hash,
                                SignInTry const& attempt, Instant now)
{
    Transaction change{database};
    database.run("DELETE FROM sign_in_failures WHERE name_hash = ? AND client IN (?, ?)", name_hash, attempt.client,
                 "browser " + hash_of_token(attempt.known_browser));
    auto made = sessions.start(staff, attempt.token_before, now);
    record_audit(database, {staff, AuditAction::SignIn, "account", staff.value, "from " + std::string{attempt.client}},
                 now);
    change.commit();
    return made;
}

/// Whose password it was, or why the try is refused: counted and audited.
static Result<Found, SignInRefusal> look_at(Database& database, SignInTry const& attempt, Instant now,
                                            PasswordCost cost)
{
    using enum SignInRefusal::Why;
    auto const name = as_sign_in_name(attempt.name);
    auto const name_hash = hash_of_token(name);
    auto const account = find_account(database, name, london_date(now));
    auto const client = counted_as(database, account, attempt);
    auto const wait_now = [&] { return wait_left(database, name_hash, client, now); };
    auto const too_soon = [&](std::chrono::seconds wait) {
        record_throttled(database, client, attempt, now);
        return SignInRefusal{TooManyTries, wait};
    };
    if (auto const wait = wait_now(); wait.count() > 0) return too_soon(wait);
    bool const fits = password_fits(account ? account->password_hash : hash_of_nobody(cost), attempt.password);
    // Asked again, because many tries at once would all have found nothing to wait for.
    if (auto const wait = wait_now(); wait.count() > 0) return too_soon(wait);

    if (!account || !fits || !account->may_sign_in) {
        auto const* const what = !account ? "unknown name" : !fits ? "wrong password" : "account not in use";
        record_failure(database, account, name_hash, what, client, attempt, now);
        return SignInRefusal{WrongNameOrPassword, wait_now()};
    }
    return *account;
}

void remember_browser(Database& database, StaffId staff, std::string_view token, Instant now)
{
    auto const hash = hash_of_token(token);
    Transaction change{database};
    if (database.run("UPDATE known_browsers SET seen_at = ? WHERE token_hash = ? AND staff_id = ?", now, hash, staff) ==
        0)
        database.run("INSERT INTO known_browsers (token_hash, staff_id, seen_at) VALUES (?, ?, ?)", hash, staff, now);
    change.commit();
}

Result<NewSession, SignInRefusal> sign_in(Database& database, SessionStore& sessions, SignInTry const& attempt,
                                          Instant now, PasswordCost cost)
{
    auto const account = look_at(database, attempt, now, cost);
    if (!account) return account.error();
    strengthen(database, *account, attempt.password, cost);
    return begin_session(database, sessions, account->staff, hash_of_token(as_sign_in_name(attempt.name)), attempt,
                         now);
}

std::optional<SignInRefusal> refuse_unless_known(Database& database, SignInTry const& attempt, Instant now,
                                                 PasswordCost cost)
{
    auto const account = look_at(database, attempt, now, cost);
    if (account) return std::nullopt;
    return account.error();
}

}  // namespace waymark
