#pragma once
#include "platform/clock.h"
#include "platform/configuration.h"

#include <string>
#include <vector>

namespace waymark {

enum class Verdict { Ok, LookAtThis, Wrong };

/// One thing that was looked at on the machine: how it is, and where it is not well, what to do.
struct Finding {
    Verdict verdict;
    std::string what;
    std::string to_do = {};
};

/// What an operator wants to know before starting Waymark and now and then after: the database, the disk, the
/// certificate, the clock. Nothing is changed, and no record is read.
std::vector<Finding> check_machine(Configuration const&, Clock const&);

/// The parts of it that ask the database, and those that do not.
std::vector<Finding> check_database(Configuration const&, Instant now);
std::vector<Finding> check_places(Configuration const&);
Finding check_certificate(Configuration const&, Instant now);
Finding check_time_zone(Instant now);

Verdict worst_of(std::vector<Finding> const&);

}  // namespace waymark
