#pragma once
#include "access/child_id.h"
#include "platform/database/audit_trail.h"

#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace waymark {

/// What is asked of the trail; nothing given means everything.
struct AuditFilter {
    std::optional<StaffId> who;
    std::optional<AuditAction> action;
    std::string kind;                    // "review"
    std::optional<std::int64_t> number;  // of that kind
    std::optional<ChildId> child;        // and what belongs to the child: reviews, warning notes
    std::optional<Date> from_on;
    std::optional<Date> until_on;
};

/// One row of the trail as a viewer may read it.
struct AuditedEvent {
    std::int64_t row = 0;
    Instant at{};
    std::optional<StaffId> who;
    std::string name;  // "" where no person did it
    std::string role;  // as kept; what they are now
    std::string action;
    std::string kind;
    std::optional<std::int64_t> number;
    std::optional<ChildId> child;
    std::string called;      // only where the viewer may see the child
    std::string identifier;  // likewise
    std::string detail;
    std::size_t withheld_letters = 0;  // of what somebody wrote or searched for, from who sees no child
};

/// Somebody who may have left a trace.
struct TracedPerson {
    StaffId id;
    std::string name;
};

/// Reads the audit trail, newest first, for who may see it. What is about a restricted child is not there for a service
/// manager who is not named for it.
class AuditReader {
public:
    explicit AuditReader(Database const& database) : database_{database} {}

    /// The rows older than row `before`, or the newest.
    std::vector<AuditedEvent> list(AuditFilter const&, Viewer, int limit,
                                   std::optional<std::int64_t> before = {}) const;
    /// The rows next newer than row `after`, newest first all the same.
    std::vector<AuditedEvent> list_newer(AuditFilter const&, Viewer, int limit, std::int64_t after) const;
    std::vector<TracedPerson> list_people(Viewer) const;
    /// The child of that number on file, if the viewer may see the child; else of that number in the trail.
    std::optional<ChildId> find_child(std::string_view typed, Viewer) const;
    /// How the database would go about `list`, one step each.
    std::vector<std::string> plan(AuditFilter const&, Viewer) const;

private:
    Database const& database_;
};

/// Whether the chain holds, without going through all of it for every page: whole the first time and when asked, else
/// from where it was found whole before.
class ChainWatch {
public:
    struct Finding {
        ChainCheck check;
        Instant whole_at;  // when it was last gone through from its first row
    };
    Finding look(Database const&, Instant now);
    Finding look_through_whole(Database const&, Instant now);

private:
    std::mutex lock_;
    std::optional<Finding> last_;
};

}  // namespace waymark
