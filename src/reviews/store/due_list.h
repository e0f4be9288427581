#pragma once
#include "platform/database/database.h"
#include "reviews/due_row.h"

#include <string>
#include <vector>

namespace waymark {

/// Reads what is due, most urgent first, cut to what the viewer may see where the list is made.
class DueList {
public:
    explicit DueList(Database const& database) : database_{database} {}

    std::vector<DueRow> list(DueFilter const&, Viewer, int limit, int offset) const;
    /// How many rows `list` would give without a limit: the same conditions, written once.
    std::int64_t count(DueFilter const&, Viewer) const;
    /// `count` of each, found together; each is `whose` narrowed further.
    std::vector<std::int64_t> counts(std::vector<DueFilter> const& heaps, DueFilter const& whose, Viewer) const;
    /// How the database would go about the list, one step each: says whether it reads more than it has to.
    std::vector<std::string> plan(DueFilter const&, Viewer) const;

private:
    Database const& database_;
};

}  // namespace waymark
