#pragma once
#include "platform/viewer.h"

#include <chrono>
#include <optional>
#include <string>

namespace waymark {

/// What lets a member of staff sign in.
struct Account {
    StaffId staff;
    std::string sign_in_name;
    std::optional<Instant> disabled_at;
    int version = 1;
    std::optional<Date> ends_on = {};             // the last day on which they may sign in
    std::optional<Instant> password_set_at = {};  // by somebody else: they choose their own before anything else
    std::string password_set_by = {};
};

/// A member of staff as somebody who may have a way to sign in.
struct AccountHolder {
    StaffId staff;
    std::string name;
    std::optional<Date> left_on;
    std::optional<Account> account;
};

/// Why nobody was signed in. One answer for an unknown name, a wrong password, a disabled account and somebody who
/// left, so that it tells nothing about who works here.
struct SignInRefusal {
    enum class Why { WrongNameOrPassword, TooManyTries };
    Why why{};
    std::chrono::seconds wait{0};  // until the next try is looked at
};

}  // namespace waymark
