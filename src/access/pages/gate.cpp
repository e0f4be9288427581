#include "access/pages/gate.h"

#include "access/pages/message.h"
#include "access/pages/routes.h"
#include "access/pages/session_cookie.h"
#include "access/permissions.h"
#include "access/store/session_store.h"
#include "access/store/watch_store.h"
#include "platform/database/audit_trail.h"
#include "platform/html/page.h"
#include "platform/sealing/sealed_words.h"
#include "platform/text.h"
#include "platform/web/framed.h"

#include <sodium.h>

namespace waymark {

namespace {

/// A place a person may go, where their role has the right to it.
struct Way {
    char const* label;
    char const* url;
    Permission permission;
};

}  // namespace

static constexpr Way ways[] = {
    {"My work", "/my-work", see_my_work},     {"All reviews", "/reviews", see_all_reviews},
    {"Children", "/children", find_children}, {"Import", "/imports", import_returns},
    {"People", "/staff", manage_users},       {"Cover", "/cover", manage_allocations},
    {"Audit", "/audit", see_audit},           {"Settings", "/settings", manage_settings},
};

static std::shared_ptr<PageFrame> frame_of_site(Configuration const& configuration, Request const& request)
{
    auto frame = std::make_shared<PageFrame>();
    frame->authority = configuration.authority_name;
    frame->version = WAYMARK_VERSION;
    if (configuration.is_demonstration)
        frame->demonstration_note = "Invented people. It is always " + full_date(request.today) + " here.";
    return frame;
}

static void dress_frame(PageFrame& frame, Session const& session, Request const& request)
{
    frame.person = PersonOnPage{session.name, std::string{title_of(session.role)}};
    for (auto const& way : ways)
        if (may(session.role, way.permission)) frame.navigation.push_back({way.label, way.url});
    if (may(session.role, find_children))
        frame.search = SearchBox{"/children", "Find a child by name, number or date of birth",
                                 open_words(request.query.get("search"), session.csrf_token).value_or("")};
}

static void know(Request& request, Session const& session, PageFrame& frame)
{
    request.viewer = session.viewer(request.today, request.now);
    request.csrf_token = session.csrf_token;
    request.person = {session.name, std::string{title_of(session.role)}, permissions_of(session.role)};
    dress_frame(frame, session, request);
}

/// A file opened in an emergency is said on every page of the service manager until somebody has looked into it.
static void add_notice(PageFrame& frame, Database& database, Request const& request)
{
    if (!request.person.may(watch_access)) return;
    auto const waiting = WatchStore{database}.count_emergencies_to_look_at(request.viewer);
    if (waiting == 0) return;
    frame.notice = counted(waiting, "file was", "files were") + " opened in an emergency. Look into it";
    frame.notice_url = "/audit/unusual?show=emergency";
}

static Response to_sign_in(Request const& request, Routes const& routes)
{
    return see_other("/sign-in?next=" + url_part(page_to_return_to(routes, request.target)));
}

/// A form whose session has ended is read all the same, so that nothing typed is lost: admit_form answers it. A file
/// that came with it would have to be given again, so a page that takes files is not kept waiting for one.
static bool may_be_kept(Request const& request, Route const& route, SessionStore const& sessions)
{
    return request.method == Method::Post && route.limit.bytes <= form_body.bytes &&
           sessions.find_before(session_token(request)).has_value();
}

static Response message(Request const& request, int status, MessagePage const& page)
{
    auto response = ok(framed(request, {page.heading}, render(page)));
    response.status = status;
    return response;
}

/// The record that an address names by number: what a refusal was about. Words in an address are not kept.
static AuditEntry refusal_of(Request const& request, Route const& route, std::string why)
{
    AuditEntry entry{std::nullopt, AuditAction::Refused, "route", std::nullopt, std::move(why) + " " + route.pattern};
    if (request.viewer.staff.value != 0) entry.who = request.viewer.staff;
    for (auto const& [name, value] : request.path) {
        auto const number = request.id<Id<struct AnyTag>>(name).value;
        if (number == 0) continue;
        entry.subject_kind = name;
        entry.subject_id = number;
    }
    return entry;
}

static void record_refusal(Database& database, Request const& request, AuditEntry const& entry)
{
    Transaction change{database};
    record_audit(database, entry, request.now);
    change.commit();
}

static Response refuse(Database& database, Request const& request, Route const& route)
{
    record_refusal(database, request, refusal_of(request, route, "not their role:"));
    return message(request, 403,
                   {"You cannot open this page",
                    "Your role does not open this page. If you need it for your work, ask the service manager."});
}

/// What is more than reading one child's file: every form, and every page that leads to one or tells who looked.
static bool asks_for_more_than_reading(Route const& route)
{
    if (route.method == Method::Post) return true;
    for (auto const right : {record_review, manage_allocations, decide_who_sees, watch_access})
        if (route.permission == right) return true;
    return false;
}

/// A file opened in an emergency is open to be read and no more, whatever page is asked for.
static std::optional<Response> refuse_more_than_reading(Database& database, Request const& request, Route const& route)
{
    if (request.path.count("child") == 0 || !asks_for_more_than_reading(route)) return std::nullopt;
    auto const child = request.id<ChildId>("child");
    if (!EmergencyStore{database}.open_until(child, request.viewer)) return std::nullopt;
    if (may_change(database, child, request.viewer)) return std::nullopt;
    record_refusal(database, request, refusal_of(request, route, "opened in an emergency, to read only:"));
    return message(request, 403,
                   {"This file is open to you to read only",
                    "You opened it in an emergency and it is not yours, so nothing can be recorded or changed in it. "
                    "Tell the child’s IRO or social worker what you found out, or ask a service manager to share the "
                    "file with you."});
}

/// Whoever set the password knows it, so it opens the page on which its person chooses another, and nothing else.
static std::optional<Response> to_choose_password(PageFrame& frame, Route const& route)
{
    frame.navigation.clear();
    frame.search.reset();
    bool const is_there = route.pattern == "/account" || route.pattern == "/sign-out";
    if (is_there || route.permission == anyone) return std::nullopt;
    return see_other("/account");
}

static std::optional<Response> admit(Service const& service, SessionStore& sessions, Request& request,
                                     Route const& route)
{
    auto frame = frame_of_site(service.configuration, request);
    request.frame = frame;
    request.csrf_token = visit_token(request);
    auto const token = session_token(request);
    auto const session = token.empty() ? std::nullopt : sessions.find(token, request.now);
    if (session) {
        know(request, *session, *frame);
        if (session->has_to_choose_password) return to_choose_password(*frame, route);
        add_notice(*frame, service.database, request);
    }
    if (route.permission == anyone) return std::nullopt;
    if (!session && may_be_kept(request, route, sessions)) return std::nullopt;
    if (!session) return to_sign_in(request, service.routes);
    if (!may(session->role, route.permission)) return refuse(service.database, request, route);
    return refuse_more_than_reading(service.database, request, route);
}

static bool same(std::string const& one, std::string const& other)
{
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

/// Only a form that came from a page of the session that ended is kept: no other site can put words into it.
static Response ask_again(Service const& service, SessionStore const& sessions, Request const& request)
{
    auto const before = sessions.find_before(session_token(request));
    if (!before || !same(request.form.get("csrf"), before->csrf_token)) return to_sign_in(request, service.routes);
    return ask_to_sign_in_again(request, service);
}

static std::optional<Response> admit_form(Service const& service, SessionStore const& sessions, Request const& request,
                                          Route const& route)
{
    auto& database = service.database;
    if (request.viewer.staff.value == 0 && route.permission != anyone) return ask_again(service, sessions, request);
    auto const& sent = request.form.get("csrf");
    if (!request.csrf_token.empty() && same(sent, request.csrf_token)) return std::nullopt;
    if (request.viewer.staff.value != 0)
        record_refusal(database, request, refusal_of(request, route, "not this session's form:"));
    return message(
        request, 403,
        {"This form has gone stale",
         "You signed in again, or signed out, since it was opened, so nothing was saved. Go back to copy what "
         "you typed, then load the page again."});
}

Gate make_gate(Service const& service)
{
    auto const sessions = std::make_shared<SessionStore>(service.database, session_limits(service.configuration));
    return {[&service, sessions](Request& request, Route const& route) {
                return admit(service, *sessions, request, route);
            },
            [&service, sessions](Request const& request, Route const& route) {
                return admit_form(service, *sessions, request, route);
            },
            [&service](Request const& request, Route const& route) {
                record_refusal(service.database, request, refusal_of(request, route, "nothing there for them:"));
            }};
}

}  // namespace waymark
