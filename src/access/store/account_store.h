#pragma once
#include "access/account.h"
#include "access/store/secrets.h"
#include "platform/database/database.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// The only SQL that writes about accounts. Whoever acts is the viewer; Viewer{} is a command on the machine itself.
class AccountStore {
public:
    explicit AccountStore(Database& database, PasswordCost cost = PasswordCost::Interactive)
        : database_{database}, cost_{cost}
    {
    }

    /// For somebody who manages users; nobody else sees any.
    std::optional<Account> find(StaffId, Viewer) const;
    std::vector<Account> list(Viewer) const;
    /// Anybody on the staff, with their account if they have one; for somebody who manages users.
    std::optional<AccountHolder> find_holder(StaffId, Viewer) const;
    /// Who signs in by that name and may do so today, for a command on the machine that acts for them.
    std::optional<StaffId> find_signing_in_as(std::string_view sign_in_name, Date today) const;
    /// The viewer's own.
    std::optional<Account> find_own(Viewer) const;

    /// False where the name is taken or the person has an account: say so by the field.
    bool add(StaffId, std::string_view sign_in_name, std::string_view password, Viewer by, Instant now);
    /// Ends every session of the person; who is given one by somebody else chooses their own before anything else, and
    /// is told who it was. `account` as it was read: throws Conflict where it changed meanwhile.
    void set_password(Account const& account, std::string_view password, Viewer by, Instant now);
    /// Ends every session of the person at once.
    void disable(Account const& account, Viewer by, Instant now);
    void enable(Account const& account, Viewer by, Instant now);
    /// The last day on which they may sign in; nothing for no end. Ends every session of the person.
    void set_last_day(Account const& account, std::optional<Date> ends_on, Viewer by, Instant now);

private:
    void say_who_set_password(StaffId, Viewer by, Instant now);
    void change(Account const&, std::string_view sql, Value const& value, Viewer by, Instant now,
                std::string_view what);

    Database& database_;
    PasswordCost cost_;
};

/// As names are kept and compared: without white space around them, in lower case.
std::string as_sign_in_name(std::string_view typed);

}  // namespace waymark
