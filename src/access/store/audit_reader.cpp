#include "access/store/audit_reader.h"

#include "access/permissions.h"
#include "access/visible_children.h"

#include <algorithm>
#include <charconv>

namespace waymark {

namespace {

enum class Order { NewestFirst, OldestFirst };

/// The statement for one filter: a condition stands in it only where its value is given, so that there are a few dozen
/// texts, each prepared once and each with an index that has its order.
struct Statement {
    std::string text;
    std::vector<Value> values;

    void add(std::string_view more) { text += more; }
    void bind(Viewer viewer)
    {
        values.insert(values.end(), {Value{viewer.staff}, Value{viewer.today}, Value{viewer.now}});
    }
};

}  // namespace

/// The instants of a day in London, which begins an hour earlier than in UTC while it is summer.
static Instant begins(Date day)
{
    Instant const midnight{day};
    return london_date(midnight - std::chrono::hours{1}) == day ? midnight - std::chrono::hours{1} : midnight;
}

static void add_filter(Statement& made, AuditFilter const& filter)
{
    auto const where = [&](std::string_view condition, Value const& value) {
        made.add(condition);
        made.values.push_back(value);
    };
    if (filter.who) where(" AND a.staff_id = ?", *filter.who);
    if (filter.action) where(" AND a.action = ?", code_of(*filter.action));
    if (!filter.kind.empty()) where(" AND a.subject_kind = ?", filter.kind);
    if (filter.number) where(" AND a.subject_id = ?", *filter.number);
    if (filter.from_on) where(" AND a.happened_at >= ?", begins(*filter.from_on));
    if (filter.until_on) where(" AND a.happened_at < ?", begins(*filter.until_on + std::chrono::days{1}));
    if (!filter.child) return;
    where(" AND ((a.subject_kind = 'child' AND a.subject_id = ?)", *filter.child);
    where(" OR (a.subject_kind = 'review' AND a.subject_id IN"
          " (SELECT r.review_id FROM review_children r WHERE r.child_id = ?))",
          *filter.child);
    where(" OR (a.subject_kind = 'warning note' AND a.subject_id IN"
          " (SELECT w.warning_note_id FROM warning_note_children w WHERE w.child_id = ?)))",
          *filter.child);
}

// A row about a review or a warning note is about its child.
static constexpr std::string_view events_with_child = R"(
      FROM (SELECT a.audit_event_id, a.happened_at, a.staff_id, a.action, a.subject_kind, a.subject_id, a.detail,
                   CASE a.subject_kind
                   WHEN 'child' THEN a.subject_id
                   WHEN 'review' THEN (SELECT r.child_id FROM review_children r WHERE r.review_id = a.subject_id)
                   WHEN 'warning note' THEN (SELECT w.child_id FROM warning_note_children w
                                              WHERE w.warning_note_id = a.subject_id)
                   END AS child_id
              FROM audit_events a WHERE 1 = 1)";

static constexpr std::string_view columns = R"(
    SELECT e.audit_event_id, e.happened_at, e.staff_id, s.name, s.role, e.action, e.subject_kind, e.subject_id,
           e.child_id, c.called, c.identifier, e.detail)";

// Words that people wrote or typed, which may name a child: reasons, what a review said before, searches. What Waymark
// says of itself (numbers, days, codes) is for whoever reads the trail.
static constexpr std::string_view holds_what_was_written = R"((
    e.action IN ('search', 'break glass') OR (e.subject_kind = 'review' AND e.action IN ('change', 'remove'))))";

static Statement statement(AuditFilter const& filter, Viewer viewer, Order order, std::optional<std::int64_t> beyond)
{
    bool const is_newest_first = order == Order::NewestFirst;
    Statement made;
    made.text = columns;
    made.add(", CASE WHEN NOT " + std::string{holds_what_was_written} + " OR " + viewer_may(find_children) +
             " THEN 0 ELSE LENGTH(e.detail) END");
    made.bind(viewer);
    made.add(events_with_child);
    add_filter(made, filter);
    if (beyond) {
        made.add(is_newest_first ? " AND (a.happened_at, a.audit_event_id) <"
                                 : " AND (a.happened_at, a.audit_event_id) >");
        made.add(" ((SELECT b.happened_at FROM audit_events b WHERE b.audit_event_id = ?), ?)");
        made.values.insert(made.values.end(), {Value{*beyond}, Value{*beyond}});
    }
    made.add(") e LEFT JOIN staff_names s ON s.staff_id = e.staff_id"
             " LEFT JOIN child_headings c ON c.child_id = e.child_id AND " +
             visible_to_viewer("e"));
    made.bind(viewer);
    made.add(" WHERE " + viewer_may(see_audit) + " AND " + not_hidden_from_viewer("e"));
    made.bind(viewer);
    made.bind(viewer);
    made.add(is_newest_first ? " ORDER BY e.happened_at DESC, e.audit_event_id DESC LIMIT ?"
                             : " ORDER BY e.happened_at, e.audit_event_id LIMIT ?");
    return made;
}

static AuditedEvent read_event(Row const& row)
{
    AuditedEvent event;
    event.row = row.get<std::int64_t>(0);
    event.at = row.get<Instant>(1);
    event.who = row.get<std::optional<StaffId>>(2);
    event.name = row.get<std::optional<std::string>>(3).value_or("");
    event.role = row.get<std::optional<std::string>>(4).value_or("");
    event.action = row.get<std::string>(5);
    event.kind = row.get<std::string>(6);
    event.number = row.get<std::optional<std::int64_t>>(7);
    event.child = row.get<std::optional<ChildId>>(8);
    event.called = row.get<std::optional<std::string>>(9).value_or("");
    event.identifier = row.get<std::optional<std::string>>(10).value_or("");
    event.withheld_letters = static_cast<std::size_t>(row.get<std::int64_t>(12));
    if (event.withheld_letters == 0) event.detail = row.get<std::string>(11);
    return event;
}

static std::vector<AuditedEvent> read_all(Database const& database, Statement made, int limit)
{
    made.values.emplace_back(limit);
    std::vector<AuditedEvent> events;
    database.visit(made.text, made.values, [&](Row const& row) {
        events.push_back(read_event(row));
        return true;
    });
    return events;
}

std::vector<AuditedEvent> AuditReader::list(AuditFilter const& filter, Viewer viewer, int limit,
                                            std::optional<std::int64_t> before) const
{
    return read_all(database_, statement(filter, viewer, Order::NewestFirst, before), limit);
}

std::vector<AuditedEvent> AuditReader::list_newer(AuditFilter const& filter, Viewer viewer, int limit,
                                                  std::int64_t after) const
{
    auto events = read_all(database_, statement(filter, viewer, Order::OldestFirst, after), limit);
    std::reverse(events.begin(), events.end());
    return events;
}

std::vector<TracedPerson> AuditReader::list_people(Viewer viewer) const
{
    static auto const sql = "SELECT p.staff_id, p.given_name || ' ' || p.family_name FROM staff_places p WHERE " +
                            viewer_may(see_audit) + " ORDER BY p.family_name, p.given_name, p.staff_id";
    return database_.list(
        [](Row const& row) {
            return TracedPerson{row.get<StaffId>(0), row.get<std::string>(1)};
        },
        sql, viewer.staff, viewer.today, viewer.now);
}

std::optional<ChildId> AuditReader::find_child(std::string_view typed, Viewer viewer) const
{
    static auto const sql =
        "SELECT c.child_id FROM child_headings c WHERE c.identifier = ? AND " + visible_to_viewer("c");
    auto const on_file = database_.maybe_one([](Row const& row) { return row.get<ChildId>(0); }, sql, typed,
                                             viewer.staff, viewer.today, viewer.now);
    if (on_file) return on_file;
    ChildId child;
    auto const [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), child.value);
    if (error != std::errc{} || end != typed.data() + typed.size() || child.value <= 0) return std::nullopt;
    return child;
}

std::vector<std::string> AuditReader::plan(AuditFilter const& filter, Viewer viewer) const
{
    auto made = statement(filter, viewer, Order::NewestFirst, 1);
    made.values.emplace_back(25);
    std::vector<std::string> steps;
    database_.visit("EXPLAIN QUERY PLAN " + made.text, made.values, [&](Row const& row) {
        steps.push_back(row.get<std::string>(3));
        return true;
    });
    return steps;
}

ChainWatch::Finding ChainWatch::look(Database const& database, Instant now)
{
    std::unique_lock const alone{lock_};
    if (!last_ || last_->check.broken) {
        last_ = Finding{check_chain(database), now};
        return *last_;
    }
    last_->check = check_chain(database, last_->check.head);
    return *last_;
}

ChainWatch::Finding ChainWatch::look_through_whole(Database const& database, Instant now)
{
    auto check = check_chain(database);
    std::unique_lock const alone{lock_};
    last_ = Finding{std::move(check), now};
    return *last_;
}

}  // namespace waymark
