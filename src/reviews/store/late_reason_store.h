#pragma once
#include "platform/database/database.h"
#include "platform/viewer.h"
#include "reviews/review.h"

#include <string>
#include <vector>

namespace waymark {

/// The service's own list of why reviews are late. A reason that was used is withdrawn, never removed.
class LateReasonStore {
public:
    explicit LateReasonStore(Database& database) : database_{database} {}

    /// Those offered on the form, in the service's order. The list names no child, so anyone signed in may read it.
    std::vector<LateReason> in_force() const;
    std::vector<LateReason> all() const;

    LateReasonId add(std::string const& wording, Viewer, Instant now);
    /// Withdrawing it again changes nothing and leaves no second trace.
    void withdraw(LateReasonId, Viewer, Instant now);
    /// Fills an empty list with the reasons of domain.md 2.6.
    void add_shipped_reasons();

private:
    Database& database_;
};

}  // namespace waymark
