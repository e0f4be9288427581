#pragma once
#include "access/session.h"
#include "platform/service.h"

namespace waymark {

SessionLimits session_limits(Configuration const&);

Response show_sign_in(Request const&, Configuration const&);
Response submit_sign_in(Request const&, Database&, Configuration const&);
Response submit_sign_out(Request const&, Database&, Configuration const&);
Response show_home(Request const&);

namespace access {
/// The gate, the sign-in and sign-out, the front door, and the page shown when a page cannot be.
void add_to(Service&);
}  // namespace access

}  // namespace waymark
