#pragma once
#include "access/store/restriction_store.h"
#include "access/unusual.h"
#include "platform/database/database.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace waymark {

/// Something that stood out, with who it was, whose file, and whether somebody has looked into it.
struct UnusualSeen {
    Unusual what;
    std::string name;
    std::string role;
    std::string called;  // of the child, where the viewer may see them
    bool child_is_hidden = false;
    std::vector<std::string> whose;  // names, where passwords were set
    bool may_look_into = true;       // an emergency with a restricted file waits for those who are named for it
    std::string looked_reason;       // "" while nobody has, and of a hidden child
    std::string looked_by;
    std::optional<Instant> looked_at;
};

/// Everything one person did about one child.
struct Looker {
    StaffId who;
    std::string name;
    std::string role;
    Instant first_at{};
    Instant last_at{};
    std::map<std::string, int> acts;  // how often, by the act's code
    std::vector<Date> days;
    int days_not_theirs = 0;  // of those days, on how many the child was not theirs to see
    bool sees_every_child = false;
    int emergencies = 0;
};

/// For the service manager, whose work it is to watch over who looks: nobody else is told anything.
class WatchStore {
public:
    explicit WatchStore(Database& database) : database_{database} {}

    AccessSettings settings() const;
    /// Throws Conflict where `changed.version` is not the one kept.
    void change_settings(AccessSettings const& changed, Viewer by, Instant now);

    /// What stood out since `from_on`, newest first.
    std::vector<UnusualSeen> list_unusual(Date from_on, Viewer) const;
    /// Throws Conflict where somebody has already, or it waits for others.
    void mark_looked_at(Unusual const&, std::string_view reason, Viewer by, Instant now);
    /// Files opened in an emergency that wait for this viewer to look into them.
    std::int64_t count_emergencies_to_look_at(Viewer) const;

    /// By who looked last. Refusals are not looks.
    std::vector<Looker> list_lookers(ChildId, Viewer) const;

private:
    std::vector<FileOpening> openings(Instant from, Viewer) const;
    std::vector<FileRefused> refusals(Instant from, Viewer) const;
    std::vector<PasswordSet> password_sets(Instant from, Viewer) const;
    std::vector<EmergencyUse> emergency_uses(Instant from, Viewer) const;
    void tell(std::vector<UnusualSeen>&, Viewer) const;

    Database& database_;
};

/// Opening a file in an emergency: of any child there is, restricted or not.
class EmergencyStore {
public:
    explicit EmergencyStore(Database& database) : database_{database} {}

    /// By the number on file, whoever's it is; for who may break the glass.
    std::optional<ChildId> find_for_emergency(std::string_view identifier, Viewer) const;
    /// False where the viewer has opened as many as the service allows in 24 hours: audited, and nothing is opened.
    bool open(ChildId, std::string_view reason, AccessSettings const&, Viewer by, Instant now);
    /// Until when the viewer has the file open in an emergency.
    std::optional<Instant> open_until(ChildId, Viewer) const;

private:
    Database& database_;
};

}  // namespace waymark
