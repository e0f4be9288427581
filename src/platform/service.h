#pragma once
#include "platform/clock.h"
#include "platform/configuration.h"
#include "platform/database/database.h"
#include "platform/web/routes.h"

namespace waymark {

/// What a slice is added to: the one database, the clock, the settings, and the routes it fills.
struct Service {
    Database& database;
    Clock const& clock;
    Configuration const& configuration;
    Routes routes;
    Gate gate;
};

}  // namespace waymark
