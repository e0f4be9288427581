#pragma once
#include "platform/permission.h"

#include <string>
#include <string_view>

namespace waymark {

/// The SQL condition that cuts a statement to the children the viewer may see at that moment; the one place that
/// decides it. `alias` names a table or view with a child_id. Three values go with it, where it stands among the
/// others: `viewer.staff, viewer.today, viewer.now`.
///
///     "SELECT … FROM reviews r WHERE r.review_id = ? AND " + visible_to_viewer("r")
///
/// It is asked of one row at a time (about a microsecond for each), so a long list should also start from the IRO's,
/// team's or area's own children.
std::string visible_to_viewer(std::string_view alias);

/// The child is the viewer's work that day, restricted or not: for choosing who is named for a restricted child, and
/// for telling whether a child was somebody's when they looked. Never for showing a child. Takes the same three values.
std::string within_reach_of_viewer(std::string_view alias);

/// The child is the viewer's to record about and to decide about that day: as `visible_to_viewer`, but a file opened in
/// an emergency is open to be read and no more. Takes the same three values.
std::string changeable_by_viewer(std::string_view alias);

/// The child is not restricted, or the viewer is named: for watching over who looks, where a file opened in an
/// emergency does not count. Takes the same three values.
std::string not_restricted_from_viewer(std::string_view alias);

/// The viewer is one who looks into the emergency in `alias`, which has a child_id and a staff_id: somebody who watches
/// over access and is not the one who opened the file; of a restricted child somebody named, or anybody else who
/// watches where nobody named does so any more. Takes the same three values.
std::string looked_into_by_viewer(std::string_view alias);

/// The same for what may be known of without opening it, the audit trail's rows: not hidden by a restriction. True
/// where `alias.child_id` is NULL. Who holds the right to the trail alone sees every row of it, and no child's name.
std::string not_hidden_from_viewer(std::string_view alias);

/// The SQL condition that the viewer's role reads things of the class in `alias.visibility`. Takes the same three
/// values, and stands beside `visible_to_viewer`, never in its place.
std::string class_read_by_viewer(std::string_view alias);

/// The SQL condition that the viewer's role holds the right, for what is not about a child: lists of staff, accounts,
/// the audit trail. Takes the same three values. Nobody, and somebody who has left, holds none.
std::string viewer_may(Permission);

}  // namespace waymark
