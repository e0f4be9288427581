#pragma once
#include "access/child_id.h"
#include "platform/viewer.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// What the service counts as unusual, and how long a file opened in an emergency stays open.
struct AccessSettings {
    int many_children = 40;  // in one day by one person
    int many_refusals = 5;
    std::string hours_from = "07:00";  // in London; what is before, after, or at a weekend is out of hours
    std::string hours_until = "20:00";
    int emergency_hours = 8;
    int emergencies_a_day = 3;  // files that one person opens in 24 hours at most
    int version = 1;
};
enum class SettingsRefusal { ManyChildren, ManyRefusals, Hours, EmergencyHours, EmergenciesADay };
std::optional<SettingsRefusal> refuse_settings(AccessSettings const&);

/// One look at one child's file by somebody.
struct FileOpening {
    StaffId who;
    ChildId child;
    Instant at{};
    bool shares_family_name = false;
};
/// One time somebody asked for what is not there for them.
struct FileRefused {
    StaffId who;
    Instant at{};
};
/// One file opened in an emergency.
struct EmergencyUse {
    StaffId who;
    ChildId child;
    Instant at{};
    Instant until{};
    std::string reason;
};

/// One time somebody set the password of somebody else.
struct PasswordSet {
    StaffId who;
    StaffId whose;
    Instant at{};
};

enum class UnusualKind { Emergency, PasswordSet, SameFamilyName, ManyRefusals, ManyChildren, OutOfHours };
inline constexpr std::array all_unusual_kinds{UnusualKind::Emergency,      UnusualKind::PasswordSet,
                                              UnusualKind::SameFamilyName, UnusualKind::ManyRefusals,
                                              UnusualKind::ManyChildren,   UnusualKind::OutOfHours};
std::string_view code_of(UnusualKind);
std::optional<UnusualKind> parse_unusual_kind(std::string_view code);

/// Something that stood out: one person on one day in London, about one child or about none. It may be quite in order;
/// somebody has to look.
struct Unusual {
    UnusualKind kind{};
    StaffId who;
    Date day{};
    ChildId child{};  // 0 where it is about no single one
    int count = 0;    // of children, refusals or acts
    Instant first_at{};
    Instant last_at{};
    Instant until{};                  // of an emergency
    std::string reason;               // likewise, as they gave it
    std::vector<StaffId> whose = {};  // accounts, where a password was set
};

std::vector<Unusual> many_children(std::vector<FileOpening> const&, AccessSettings const&);
std::vector<Unusual> out_of_hours(std::vector<FileOpening> const&, AccessSettings const&);
std::vector<Unusual> same_family_name(std::vector<FileOpening> const&);
std::vector<Unusual> many_refusals(std::vector<FileRefused> const&, AccessSettings const&);
std::vector<Unusual> passwords_set(std::vector<PasswordSet> const&);
std::vector<Unusual> emergencies(std::vector<EmergencyUse> const&);

bool is_out_of_hours(Instant, AccessSettings const&);

}  // namespace waymark
