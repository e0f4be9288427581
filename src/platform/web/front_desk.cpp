#include "platform/web/front_desk.h"

#include "platform/log.h"
#include "platform/text.h"
#include "platform/web/done_mark.h"
#include "platform/web/error_page.h"
#include "platform/web/http_reader.h"
#include "platform/web/request_facts.h"
#include "platform/web/sent_from.h"

namespace waymark {

FrontDesk::FrontDesk(Service const& service, Assets const& assets, SelfKnowledge known)
    : service_{service}, assets_{assets}, about_itself_{std::move(known)}, looks_{std::make_unique<GatheredLooks>(
                                                                               service.database)}
{
}

static bool reads(RequestHead const& head) { return head.method == "GET" || head.method == "HEAD"; }

Visit FrontDesk::receive(RequestHead const& head, std::string client, Channel channel) const
{
    Visit visit;
    auto const& known = service_.configuration;
    describe(visit.request, head, std::move(client), channel, known.behind_proxy ? Proxy::InFront : Proxy::None);
    visit.request.now = service_.clock.now();
    visit.request.today = service_.clock.today();
    visit.request.viewer.today = visit.request.today;
    visit.request.viewer.now = visit.request.now;
    visit.is_head = head.method == "HEAD";
    visit.method = method_name(head.method);

    auto const [path, query] = split_target(head.target);
    visit.request.target = path;
    if (path.empty() || path.front() != '/') {
        refuse(visit, {400, "the target is not a path"});
    } else if (reads(head) && head.has_body) {
        refuse(visit, {400, "a body where there should be none"});
    } else if (reads(head) && tell_about_itself(visit, head, path)) {
        return visit;
    } else if (auto const* const asset = reads(head) ? assets_.find(path) : nullptr) {
        find_asset(visit, head, *asset);
    } else {
        find_page(visit, head, path, query);
    }
    return visit;
}

/// A request that came through a proxy is from elsewhere, whatever the connection says.
static Asker asker_of(Request const& request, RequestHead const& head, Configuration const& known)
{
    if (known.open_metrics) return Asker::ThisMachine;
    bool const is_undeclared = !known.behind_proxy && !head.forwarded_for.empty();
    bool const is_here = request.client == "127.0.0.1" || request.client == "::1";
    return is_here && !is_undeclared ? Asker::ThisMachine : Asker::Elsewhere;
}

bool FrontDesk::tell_about_itself(Visit& visit, RequestHead const& head, std::string_view path) const
{
    auto told = about_itself_.tell(path, asker_of(visit.request, head, service_.configuration));
    if (!told) return false;
    visit.pattern = told->pattern;
    visit.answer = Answer{std::move(told->response)};
    return true;
}

void FrontDesk::note_answered(Visit const& visit, std::uint64_t bytes) const
{
    using std::chrono::microseconds;
    auto const took = std::chrono::duration_cast<microseconds>(std::chrono::steady_clock::now() - visit.began);
    auto const status = visit.answer->response.status;
    log_request({visit.method, visit.pattern, status, took, bytes, visit.request.reference});
    about_itself_.count(visit.method, visit.pattern, status, took);
}

void FrontDesk::find_asset(Visit& visit, RequestHead const& head, Asset const& asset) const
{
    auto const& form = asset.form_for(head.accept_encoding);
    bool const is_known = names_etag(head.if_none_match, form.etag);
    Response response;
    response.status = is_known ? 304 : 200;
    response.content_type = asset.content_type;
    response.headers = {{"ETag", form.etag},
                        {"Cache-Control", asset.is_hashed ? "public, max-age=31536000, immutable" : "no-cache"}};
    if (asset.forms.size() > 1) response.headers.emplace_back("Vary", "Accept-Encoding");
    if (form.coding != "identity" && !is_known) response.headers.emplace_back("Content-Encoding", form.coding);
    visit.pattern = "/assets/*";
    visit.answer = Answer{std::move(response), is_known ? nullptr : &form.bytes};
}

void FrontDesk::find_page(Visit& visit, RequestHead const& head, std::string_view path, std::string_view query) const
{
    auto fields = parse_urlencoded(query);
    if (!fields) return refuse(visit, {400, "the query is not clean"});
    visit.request.query = std::move(*fields);
    if (!reads(head) && head.method != "POST") {
        return is_http_method(head.method) ? refuse_method(visit, path) : refuse(visit, {501, "an unknown method"});
    }
    visit.request.method = reads(head) ? Method::Get : Method::Post;
    auto found = service_.routes.find(visit.request.method, path);
    if (!found.match) {
        return found.other_method ? refuse_method(visit, path) : refuse(visit, {404, "no such route"});
    }
    visit.route = found.match->route;
    visit.pattern = visit.route->pattern;
    visit.request.path = std::move(found.match->path);
    ask_gate(visit, head);
}

void FrontDesk::refuse_method(Visit& visit, std::string_view path) const
{
    bool const can_get = service_.routes.find(Method::Get, path).match.has_value();
    bool const can_post = service_.routes.find(Method::Post, path).match.has_value();
    if (!can_get && !can_post) return refuse(visit, {404, "no such route"});
    refuse(visit, {405, "not by that method"});
    visit.answer->response.headers.emplace_back("Allow", !can_post  ? "GET, HEAD"
                                                         : !can_get ? "POST"
                                                                    : "GET, HEAD, POST");
}

void FrontDesk::ask_gate(Visit& visit, RequestHead const& head) const
{
    // A second lock beside the form's token: browsers say themselves when a form was sent from another site.
    auto const proxy = service_.configuration.behind_proxy ? Proxy::InFront : Proxy::None;
    auto const channel = visit.request.over_tls ? Channel::Tls : Channel::Plain;
    if (visit.request.method == Method::Post && was_sent_from_elsewhere(head, channel, proxy))
        return refuse(visit, {403, "sent from another site"});
    // Nothing is unpacked: a few bytes could become more than there is memory for.
    if (!head.content_encoding.empty()) return refuse(visit, {415, "a compressed body"});
    auto const limit = visit.route->limit.bytes;
    if (head.content_length.value_or(0) > limit) return refuse(visit, {413, "longer than this page takes"});
    if (!service_.gate.admit) return refuse(visit, {403, "nobody is let in without a gate"});
    settle(visit, [&] { return service_.gate.admit(visit.request, *visit.route); });
    auto& request = visit.request;
    request.follows_a_form = has_done_mark(request.target, request.query, request.csrf_token, request.now);
}

/// Where a form was taken and leads on, the page that follows may say so.
static void mark_as_done(Response& response, Request const& request)
{
    if (response.status != 303 || request.csrf_token.empty()) return;
    for (auto& [name, value] : response.headers)
        if (name == "Location") value = with_done_mark(std::move(value), request.csrf_token, request.now);
}

void FrontDesk::answer(Visit& visit) const
{
    settle(visit, [&]() -> std::optional<Response> {
        if (visit.request.method == Method::Post) {
            if (!service_.gate.admit_form) return plain_text(403, "");
            if (auto refused = service_.gate.admit_form(visit.request, *visit.route)) return refused;
        }
        auto response = visit.route->handler(visit.request);
        if (visit.request.method == Method::Post) mark_as_done(response, visit.request);
        if (response.status == 404 && service_.gate.found_nothing)
            service_.gate.found_nothing(visit.request, *visit.route);
        return response;
    });
}

void FrontDesk::refuse(Visit& visit, Refused refused) const
{
    log_refusal(visit.request.reference, refused.status, refused.why);
    Response response;
    response.status = refused.status;
    visit.answer = Answer{std::move(response)};
    show_error_page(visit, error_words(refused.status, visit.request.reference));
}

/// The database is not to be had just now: no fault of the page's, and another time it may go well.
void FrontDesk::refuse_unavailable(Visit& visit, Kept kept, std::string_view why) const
{
    log_fault(visit.request.reference, why);
    Response response;
    response.status = 503;
    response.headers.emplace_back("Retry-After", "30");
    visit.answer = Answer{std::move(response)};
    show_error_page(visit, words_for_unavailable(visit.request.method, kept, visit.request.reference));
}

void FrontDesk::refuse_busy(Visit& visit) const
{
    log_refusal(visit.request.reference, 503, "too many slow pages are waiting");
    Response response;
    response.status = 503;
    response.headers.emplace_back("Retry-After", "10");
    visit.answer = Answer{std::move(response)};
    show_error_page(visit, words_for_busy(visit.request.reference));
}

// What was read before a look was in the log when its entry came after it, so the sync that keeps the look kept that
// too.
void FrontDesk::when_kept(Visit& visit, std::function<void(bool)> call) const
{
    if (visit.looks.empty()) return service_.database.when_on_disk(std::move(call));
    looks_->keep(std::exchange(visit.looks, {}), std::move(call));
}

void FrontDesk::wait_until_kept() const
{
    looks_->wait_for_calls();
    service_.database.wait_for_disk_calls();
}

void FrontDesk::refuse_not_kept(Visit& visit) const
{
    refuse_unavailable(visit, Kept::Unknown, "the disk failed while a change was being kept");
}

void FrontDesk::settle(Visit& visit, std::function<std::optional<Response>()> const& decide) const
{
    WaitsForDiskLater const later;  // the conversation waits, so that this thread can answer others meanwhile
    GatheredLooks::Gathering gathering{*looks_, visit.looks};
    try {
        auto response = decide();
        if (!response) return;
        if (response->next_part) response->body.clear();  // one or the other, never both on the wire
        visit.answer = Answer{std::move(*response)};
        bool const is_bare = visit.answer->response.body.empty() && !visit.answer->response.next_part;
        auto const status = visit.answer->response.status;
        if (status >= 400 && is_bare) show_error_page(visit, error_words(status, visit.request.reference));
    } catch (Conflict const&) {
        refuse(visit, {409, "changed by someone else"});
    } catch (OutcomeUnknown const& error) {
        refuse_unavailable(visit, Kept::Unknown, error.what());
    } catch (DatabaseUnavailable const& error) {
        refuse_unavailable(visit, Kept::Nothing, error.what());
    } catch (std::exception const& error) {
        log_fault(visit.request.reference, error.what());
        refuse(visit, {500, "a fault of ours"});
    } catch (...) {
        log_fault(visit.request.reference, "something that is not an exception");
        refuse(visit, {500, "a fault of ours"});
    }
}

std::optional<Refused> FrontDesk::take_piece(Visit const& visit, FormReader& form, std::string_view piece) const
{
    try {
        return form.take(piece);
    } catch (std::exception const& error) {
        log_fault(visit.request.reference, error.what());
        return Refused{500, "the body could not be kept"};
    }
}

std::string FrontDesk::head_for(Visit& visit, HttpVersion version, AfterAnswer after, Channel channel) const
{
    if (visit.request.over_tls) channel = Channel::Tls;
    try {
        return answer_head(*visit.answer, version, after, channel);
    } catch (std::exception const& error) {
        log_fault(visit.request.reference, error.what());
        refuse(visit, {500, "a fault of ours"});
        return answer_head(*visit.answer, version, after, channel);
    }
}

PartsLeft FrontDesk::next_part(Visit& visit, std::string& part) const
{
    try {
        return visit.answer->response.next_part(part) ? PartsLeft::Some : PartsLeft::None;
    } catch (std::exception const& error) {
        log_fault(visit.request.reference, error.what());
        return PartsLeft::Broken;
    }
}

void FrontDesk::show_error_page(Visit& visit, ErrorWords const& words) const
{
    auto& response = visit.answer->response;
    response.content_type = "text/html; charset=utf-8";
    try {
        response.body =
            service_.error_page ? service_.error_page(visit.request, words).text() : plain_error_page(words).text();
    } catch (std::exception const& error) {
        log_fault(visit.request.reference, error.what());
        response.body = plain_error_page(words).text();
    }
}

}  // namespace waymark
