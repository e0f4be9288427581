#pragma once
#include "access/session.h"
#include "access/store/audit_reader.h"
#include "platform/service.h"

namespace waymark {

SessionLimits session_limits(Configuration const&);

Response show_sign_in(Request const&, Configuration const&);
Response submit_sign_in(Request const&, Service const&);
/// In place of the answer to a form that was sent when its session had ended: the sign-in page, with all of it kept.
Response ask_to_sign_in_again(Request const&, Service const&);
/// The nearest address above it that can be opened: an address that only takes forms would answer 405.
std::string page_to_return_to(Routes const&, std::string target);
Response submit_sign_out(Request const&, Database&, Configuration const&);
Response show_home(Request const&);
Response show_settings(Request const&);

Response show_audit_trail(Request const&, Database&, ChainWatch&);
Response submit_audit_check(Request const&, Database&, ChainWatch&);
Response download_audit_trail(Request const&, Database&);

Response show_unusual(Request const&, Database&);
Response submit_unusual(Request const&, Database&);
Response show_looked_at(Request const&, Database&);

Response show_restriction(Request const&, Database&);
Response submit_restriction(Request const&, Database&);
Response submit_lift_restriction(Request const&, Database&);
Response show_restricted_list(Request const&, Database&);
Response show_cover(Request const&, Database&);
Response submit_cover(Request const&, Database&);
Response submit_end_cover(Request const&, Database&);
Response show_sharing(Request const&, Database&);
Response submit_sharing(Request const&, Database&);
Response submit_end_sharing(Request const&, Database&);
Response show_emergency(Request const&, Database&);
Response submit_emergency(Request const&, Database&);
Response show_access_settings(Request const&, Database&);
Response submit_access_settings(Request const&, Database&);

Response show_own_account(Request const&, Database&);
Response submit_own_account(Request const&, Database&, Configuration const&);

Response show_staff_account(Request const&, Database&);
Response submit_staff_account(Request const&, Database&);
Response submit_staff_password(Request const&, Database&);
Response submit_disable_account(Request const&, Database&);
Response submit_enable_account(Request const&, Database&);
Response submit_last_day(Request const&, Database&);

namespace access {
/// The gate, the sign-in and sign-out, the front door, accounts, and the page shown when a page cannot be.
void add_to(Service&);
}  // namespace access

}  // namespace waymark
