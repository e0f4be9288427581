#pragma once
#include "access/child_id.h"
#include "platform/database/audit_trail.h"

#include <string_view>

namespace waymark {

/// How a child stood to somebody when they looked.
enum class Standing { EveryChild, Theirs, NotTheirs };
std::string_view code_of(Standing);
Standing parse_standing(std::string_view code);

/// The database's witness of the trail: keeps beside each act about a child whether the child was that person's then,
/// and whether they had a family name in common. Told later, it would be told by the role, team and names of that later
/// day.
void judge_look(Database&, AuditEntry const&, std::int64_t row, Instant at);

/// As things are at that moment.
Standing standing_of(Database const&, StaffId, ChildId, Date on, Instant at);
bool share_a_family_name(Database const&, StaffId, ChildId);

}  // namespace waymark
