#pragma once
#include "children/allocation.h"
#include "children/child.h"
#include "children/episode.h"
#include "platform/database/database.h"

#include <string>
#include <vector>

namespace waymark {

/// A child for a test, by what matters in it:
/// `a_child().born_on(…).looked_after_since(…).with_iro(priya).in(database)`.
/// Everything else is boring and valid; the identifier is made up from a count.
class ChildBuilder {
public:
    ChildBuilder& identified(std::string identifier);
    ChildBuilder& called(std::string given, std::string family);
    ChildBuilder& formerly(std::string given, std::string family);
    ChildBuilder& born_on(Date);
    /// Accommodated under section 20, with foster carers.
    ChildBuilder& looked_after_since(Date);
    ChildBuilder& until(Date, ReasonCeased = "E4A");
    ChildBuilder& with_episode(Episode);
    /// From the day the child became looked after, or long ago.
    ChildBuilder& with_iro(StaffId);
    ChildBuilder& with_iro(StaffId, Date from_on, std::optional<Date> until_on = std::nullopt);
    ChildBuilder& in_team(TeamId, std::optional<StaffId> social_worker = std::nullopt);

    ChildId in(Database&) const;

private:
    Date begins_on() const;

    Child child_;
    std::vector<Episode> episodes_;
    std::vector<IroAllocation> iros_;
    std::vector<SocialWorkAllocation> teams_;
};

ChildBuilder a_child();

}  // namespace waymark
