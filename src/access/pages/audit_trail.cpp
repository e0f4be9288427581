#include "access/pages/audit_trail.h"

#include "access/pages/access_places.h"
#include "access/pages/audit_query.h"
#include "access/pages/audit_words.h"
#include "access/pages/routes.h"
#include "access/permissions.h"
#include "platform/csv.h"
#include "platform/database/gathered_looks.h"
#include "platform/text.h"
#include "platform/web/framed.h"

#include <sstream>

namespace waymark {

static constexpr int rows_on_a_page = 25;
static constexpr int rows_in_a_download = 10'000;

static ChainWords chain_words(ChainWatch::Finding const& found)
{
    ChainWords words;
    words.last_hash = found.check.head.hash.empty() ? "none yet" : found.check.head.hash;
    words.is_whole = !found.check.broken;
    if (words.is_whole) {
        words.sentence = "The trail is whole: " + with_thousands(found.check.head.row_count) +
                         " rows, each following from the one before";
        words.checked =
            "All of it was gone through at " + moment_in_words(found.whole_at) + ". What came since follows from that.";
    } else {
        words.sentence = "The trail is broken: " + found.check.broken->what;
        words.checked =
            "Tell whoever looks after Waymark today, and keep the last backup: the trail before that row can "
            "be trusted, what follows cannot.";
    }
    return words;
}

static std::string record_words(AuditedEvent const& event)
{
    auto const kind = words_for_kind(event.kind);
    return event.number ? kind + " " + std::to_string(*event.number) : kind;
}

static std::string who_words(AuditedEvent const& event)
{
    if (!event.name.empty()) return event.name;
    return event.who ? "Person " + std::to_string(event.who->value) : "Nobody signed in";
}

static std::string role_words(AuditedEvent const& event)
{
    auto const role = parse_role(event.role);
    return role ? std::string{title_of(*role)} : "";
}

static std::string detail_words(AuditedEvent const& event)
{
    if (event.withheld_letters == 0) return event.detail;
    bool const is_search = event.action == code_of(AuditAction::Search);
    return std::string{is_search ? "What was searched for" : "What they wrote"} + ", " +
           counted(static_cast<long long>(event.withheld_letters), "letter", "letters") +
           ": for those who may see children";
}

static AuditLine line_of(AuditedEvent const& event)
{
    AuditLine line;
    line.when = iso(event.at).substr(17, 2);
    line.when = london_time(event.at) + ":" + line.when;
    line.day = day_month_year(london_date(event.at));
    line.who = who_words(event);
    line.role = role_words(event);
    line.what = words_for_action(event.action);
    line.is_grave = event.action == code_of(AuditAction::Refused) || event.action == code_of(AuditAction::BreakGlass);
    line.record = record_words(event);
    if (!event.called.empty()) {
        line.about = event.called + ", " + event.identifier;
        line.about_url = "/children/" + std::to_string(event.child->value);
    }
    line.detail = detail_words(event);
    line.row = "Row " + with_thousands(event.row);
    return line;
}

static void fill_filters(AuditTrailPage& page, AuditQuery const& query, std::vector<TracedPerson> const& people)
{
    auto const& filter = query.filter;
    page.who = {.name = "who", .label = "Person", .choices = {{"", "Everybody"}}};
    for (auto const& person : people) page.who.choices.push_back({std::to_string(person.id.value), person.name});
    if (filter.who) page.who.value = std::to_string(filter.who->value);
    page.action = {.name = "action", .label = "What was done", .choices = {{"", "Anything"}}};
    for (auto const action : all_audit_actions)
        page.action.choices.push_back({std::string{code_of(action)}, std::string{words_for(action)}});
    if (filter.action) page.action.value = code_of(*filter.action);
    page.kind = {.name = "kind", .label = "Kind of record", .choices = {{"", "Every kind"}}, .value = filter.kind};
    for (auto const& kind : record_kinds)
        page.kind.choices.push_back({std::string{kind.code}, std::string{kind.label}});
    auto const box = [&](std::string name, std::string label, std::string value, std::string type, std::string width) {
        auto const error = query.errors.message_for(name);
        return TextInput{.name = std::move(name),
                         .label = std::move(label),
                         .value = std::move(value),
                         .error = error,
                         .type = std::move(type),
                         .width = std::move(width),
                         .autocomplete = "off"};
    };
    page.number = box("number", "Its number", query.number, "text", "govuk-input--width-5");
    page.child = box("child", "Child’s number", query.child, "text", "govuk-input--width-10");
    page.from = box("from", "From", query.from, "date", "govuk-input--width-10");
    page.until = box("until", "To", query.until, "date", "govuk-input--width-10");
}

static EmptyState nothing_words(AuditQuery const& query)
{
    if (query.shows_all())
        return {
            "Nothing has been done yet",
            "Every look at a child’s file, every search, change, download and refusal stands here from the moment it "
            "happens: who, when and what. Nobody can change it without the chain showing it."};
    return {"Nothing fits all of these",
            "Take one away: leave out the record or widen the days. A refused look stands under “Was refused”, a file "
            "opened without its being theirs under “Opened in an emergency”.",
            "/audit", "Show everything"};
}

static void record_look(Database& database, Request const& request, AuditAction action, std::string detail)
{
    record_look(database, {request.viewer.staff, action, "audit trail", std::nullopt, std::move(detail)}, request.now);
}

namespace {

struct ReadPage {
    std::vector<AuditedEvent> events;
    bool has_newer = false;
    bool has_older = false;
};

}  // namespace

/// One row more than is shown says whether there is more that way.
static ReadPage read_page(AuditReader const& trail, AuditQuery const& query, Viewer viewer)
{
    ReadPage read;
    if (!query.errors.empty()) return read;
    if (query.after) {
        read.events = trail.list_newer(query.filter, viewer, rows_on_a_page + 1, *query.after);
        read.has_older = true;
        read.has_newer = read.events.size() > rows_on_a_page;
        if (read.has_newer) read.events.erase(read.events.begin());
        return read;
    }
    read.events = trail.list(query.filter, viewer, rows_on_a_page + 1, query.before);
    read.has_newer = query.before.has_value();
    read.has_older = read.events.size() > rows_on_a_page;
    if (read.has_older) read.events.pop_back();
    return read;
}

static AuditTrailPage page_for(Request const& request, AuditReader const& trail, AuditQuery const& query)
{
    AuditTrailPage page;
    page.errors = {query.errors};
    page.csrf_token = request.csrf_token;
    page.subtitle = "Who looked at what, and what they changed";
    page.is_cut = !query.shows_all();
    page.places = access_places(request, "/audit");
    fill_filters(page, query, trail.list_people(request.viewer));
    auto const read = read_page(trail, query, request.viewer);
    for (auto const& event : read.events) page.rows.push_back(line_of(event));
    if (read.events.empty()) {
        if (query.errors.empty()) page.nothing = nothing_words(query);
        return page;
    }
    if (read.has_newer) page.newer_url = query.address("/audit", "after=" + std::to_string(read.events.front().row));
    if (read.has_older) page.older_url = query.address("/audit", "before=" + std::to_string(read.events.back().row));
    page.csv_url = query.address("/audit.csv");
    return page;
}

Response show_audit_trail(Request const& request, Database& database, ChainWatch& chain)
{
    AuditReader const trail{database};
    auto const query = read_audit_query(request, trail);
    AuditTrailPage page;
    {
        Snapshot const at_once{database};
        page = page_for(request, trail, query);
        page.chain = chain_words(chain.look(database, request.now));
    }
    record_look(database, request, AuditAction::View, query.in_codes());
    std::optional<NotificationBanner> flash;
    if (request.query.get("checked") == "whole") {
        flash.emplace();
        flash->heading = page.chain.sentence + ".";
        if (!page.chain.is_whole) flash->kind = NotificationKind::Important;
    }
    auto answer =
        ok(framed(request, {.title = "Audit trail", .flash = std::move(flash), .has_errors = !query.errors.empty()},
                  render(page)));
    if (!query.errors.empty()) answer.status = 422;
    return answer;
}

Response submit_audit_check(Request const& request, Database& database, ChainWatch& chain)
{
    auto const found = chain.look_through_whole(database, request.now);
    record_look(database, request, AuditAction::View, found.check.broken ? "checked: broken" : "checked: whole");
    return see_other("/audit?checked=whole");
}

Response download_audit_trail(Request const& request, Database& database)
{
    AuditReader const trail{database};
    auto const query = read_audit_query(request, trail);
    if (!query.errors.empty()) return see_other("/audit");
    auto const events = trail.list(query.filter, request.viewer, rows_in_a_download);
    std::ostringstream out;
    CsvWriter csv{out, CsvFor::People};
    csv.row({"Row", "Day", "Time", "Person", "Role", "What was done", "Kind of record", "Number", "Child", "More"});
    for (auto const& event : events) {
        auto const line = line_of(event);
        auto const number = event.number ? std::to_string(*event.number) : "";
        csv.row({std::to_string(event.row), uk(london_date(event.at)), line.when, line.who, line.role, line.what,
                 words_for_kind(event.kind), number, line.about, line.detail});
    }
    record_look(database, request, AuditAction::Export,
                counted(static_cast<long long>(events.size()), "row", "rows") +
                    (query.shows_all() ? "" : ": " + query.in_codes()));
    return csv_download("audit-trail-" + iso(request.today) + ".csv", out.str());
}

}  // namespace waymark
