#pragma once
#include "access/store/secrets.h"
#include "demo/demonstration_authority.h"
#include "platform/clock.h"
#include "platform/database/database.h"

namespace waymark::demo {

/// Writes the authority, as it was known on the clock's day, into an empty, migrated database, through the stores and
/// in one transaction: people, children, reviews, the lists that Waymark ships, one account for each role, and the
/// timetable worked out. Throws DatabaseError where children are there already.
void write_demonstration(Database&, DemonstrationAuthority const&, Clock const&,
                         PasswordCost = PasswordCost::Interactive);

}  // namespace waymark::demo
