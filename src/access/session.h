#pragma once
#include "access/role.h"
#include "platform/viewer.h"

#include <chrono>
#include <string>

namespace waymark {

using SessionId = Id<struct SessionTag>;

/// How long a session lasts unused, and at all.
struct SessionLimits {
    std::chrono::minutes idle{30};
    std::chrono::hours longest{10};
};

/// A live session of somebody who may sign in today.
struct Session {
    SessionId id;
    StaffId staff;
    std::string name;
    Role role{};
    std::string csrf_token;
    Instant started_at{};
    Instant last_seen_at{};
    bool has_to_choose_password = false;  // somebody else set the one they have

    Viewer viewer(Date today, Instant now) const { return {staff, today, now}; }
};

/// A session as it was before it ended.
struct SessionBefore {
    StaffId staff;
    std::string csrf_token;
};

/// What a browser is given when its person has signed in. The token goes into the cookie and is kept nowhere else.
struct NewSession {
    std::string token;
    std::string csrf_token;
    StaffId staff;
};

}  // namespace waymark
