#include "reviews/store/due_list.h"

#include "access/visible_children.h"

namespace waymark {

// Who is responsible is asked of single children, never joined: a database that cannot look into a view on the right of
// a LEFT JOIN reads everybody's allocations first, for each count and each list (see the plan test beside this file).
// Where an IRO, a team or an area is named, the list starts from their children.
static constexpr std::string_view looked_after = " FROM review_timetable t WHERE t.looked_after_since IS NOT NULL";
static constexpr std::string_view no_iro = "NOT EXISTS (SELECT 1 FROM current_iros i WHERE i.child_id = t.child_id)";
static constexpr std::string_view of_iro = "t.child_id IN (SELECT i.child_id FROM current_iros i WHERE i.staff_id = ?)";
static constexpr std::string_view of_iro_or_covered =
    "t.child_id IN (SELECT i.child_id FROM current_iros i WHERE i.staff_id = ? UNION ALL"
    " SELECT i.child_id FROM cover_days c JOIN current_iros i ON i.staff_id = c.away_id"
    " WHERE c.covering_id = ? AND ? BETWEEN c.from_on AND c.until_on)";
static constexpr std::string_view of_team =
    "t.child_id IN (SELECT w.child_id FROM current_social_work w WHERE w.team_id = ?)";
static constexpr std::string_view of_area =
    "t.child_id IN (SELECT w.child_id FROM current_social_work w WHERE w.area_id = ?)";

namespace {

/// The statement for one filter: its text and its values. A condition stands in it only where its value is given, so
/// there are a few dozen texts, each prepared once.
struct Statement {
    std::string text;
    std::vector<Value> values;

    void where(std::string_view condition) { text += " AND " + std::string{condition}; }
    template <class T>
    void where(std::string_view condition, T const& value)
    {
        where(condition);
        values.emplace_back(value);
    }
};

}  // namespace

/// The conditions of the filter that `already` does not ask for.
static void narrow(Statement& made, DueFilter const& filter, Viewer viewer, DueFilter const& already = {})
{
    if (filter.due_from && !already.due_from) made.where("t.next_due_on >= ?", *filter.due_from);
    if (filter.due_until && !already.due_until) made.where("t.next_due_on <= ?", *filter.due_until);
    if (filter.not_booked && !already.not_booked) made.where("t.booked_for_on IS NULL AND t.next_due_on IS NOT NULL");
    if (filter.without_iro && !already.without_iro) made.where(no_iro);
    if (filter.iro && !already.iro) made.where(of_iro, *filter.iro);
    if (filter.seen_by_iro && !already.seen_by_iro) {
        made.where(of_iro_or_covered);
        made.values.insert(made.values.end(),
                           {Value{*filter.seen_by_iro}, Value{*filter.seen_by_iro}, Value{viewer.today}});
    }
    if (filter.team && !already.team) made.where(of_team, *filter.team);
    if (filter.area && !already.area) made.where(of_area, *filter.area);
}

/// From what was selected on: the children of the filter that the viewer may see.
static Statement& from_visible(Statement& made, DueFilter const& filter, Viewer viewer)
{
    made.text += looked_after;
    narrow(made, filter, viewer);
    made.text += " AND ";
    made.text += visible_to_viewer("t");
    made.values.emplace_back(viewer.staff);
    made.values.emplace_back(viewer.today);
    made.values.emplace_back(viewer.now);
    return made;
}

static Statement statement(std::string select, DueFilter const& filter, Viewer viewer)
{
    Statement made{std::move(select), {}};
    return from_visible(made, filter, viewer);
}

static std::optional<ReviewDue> read_due(Row const& row)
{
    auto const due_on = row.get<std::optional<Date>>(5);
    auto const rule = parse_timetable_rule(row.is_null(6) ? "" : row.text(6));
    if (!due_on || !rule) return std::nullopt;
    ReviewDue due;
    due.due_on = *due_on;
    due.rule = *rule;
    due.last_practicable_on = row.get<Date>(7);
    due.not_before = row.get<std::optional<Date>>(8);
    due.number = row.get<std::optional<int>>(9).value_or(0);
    due.number_is_known = !row.is_null(9);
    due.anchor_on = row.get<Date>(10);
    due.is_latest_possible = row.get<bool>(17);
    return due;
}

static DueRow read_row(Row const& row)
{
    return {row.get<ChildId>(0),
            row.get<std::string>(1),
            row.get<std::string>(2),
            row.get<Date>(3),
            row.get<Date>(4),
            read_due(row),
            row.get<std::optional<Date>>(11),
            row.get<std::optional<Date>>(12),
            row.get<std::optional<StaffId>>(13),
            row.get<std::optional<std::string>>(14).value_or(""),
            row.get<std::optional<std::string>>(15).value_or(""),
            row.get<std::optional<std::string>>(16).value_or(""),
            row.is_null(5) && !row.is_null(6)};
}

/// The rows of one page are found first; what else a list says is then read for them alone.
static Statement listing(DueFilter const& filter, Viewer viewer, int limit, int offset)
{
    auto made = statement("WITH page AS MATERIALIZED (SELECT t.*", filter, viewer);
    // Children with nothing due come last; the number settles ties, so that a page break loses nobody.
    made.text += R"(
        ORDER BY t.next_due_on IS NULL, t.next_due_on, t.child_id LIMIT ? OFFSET ?)
    SELECT p.child_id, c.identifier, c.called, c.born_on, p.looked_after_since,
           p.next_due_on, p.rule, p.last_practicable_on, p.not_before_on, p.review_number, p.anchor_on,
           p.last_review_on, p.booked_for_on,
           (SELECT i.staff_id FROM current_iros i WHERE i.child_id = p.child_id),
           (SELECT i.name FROM current_iros i WHERE i.child_id = p.child_id),
           (SELECT w.team FROM current_social_work w WHERE w.child_id = p.child_id),
           (SELECT w.social_worker FROM current_social_work w WHERE w.child_id = p.child_id),
           p.is_latest_possible
      FROM page p JOIN child_headings c ON c.child_id = p.child_id
     ORDER BY p.next_due_on IS NULL, p.next_due_on, p.child_id)";
    made.values.emplace_back(limit);
    made.values.emplace_back(offset);
    return made;
}

std::vector<DueRow> DueList::list(DueFilter const& filter, Viewer viewer, int limit, int offset) const
{
    auto const made = listing(filter, viewer, limit, offset);
    std::vector<DueRow> rows;
    database_.visit(made.text, made.values, [&](Row const& row) {
        rows.push_back(read_row(row));
        return true;
    });
    return rows;
}

std::int64_t DueList::count(DueFilter const& filter, Viewer viewer) const
{
    auto const made = statement("SELECT COUNT(*)", filter, viewer);
    std::int64_t count = 0;
    database_.visit(made.text, made.values, [&](Row const& row) {
        count = row.get<std::int64_t>(0);
        return false;
    });
    return count;
}

std::vector<std::int64_t> DueList::counts(std::vector<DueFilter> const& heaps, DueFilter const& whose,
                                          Viewer viewer) const
{
    Statement made{"SELECT COUNT(*)", {}};
    for (auto const& heap : heaps) {
        made.text += ", COUNT(CASE WHEN 1 = 1";
        narrow(made, heap, viewer, whose);
        made.text += " THEN 1 END)";
    }
    from_visible(made, whose, viewer);
    std::vector<std::int64_t> counted;
    database_.visit(made.text, made.values, [&](Row const& row) {
        for (std::size_t i = 0; i < heaps.size(); ++i)
            counted.push_back(row.get<std::int64_t>(static_cast<int>(i) + 1));
        return false;
    });
    return counted;
}

std::vector<std::string> DueList::plan(DueFilter const& filter, Viewer viewer) const
{
    auto const made = listing(filter, viewer, 1, 0);
    std::vector<std::string> steps;
    database_.visit("EXPLAIN QUERY PLAN " + made.text, made.values, [&](Row const& row) {
        steps.push_back(row.get<std::string>(3));
        return true;
    });
    return steps;
}

}  // namespace waymark
