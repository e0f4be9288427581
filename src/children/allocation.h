#pragma once
#include "staff/staff.h"

#include <optional>
#include <string>

namespace waymark {

/// An IRO's time with a child. `until_on` is the last day of it; open where there is none.
struct IroAllocation {
    StaffId iro;
    std::string iro_name;  // read, not written
    Date from_on{};
    std::optional<Date> until_on;
    std::string reason;  // why the IRO changed
};

/// A team's time with a child's file, and the social worker in it; nobody yet where the team holds the file.
struct SocialWorkAllocation {
    TeamId team;
    std::string team_name;  // read, not written
    std::optional<StaffId> social_worker;
    std::string social_worker_name;  // read, not written
    Date from_on{};
    std::optional<Date> until_on;
};

/// Who holds a child's file, as somebody sees it who means to change that.
struct FileHolder {
    TeamId team;
    std::optional<StaffId> social_worker;
    friend bool operator==(FileHolder const&, FileHolder const&) = default;
};

}  // namespace waymark
