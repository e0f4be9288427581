#pragma once
#include "exchange/import_change.h"
#include "platform/database/database.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace waymark {

/// Everything the database holds that an import is compared with, read at one moment, in a handful of statements
/// whatever the number of children. For the machine: what differs goes to whoever may import returns.
class KeptRecords {
public:
    explicit KeptRecords(Database&);

    /// The child of that identifier as kept; valid while the records are.
    std::optional<KeptChild> find(std::string_view identifier) const;
    /// The day of the last review kept of anybody.
    std::optional<Date> last_review_on() const;

private:
    void read_names(Database const&);
    void read_responsible(Database&);

    std::unordered_map<std::string, Child> children_;  // with their names
    std::unordered_map<std::int64_t, std::string> identifiers_;
    std::vector<KeptEpisode> episodes_;  // by child, in order of start
    std::vector<KeptReview> reviews_;    // by child, in order of day
    std::unordered_map<std::int64_t, ResponsiblePerson> iros_;
    std::unordered_map<std::int64_t, NamedTeam> teams_;
    std::unordered_map<std::int64_t, Date> next_iro_from_on_;
    std::unordered_map<std::int64_t, Date> next_team_from_on_;
};

}  // namespace waymark
