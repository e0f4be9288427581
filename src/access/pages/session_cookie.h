#pragma once
#include "platform/web/request.h"
#include "platform/web/response.h"

#include <string>

namespace waymark {

// The cookies of access. Over TLS their names begin with __Host-, so that no other site of the council's domain can
// set them; a demonstration on plain loopback cannot use that prefix, because browsers refuse it there.

/// The session's token as the browser sent it; "" where there is none.
std::string session_token(Request const&);
void set_session_cookie(Response&, Request const&, std::string const& token);
void clear_session_cookie(Response&, Request const&);

/// Before anybody is signed in, the sign-in form is tied to the browser that asked for it by a token of its own.
std::string visit_token(Request const&);
/// A browser in which somebody has signed in before says so for a year.
std::string known_browser_token(Request const&);
void set_known_browser_cookie(Response&, Request const&, std::string const& token);
void set_visit_cookie(Response&, Request const&, std::string const& token);

}  // namespace waymark
