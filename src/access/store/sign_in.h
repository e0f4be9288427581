#pragma once
#include "access/account.h"
#include "access/session.h"
#include "access/store/secrets.h"
#include "platform/database/database.h"
#include "platform/result.h"

#include <optional>
#include <string_view>

namespace waymark {

class SessionStore;

/// What somebody typed on the sign-in page, from which address, and the session their browser had before.
struct SignInTry {
    std::string_view name;
    std::string_view password;
    std::string_view client;
    std::string_view token_before;
    std::string_view known_browser = {};  // of the browser, if somebody has signed in in it before
};

/// Signs somebody in, or says why not. An unknown name takes as long as a wrong password. Each try that is looked at is
/// audited; one that comes before its wait is over is not looked at and not counted, and is in the trail once for each
/// wait.
Result<NewSession, SignInRefusal> sign_in(Database&, SessionStore&, SignInTry const&, Instant now,
                                          PasswordCost = PasswordCost::Interactive);

/// The browser is known from now on as one in which that person signs in.
void remember_browser(Database&, StaffId, std::string_view token, Instant now);

/// Whether somebody who is signed in still knows their password, before what only they may do: nothing where they do.
/// As slow for somebody who guesses as signing in, and as plain in the trail.
std::optional<SignInRefusal> refuse_unless_known(Database&, SignInTry const&, Instant now,
                                                 PasswordCost = PasswordCost::Interactive);

}  // namespace waymark
