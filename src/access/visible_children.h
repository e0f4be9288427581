#pragma once
#include "platform/permission.h"

#include <string>
#include <string_view>

namespace waymark {

/// The SQL condition that cuts a statement to the children the viewer may see that day; the one place that decides it.
/// `alias` names a table or view with a child_id. Two values go with it, where it stands among the others:
/// `viewer.staff, viewer.today`.
///
///     "SELECT … FROM reviews r WHERE r.review_id = ? AND " + visible_to_viewer("r")
///
/// It is asked of one row at a time (a fraction of a microsecond for each), so a long list should also start from the
/// IRO's, team's or area's own children.
std::string visible_to_viewer(std::string_view alias);

/// The SQL condition that the viewer's role holds the right, for what is not about a child: lists of staff, accounts,
/// the audit trail. Takes the same two values. Nobody, and somebody who has left, holds none.
std::string viewer_may(Permission);

}  // namespace waymark
