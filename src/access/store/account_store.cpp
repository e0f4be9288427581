#include "access/store/account_store.h"

#include "access/permissions.h"
#include "access/visible_children.h"
#include "platform/database/audit_trail.h"
#include "platform/text.h"

namespace waymark {

std::string as_sign_in_name(std::string_view typed) { return ascii_lower(trimmed(typed)); }

static Account read_account(Row const& row)
{
    return {row.get<StaffId>(0),
            row.get<std::string>(1),
            row.get<std::optional<Instant>>(2),
            row.get<int>(3),
            row.get<std::optional<Date>>(4),
            {},
            {}};
}

static Account read_own_account(Row const& row)
{
    auto account = read_account(row);
    account.password_set_at = row.get<std::optional<Instant>>(5);
    account.password_set_by = row.get<std::optional<std::string>>(6).value_or("");
    return account;
}

/// Who set a password that is not the person's own choice: a colleague, never a command on the machine, whose operator
/// tells them by hand.
static std::optional<StaffId> somebody_else(StaffId of, Viewer by)
{
    if (by.staff == of || by.staff == StaffId{}) return std::nullopt;
    return by.staff;
}

std::optional<Account> AccountStore::find(StaffId staff, Viewer viewer) const
{
    static std::string const sql =
        "SELECT a.staff_id, a.sign_in_name, a.disabled_at, a.version, a.ends_on FROM accounts a"
        " WHERE a.staff_id = ? AND " +
        viewer_may(manage_users);
    return database_.maybe_one(read_account, sql, staff, viewer.staff, viewer.today, viewer.now);
}

std::vector<Account> AccountStore::list(Viewer viewer) const
{
    static std::string const sql =
        "SELECT a.staff_id, a.sign_in_name, a.disabled_at, a.version, a.ends_on FROM accounts a"
        " WHERE " +
        viewer_may(manage_users) + " ORDER BY a.sign_in_name";
    return database_.list(read_account, sql, viewer.staff, viewer.today, viewer.now);
}

static AccountHolder read_holder(Row const& row)
{
    AccountHolder holder{row.get<StaffId>(0), row.get<std::string>(1), row.get<std::optional<Date>>(2), std::nullopt};
    if (!row.is_null(3))
        holder.account = Account{holder.staff,
                                 row.get<std::string>(3),
                                 row.get<std::optional<Instant>>(4),
                                 row.get<int>(5),
                                 row.get<std::optional<Date>>(6),
                                 {},
                                 {}};
    return holder;
}

std::optional<AccountHolder> AccountStore::find_holder(StaffId staff, Viewer viewer) const
{
    static std::string const sql =
        "SELECT p.staff_id, p.name, p.left_on, a.sign_in_name, a.disabled_at, a.version, a.ends_on"
        " FROM staff_names p LEFT JOIN accounts a ON a.staff_id = p.staff_id"
        " WHERE p.staff_id = ? AND " +
        viewer_may(manage_users);
    return database_.maybe_one(read_holder, sql, staff, viewer.staff, viewer.today, viewer.now);
}

std::optional<Account> AccountStore::find_own(Viewer viewer) const
{
    return database_.maybe_one(read_own_account, R"(
        SELECT a.staff_id, a.sign_in_name, a.disabled_at, a.version, a.ends_on, a.password_set_at, s.name
          FROM accounts a LEFT JOIN staff_names s ON s.staff_id = a.password_set_by WHERE a.staff_id = ?)",
                               viewer.staff);
}

std::optional<StaffId> AccountStore::find_signing_in_as(std::string_view sign_in_name, Date today) const
{
    return database_.maybe_one([](Row const& row) { return row.get<StaffId>(0); }, R"(
        SELECT a.staff_id FROM accounts a JOIN staff_names p ON p.staff_id = a.staff_id
         WHERE a.sign_in_name = ? AND a.disabled_at IS NULL AND (p.left_on IS NULL OR p.left_on > ?)
           AND (a.ends_on IS NULL OR a.ends_on >= ?))",
                               as_sign_in_name(sign_in_name), today, today);
}

bool AccountStore::add(StaffId staff, std::string_view sign_in_name, std::string_view password, Viewer by, Instant now)
{
    auto const name = as_sign_in_name(sign_in_name);
    auto const hash = hash_password(password, cost_);
    Transaction change{database_};
    bool const is_taken =
        database_.count("SELECT COUNT(*) FROM accounts WHERE staff_id = ? OR sign_in_name = ?", staff, name) > 0;
    if (is_taken) return false;
    database_.run("INSERT INTO accounts (staff_id, sign_in_name, password_hash) VALUES (?, ?, ?)", staff, name, hash);
    say_who_set_password(staff, by, now);
    record_audit(database_, {by.staff, AuditAction::Create, "account", staff.value, ""}, now);
    change.commit();
    return true;
}

void AccountStore::set_password(Account const& account, std::string_view password, Viewer by, Instant now)
{
    // Hashed before the writer is held: it takes as long as a hundred saves.
    auto const hash = hash_password(password, cost_);
    Transaction both{database_};
    change(account, "UPDATE accounts SET password_hash = ?, version = version + 1 WHERE staff_id = ? AND version = ?",
           hash, by, now, "password");
    say_who_set_password(account.staff, by, now);
    both.commit();
}

void AccountStore::say_who_set_password(StaffId staff, Viewer by, Instant now)
{
    auto const setter = somebody_else(staff, by);
    database_.run("UPDATE accounts SET password_set_by = ?, password_set_at = ? WHERE staff_id = ?", setter,
                  setter ? Value{now} : Value{}, staff);
}

void AccountStore::disable(Account const& account, Viewer by, Instant now)
{
    change(account, "UPDATE accounts SET disabled_at = ?, version = version + 1 WHERE staff_id = ? AND version = ?",
           now, by, now, "disabled");
}

void AccountStore::enable(Account const& account, Viewer by, Instant now)
{
    change(account, "UPDATE accounts SET disabled_at = ?, version = version + 1 WHERE staff_id = ? AND version = ?",
           std::nullopt, by, now, "enabled");
}

void AccountStore::set_last_day(Account const& account, std::optional<Date> ends_on, Viewer by, Instant now)
{
    change(account, "UPDATE accounts SET ends_on = ?, version = version + 1 WHERE staff_id = ? AND version = ?",
           ends_on, by, now, ends_on ? "last day " + iso(*ends_on) : "no last day");
}

void AccountStore::change(Account const& account, std::string_view sql, Value const& value, Viewer by, Instant now,
                          std::string_view what)
{
    Transaction change{database_};
    if (database_.run(sql, value, account.staff, account.version) != 1)
        throw Conflict{"this account was changed by someone else"};
    database_.run("UPDATE sessions SET ended_at = ? WHERE staff_id = ? AND ended_at IS NULL", now, account.staff);
    record_audit(database_, {by.staff, AuditAction::Change, "account", account.staff.value, std::string{what}}, now);
    change.commit();
}

}  // namespace waymark
