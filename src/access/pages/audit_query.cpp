#include "access/pages/audit_query.h"

#include "platform/html/html.h"
#include "platform/text.h"

#include <charconv>

namespace waymark {

std::int64_t whole_number(std::string_view text)
{
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() && number > 0 ? number : 0;
}

static std::optional<std::int64_t> row_in(std::string const& text)
{
    auto const number = whole_number(text);
    return number > 0 ? std::optional{number} : std::nullopt;
}

/// A day as a browser's own date box sends it, or as people type it.
static std::optional<Date> day_in(std::string const& text, std::string const& field, FieldErrors& errors)
{
    if (text.empty()) return std::nullopt;
    auto const iso_day = parse_iso_date(text);
    auto const day = iso_day ? iso_day : parse_uk_date(text);
    if (!day) errors.add(field, "Enter a day that there is, like 27/3/2023");
    return day;
}

static void read_record(AuditQuery& query, Request const& request)
{
    query.filter.kind = trimmed(request.query.get("kind"));
    query.number = trimmed(request.query.get("number"));
    if (query.number.empty()) return;
    query.filter.number = whole_number(query.number);
    if (*query.filter.number == 0) query.errors.add("number", "Enter the record’s number in figures");
}

static void read_child(AuditQuery& query, Request const& request, AuditReader const& trail)
{
    query.child = trimmed(request.query.get("child"));
    if (query.child.empty()) return;
    query.filter.child = trail.find_child(query.child, request.viewer);
    if (!query.filter.child)
        query.errors.add("child", "Enter the child’s number on file, or the number that the trail gives them");
}

AuditQuery read_audit_query(Request const& request, AuditReader const& trail)
{
    AuditQuery query;
    if (auto const who = whole_number(request.query.get("who"))) query.filter.who = StaffId{who};
    query.filter.action = parse_audit_action(request.query.get("action"));
    read_record(query, request);
    read_child(query, request, trail);
    query.from = trimmed(request.query.get("from"));
    query.until = trimmed(request.query.get("until"));
    query.filter.from_on = day_in(query.from, "from", query.errors);
    query.filter.until_on = day_in(query.until, "until", query.errors);
    if (query.filter.from_on && query.filter.until_on && *query.filter.until_on < *query.filter.from_on)
        query.errors.add("until", "Enter a last day that is not before the first");
    query.before = row_in(request.query.get("before"));
    query.after = row_in(request.query.get("after"));
    return query;
}

bool AuditQuery::shows_all() const { return address("") == ""; }

std::string AuditQuery::address(std::string_view path, std::string const& place) const
{
    std::string made{path};
    char join = '?';
    auto const add = [&](std::string const& part) {
        made += join + part;
        join = '&';
    };
    if (filter.who) add("who=" + std::to_string(filter.who->value));
    if (filter.action) add("action=" + url_part(code_of(*filter.action)));
    if (!filter.kind.empty()) add("kind=" + url_part(filter.kind));
    if (!number.empty()) add("number=" + url_part(number));
    if (!child.empty()) add("child=" + url_part(child));
    if (!from.empty()) add("from=" + url_part(from));
    if (!until.empty()) add("until=" + url_part(until));
    if (!place.empty()) add(place);
    return made;
}

std::string AuditQuery::in_codes() const
{
    std::string codes;
    auto const add = [&](std::string const& name, std::string const& value) {
        codes += (codes.empty() ? "" : ", ") + name + " " + value;
    };
    if (filter.who) add("person", std::to_string(filter.who->value));
    if (filter.action) add("action", std::string{code_of(*filter.action)});
    if (!filter.kind.empty()) add("kind", filter.kind);
    if (filter.number) add("number", std::to_string(*filter.number));
    if (filter.child) add("child", std::to_string(filter.child->value));
    if (filter.from_on) add("from", iso(*filter.from_on));
    if (filter.until_on) add("until", iso(*filter.until_on));
    return codes;
}

}  // namespace waymark
