#pragma once
#include "platform/clock.h"
#include "platform/configuration.h"
#include "platform/database/database.h"
#include "platform/jobs.h"
#include "platform/web/routes.h"

#include <functional>

namespace waymark {

/// What a slice is added to: the one database, the clock, the settings, and the routes it fills.
struct Service {
    Database& database;
    Clock const& clock;
    Configuration const& configuration;
    Jobs& jobs;  // for work that takes longer than a request may
    Routes routes = {};
    Gate gate = {};
    ErrorPage error_page = {};
    /// Called, in the transaction that did it, when the list of bank holidays changed: due dates follow from it. Says
    /// how many of them moved.
    std::function<std::int64_t(Date today, Instant now)> bank_holidays_changed = {};
};

}  // namespace waymark
