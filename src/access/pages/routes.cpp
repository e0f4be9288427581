#include "access/pages/routes.h"

#include "access/pages/accessibility.h"
#include "access/pages/gate.h"
#include "access/pages/help.h"
#include "access/pages/message.h"
#include "access/pages/unsent_form.h"
#include "access/permissions.h"
#include "access/store/judge_look.h"
#include "platform/html/page.h"
#include "platform/web/error_page.h"
#include "platform/web/framed.h"

namespace waymark {

SessionLimits session_limits(Configuration const& configuration)
{
    return {std::chrono::minutes{configuration.session_idle_minutes},
            std::chrono::hours{configuration.session_longest_hours}};
}

/// To the first place that the person may go.
Response show_home(Request const& request)
{
    if (request.frame && !request.frame->navigation.empty()) return see_other(request.frame->navigation.front().url);
    MessagePage const page{"Nothing here for you yet",
                           "Your role reads what the service publishes, and nothing has been published yet."};
    return ok(framed(request, {page.heading}, render(page)));
}

static Html error_page(Request const& request, ErrorWords const& words)
{
    MessagePage page{std::string{words.title}, std::string{words.sentence}, words.reference, {}};
    bool const was_sent = request.method == Method::Post && !request.form.pairs().empty();
    if (was_sent && (words.status == 409 || words.status >= 500))
        page.below = render(unsent_form(request, words.status >= 500 ? SendAgain::Yes : SendAgain::No));
    return framed(request, {page.heading}, render(page));
}

using Page = Response (*)(Request const&, Database&);

/// A page that needs the database alone.
static Handler on(Service& service, Page page)
{
    return [&database = service.database, page](Request const& request) { return page(request, database); };
}

static void add_accounts(Service& service)
{
    auto& routes = service.routes;
    routes.get("/account", any_signed_in, on(service, show_own_account));
    routes.post(
        "/account", any_signed_in,
        [&service](Request const& request) {
            return submit_own_account(request, service.database, service.configuration);
        },
        form_body, Pace::Slow);
    routes.get("/staff/{staff}/account", manage_users, on(service, show_staff_account));
    routes.post("/staff/{staff}/account", manage_users, on(service, submit_staff_account), form_body, Pace::Slow);
    routes.post("/staff/{staff}/account/password", manage_users, on(service, submit_staff_password), form_body,
                Pace::Slow);
    routes.post("/staff/{staff}/account/disable", manage_users, on(service, submit_disable_account));
    routes.post("/staff/{staff}/account/last-day", manage_users, on(service, submit_last_day));
    routes.post("/staff/{staff}/account/enable", manage_users, on(service, submit_enable_account));
}

static void add_audit(Service& service)
{
    auto& routes = service.routes;
    auto& database = service.database;
    auto const chain = std::make_shared<ChainWatch>();
    routes.get("/audit", see_audit,
               [&database, chain](Request const& request) { return show_audit_trail(request, database, *chain); });
    routes.get("/audit.csv", see_audit,
               [&](Request const& request) { return download_audit_trail(request, database); });
    routes.post("/audit/check", see_audit,
                [&database, chain](Request const& request) { return submit_audit_check(request, database, *chain); });
}

/// Who sees which child, decided by people, and who watches over it.
static void add_reach(Service& service)
{
    auto& routes = service.routes;
    routes.get("/audit/unusual", watch_access, on(service, show_unusual));
    routes.post("/audit/unusual", watch_access, on(service, submit_unusual));
    routes.get("/children/{child}/looked-at", watch_access, on(service, show_looked_at));
    routes.get("/restricted", decide_who_sees, on(service, show_restricted_list));
    routes.get("/children/{child}/restriction", decide_who_sees, on(service, show_restriction));
    routes.post("/children/{child}/restriction", decide_who_sees, on(service, submit_restriction));
    routes.post("/children/{child}/restriction/lift", decide_who_sees, on(service, submit_lift_restriction));
    routes.get("/children/{child}/sharing", decide_who_sees, on(service, show_sharing));
    routes.post("/children/{child}/sharing", decide_who_sees, on(service, submit_sharing));
    routes.post("/children/{child}/sharing/{sharing}/end", decide_who_sees, on(service, submit_end_sharing));
    routes.get("/cover", manage_allocations, on(service, show_cover));
    routes.post("/cover", manage_allocations, on(service, submit_cover));
    routes.post("/cover/{cover}/end", manage_allocations, on(service, submit_end_cover));
    routes.get("/emergency", break_glass, on(service, show_emergency));
    routes.post("/emergency", break_glass, on(service, submit_emergency));
    routes.get("/settings/access", manage_settings, on(service, show_access_settings));
    routes.post("/settings/access", manage_settings, on(service, submit_access_settings));
}

void access::add_to(Service& service)
{
    auto& routes = service.routes;
    auto& database = service.database;
    auto const& configuration = service.configuration;
    routes.get("/", any_signed_in, show_home);
    routes.get("/sign-in", anyone, [&](Request const& request) { return show_sign_in(request, configuration); });
    routes.post(
        "/sign-in", anyone, [&service](Request const& request) { return submit_sign_in(request, service); }, form_body,
        Pace::Slow);
    routes.post("/sign-out", any_signed_in,
                [&](Request const& request) { return submit_sign_out(request, database, configuration); });
    routes.get("/settings", manage_settings, show_settings);
    add_accounts(service);
    add_audit(service);
    add_reach(service);
    routes.get("/help", anyone, [&](Request const& request) {
        return ok(framed(request, {"Help"}, render(HelpPage{configuration.authority_name})));
    });
    routes.get("/accessibility", anyone, [&](Request const& request) {
        return ok(framed(request, {"Accessibility"}, render(AccessibilityPage{configuration.authority_name})));
    });
    database.tell_of_audit(judge_look);
    service.gate = make_gate(service);
    service.error_page = error_page;
}

}  // namespace waymark
