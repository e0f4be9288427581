#pragma once
#include "access/role.h"
#include "platform/viewer.h"

#include <optional>
#include <string>
#include <string_view>

namespace waymark {

using TeamId = Id<struct TeamTag>;
using AreaId = Id<struct AreaTag>;

struct Area {
    AreaId id;
    std::string name;
};
struct Team {
    TeamId id;
    std::string name;
    AreaId area;
};

struct StaffMember {
    StaffId id;
    std::string number;  // the authority's own staff or registration number; unique
    std::string given_name;
    std::string family_name;
    std::string email;
    Role role = Role::SocialWorker;
    std::optional<TeamId> team;
    std::optional<AreaId> area;  // for a Children's Service Manager
    double full_time_equivalent = 1.0;
    std::optional<StaffId> line_manager;
    bool controls_resources = false;  // reg 46: may not be the IRO of a child whose resources they control
    std::optional<Date> left_on;
    int version = 1;

    std::string name() const { return given_name + " " + family_name; }
};

/// 50 to 70 children to a full-time IRO (IRO Handbook 7.15), scaled to the post.
enum class Load { Below, Within, NearlyFull, Over };
struct Caseload {
    int children = 0;
    double full_time_equivalent = 1.0;
    int lowest() const;
    int highest() const;
    Load load() const;
};

}  // namespace waymark
