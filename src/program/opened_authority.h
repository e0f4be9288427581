#pragma once
#include "platform/clock.h"
#include "platform/configuration.h"
#include "platform/database/database.h"
#include "platform/service.h"

namespace waymark {

/// The authority's database, opened and brought up to date: migrations run, the shipped lists in place, the timetable
/// worked out for today.
Database open_authority(Configuration const&, Clock const&);

/// Every slice added, in tier order.
void add_slices(Service&);

}  // namespace waymark
