#include "reviews/store/timetable_store.h"

#include "reviews/store/review_store.h"

#include <algorithm>

namespace waymark {

static ReviewFact read_fact(Row const& row)
{
    return {row.get<Date>(1), row.get<std::optional<Date>>(2),
            parse_review_kind(row.text(3)).value_or(ReviewKind::Statutory),
            parse_review_state(row.text(4)).value_or(ReviewState::Held),
            parse_review_method(row.text(5)).value_or(ReviewMethod::FaceToFace)};
}

static Episode read_episode(Row const& row)
{
    Episode episode;
    episode.started_on = row.get<Date>(1);
    episode.reason_started = ReasonStarted{row.text(2)};
    episode.legal_status = parse_legal_status(row.text(3)).value_or(LegalStatus::V2);
    episode.placement = PlacementType{row.text(4)};
    episode.ended_on = row.get<std::optional<Date>>(5);
    episode.reason_ceased = ReasonCeased{row.text(6)};
    return episode;
}

namespace {

struct ChildFacts {
    ChildId child;
    TimetableFacts facts;
    std::optional<Date> booked_for_on;
    std::optional<Date> was_due_on;  // as worked out before
};

/// Whether the next review is due on another day than before.
enum class Moved { No, Yes };

}  // namespace

static constexpr std::string_view children_sql =
    "SELECT child_id, born_on FROM child_headings WHERE child_id BETWEEN ? AND ? ORDER BY child_id";
static constexpr std::string_view episodes_sql = R"(
    SELECT child_id, started_on, reason_started, legal_status, placement, ended_on, reason_ceased
      FROM child_episodes WHERE child_id BETWEEN ? AND ? ORDER BY child_id, started_on)";
static constexpr std::string_view held_sql = R"(
    SELECT child_id, first_sat_on, completed_on, kind, state, method
      FROM reviews WHERE child_id BETWEEN ? AND ? AND first_sat_on IS NOT NULL ORDER BY child_id, first_sat_on)";
static constexpr std::string_view booked_sql = R"(
    SELECT child_id, booked_for_on FROM reviews
     WHERE child_id BETWEEN ? AND ? AND state = 'booked' ORDER BY child_id)";
static constexpr std::string_view worked_out_sql = R"(
    SELECT child_id, next_due_on FROM review_timetable WHERE child_id BETWEEN ? AND ? ORDER BY child_id)";

/// Hands each row to the facts of its child; both are in order of child.
template <class Take>
static void deal_out(Database const& database, std::string_view sql, ChildId first, ChildId last,
                     std::vector<ChildFacts>& children, Take take)
{
    auto at = children.begin();
    Value const bound[] = {Value{first}, Value{last}};
    database.visit(sql, bound, [&](Row const& row) {
        auto const child = row.get<ChildId>(0);
        while (at != children.end() && at->child < child) ++at;
        if (at != children.end() && at->child == child) take(*at, row);
        return true;
    });
}

/// From which day the reviews of returns, and those of short breaks, are known.
static std::pair<std::optional<Date>, std::optional<Date>> known_from(Database const& database)
{
    using Days = std::pair<std::optional<Date>, std::optional<Date>>;
    return database
        .maybe_one(
            [](Row const& row) {
                return Days{row.get<Date>(0), row.get<std::optional<Date>>(1)};
            },
            "SELECT begin_on, short_breaks_known_from FROM review_records WHERE only_row = 1")
        .value_or(Days{});
}

static std::vector<ChildFacts> facts_between(Database const& database, ChildId first, ChildId last)
{
    auto const known = known_from(database);
    auto children = database.list(
        [&](Row const& row) {
            ChildFacts read{row.get<ChildId>(0), {}, std::nullopt, std::nullopt};
            read.facts.born_on = row.get<Date>(1);
            read.facts.short_breaks_known_from = known.second;
            return read;
        },
        children_sql, first, last);
    deal_out(database, episodes_sql, first, last, children,
             [](ChildFacts& child, Row const& row) { child.facts.episodes.push_back(read_episode(row)); });
    deal_out(database, held_sql, first, last, children,
             [](ChildFacts& child, Row const& row) { child.facts.reviews.push_back(read_fact(row)); });
    for (auto& child : children) child.facts.records_begin_on = records_of_child_begin_on(child.facts, known.first);
    deal_out(database, booked_sql, first, last, children,
             [](ChildFacts& child, Row const& row) { child.booked_for_on = row.get<std::optional<Date>>(1); });
    deal_out(database, worked_out_sql, first, last, children,
             [](ChildFacts& child, Row const& row) { child.was_due_on = row.get<std::optional<Date>>(1); });
    return children;
}

static std::optional<Date> looked_after_since(TimetableFacts const& facts, Date today)
{
    auto const periods = periods_of_care(facts.episodes);
    for (auto const& period : periods)
        if (period.contains(today) && (!period.ended_on || *period.ended_on > today)) return period.started_on;
    return std::nullopt;
}

static std::optional<Date> last_held_on(TimetableFacts const& facts)
{
    auto const last = std::find_if(facts.reviews.rbegin(), facts.reviews.rend(),
                                   [](ReviewFact const& review) { return review.state == ReviewState::Held; });
    return last == facts.reviews.rend() ? std::nullopt : std::optional{last->first_sat_on};
}

static constexpr std::string_view write_sql = R"(
    INSERT INTO review_timetable (child_id, looked_after_since, next_due_on, last_practicable_on, not_before_on, rule,
                                  anchor_on, review_number, is_latest_possible, last_review_on, booked_for_on,
                                  worked_out_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (child_id) DO UPDATE SET
        looked_after_since = excluded.looked_after_since, next_due_on = excluded.next_due_on,
        last_practicable_on = excluded.last_practicable_on, not_before_on = excluded.not_before_on,
        rule = excluded.rule, anchor_on = excluded.anchor_on, review_number = excluded.review_number,
        is_latest_possible = excluded.is_latest_possible,
        last_review_on = excluded.last_review_on, booked_for_on = excluded.booked_for_on,
        worked_out_at = excluded.worked_out_at)";

/// The rule of what is due; where nobody can say when it is due, the rule alone.
static Value rule_of(NextReview const& next)
{
    if (auto const* due = std::get_if<ReviewDue>(&next)) return Value{code_of(due->rule)};
    bool const not_known = std::get<NothingDue>(next) == NothingDue::ShortBreaksNotKnown;
    return not_known ? Value{code_of(TimetableRule::T4)} : Value{};
}

static Moved write_entry(Database& database, ChildFacts const& child, BankHolidays const& holidays, Date today,
                         Instant now)
{
    auto const next = next_review(child.facts, holidays, today);
    auto const since = looked_after_since(child.facts, today);
    auto const last = last_held_on(child.facts);
    auto const* due = std::get_if<ReviewDue>(&next);
    database.run(write_sql, child.child, since, due ? Value{due->due_on} : Value{},
                 due ? Value{due->last_practicable_on} : Value{}, due ? Value{due->not_before} : Value{}, rule_of(next),
                 due ? Value{due->anchor_on} : Value{}, due && due->number_is_known ? Value{due->number} : Value{},
                 due && due->is_latest_possible, last, child.booked_for_on, now);
    auto const due_on = due ? std::optional{due->due_on} : std::nullopt;
    return due_on == child.was_due_on ? Moved::No : Moved::Yes;
}

TimetableFacts ReviewStore::facts_for_timetable(ChildId child) const
{
    auto found = facts_between(database_, child, child);
    if (found.empty()) throw DatabaseError{"no child with that number"};
    return std::move(found.front().facts);
}

void ReviewStore::work_out_timetable(ChildId child, BankHolidays const& holidays, Date today, Instant now)
{
    for (auto const& facts : facts_between(database_, child, child))
        write_entry(database_, facts, holidays, today, now);
}

std::int64_t work_out_every_timetable(Database& database, BankHolidays const& holidays, Date today, Instant now)
{
    static constexpr std::int64_t at_a_time = 2000;
    auto const last = database.count("SELECT COALESCE(MAX(child_id), 0) FROM child_headings");
    std::int64_t moved = 0;
    for (std::int64_t from = 1; from <= last; from += at_a_time) {
        Transaction change{database};
        auto const children = facts_between(database, ChildId{from}, ChildId{from + at_a_time - 1});
        for (auto const& child : children)
            if (write_entry(database, child, holidays, today, now) == Moved::Yes) ++moved;
        change.commit();
    }
    return moved;
}

std::optional<Date> timetable_worked_out_for(Database const& database)
{
    auto const earliest = database.maybe_one([](Row const& row) { return row.get<std::optional<Instant>>(0); },
                                             "SELECT MIN(worked_out_at) FROM review_timetable");
    if (!earliest || !*earliest) return std::nullopt;
    return london_date(**earliest);
}

void ReviewStore::set_records_begin_on(Date day)
{
    database_.run(R"(
        INSERT INTO review_records (only_row, begin_on) VALUES (1, ?)
        ON CONFLICT (only_row) DO UPDATE SET begin_on = excluded.begin_on)",
                  day);
}

std::optional<Date> ReviewStore::records_begin_on() const { return known_from(database_).first; }

void ReviewStore::keep_short_breaks_from(Date day)
{
    database_.run(
        "UPDATE review_records SET short_breaks_known_from = ? WHERE only_row = 1 AND short_breaks_known_from IS NULL",
        day);
}

}  // namespace waymark
