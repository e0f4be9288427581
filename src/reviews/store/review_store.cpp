#include "reviews/store/review_store.h"

#include "access/visible_children.h"
#include "platform/database/audit_trail.h"

#include <map>
#include <string>

namespace waymark {

static constexpr std::string_view is_visible = "SELECT 1 FROM child_headings c WHERE c.child_id = ? AND ";

static bool may_see(Database const& database, ChildId child, Viewer viewer)
{
    static std::string const sql = std::string{is_visible} + visible_to_viewer("c");
    return database.maybe_one([](Row const&) { return true; }, sql, child, viewer.staff, viewer.today, viewer.now)
        .has_value();
}

void ReviewStore::refuse_unless_changeable(ChildId child, Viewer viewer) const
{
    static std::string const sql =
        "SELECT COUNT(*) FROM child_headings c WHERE c.child_id = ? AND " + changeable_by_viewer("c");
    if (database_.count(sql, child, viewer.staff, viewer.today, viewer.now) == 0)
        throw Conflict{"this child is not yours to record for"};
}

std::optional<TimetableFacts> ReviewStore::find_facts(ChildId child, Viewer viewer) const
{
    if (!may_see(database_, child, viewer)) return std::nullopt;
    return facts_for_timetable(child);
}

std::string ReviewStore::called(ChildId child, Viewer viewer) const
{
    static std::string const sql =
        "SELECT c.called FROM child_headings c WHERE c.child_id = ? AND " + visible_to_viewer("c");
    return database_
        .maybe_one([](Row const& row) { return row.get<std::string>(0); }, sql, child, viewer.staff, viewer.today,
                   viewer.now)
        .value_or("");
}

std::optional<Date> ReviewStore::booked_for_on(ChildId child, Viewer viewer) const
{
    static std::string const sql =
        "SELECT r.booked_for_on FROM reviews r WHERE r.child_id = ? AND r.state = 'booked' AND " +
        visible_to_viewer("r");
    return database_.maybe_one([](Row const& row) { return row.get<Date>(0); }, sql, child, viewer.staff, viewer.today,
                               viewer.now);
}

BankHolidays ReviewStore::bank_holidays() const
{
    return BankHolidays{database_.list([](Row const& row) { return row.get<Date>(0); },
                                       "SELECT day FROM bank_holidays_in_force_now ORDER BY day")};
}

static Review read_review(Row const& row)
{
    Review review;
    review.id = row.get<ReviewId>(0);
    review.child = row.get<ChildId>(1);
    review.kind = parse_review_kind(row.text(2)).value_or(ReviewKind::Statutory);
    review.state = parse_review_state(row.text(3)).value_or(ReviewState::Held);
    review.method = parse_review_method(row.text(4));
    review.booked_for_on = row.get<std::optional<Date>>(5);
    review.first_sat_on = row.get<std::optional<Date>>(6);
    review.completed_on = row.get<std::optional<Date>>(7);
    review.chair = parse_chair(row.text(8));
    review.chaired_by = row.get<std::optional<StaffId>>(9);
    review.due_on_when_held = row.get<std::optional<Date>>(10);
    if (!row.is_null(11)) review.due_rule_when_held = parse_timetable_rule(row.text(11));
    review.late_reason = row.get<std::optional<LateReasonId>>(12);
    review.late_reason_text = row.get<std::string>(13);
    review.source = row.get<std::string>(14);
    review.version = row.get<int>(15);
    review.withdrawn_because = row.get<std::string>(16);
    return review;
}

static Sitting read_sitting(Row const& row)
{
    Sitting sitting;
    sitting.sat_on = row.get<Date>(1);
    auto const attendance = row.is_null(2) ? std::nullopt : parse_attendance(row.text(2));
    auto const voice = row.is_null(3) ? std::nullopt : parse_voice(row.text(3));
    if (attendance && voice) sitting.facts = ParticipationFacts{*attendance, *voice, row.get<bool>(4)};
    if (!row.is_null(5)) sitting.code = parse_participation(row.text(5));
    sitting.rule_version = row.get<std::optional<int>>(6).value_or(0);
    return sitting;
}

std::vector<Review> ReviewStore::list_of_child(ChildId child, Viewer viewer) const
{
    static std::string const reviews_sql = R"(
        SELECT r.review_id, r.child_id, r.kind, r.state, r.method, r.booked_for_on, r.first_sat_on, r.completed_on,
               r.chair, r.chaired_by, r.due_on_when_held, r.due_rule_when_held, r.late_reason_id, r.late_reason_text,
               r.source, r.version, r.withdrawn_because
          FROM reviews r WHERE r.child_id = ? AND )" +
                                           visible_to_viewer("r") +
                                           R"(
         ORDER BY COALESCE(r.first_sat_on, r.booked_for_on) DESC, r.review_id DESC)";
    auto reviews = database_.list(read_review, reviews_sql, child, viewer.staff, viewer.today, viewer.now);

    std::map<ReviewId, Review*> by_id;
    for (auto& review : reviews) by_id[review.id] = &review;
    Value const bound[] = {Value{child}};
    database_.visit(R"(
        SELECT s.review_id, s.sat_on, s.attendance, s.voice, s.present_or_observed, s.participation_code,
               s.participation_rule_version
          FROM review_sittings s JOIN reviews r ON r.review_id = s.review_id
         WHERE r.child_id = ? ORDER BY s.sat_on)",
                    bound, [&](Row const& row) {
                        auto const found = by_id.find(row.get<ReviewId>(0));
                        if (found != by_id.end()) found->second->sittings.push_back(read_sitting(row));
                        return true;
                    });
    database_.visit(R"(
        SELECT c.review_id, c.corrected_on, c.because
          FROM review_corrections c JOIN reviews r ON r.review_id = c.review_id
         WHERE r.child_id = ? ORDER BY c.review_correction_id)",
                    bound, [&](Row const& row) {
                        auto const found = by_id.find(row.get<ReviewId>(0));
                        if (found != by_id.end())
                            found->second->corrections.push_back({row.get<Date>(1), row.get<std::string>(2)});
                        return true;
                    });
    return reviews;
}

void ReviewStore::add_sittings(ReviewId review, std::vector<Sitting> const& sittings)
{
    for (auto const& sitting : sittings) {
        auto const& facts = sitting.facts;
        database_.run(R"(
            INSERT INTO review_sittings (review_id, sat_on, attendance, voice, present_or_observed,
                                         participation_code, participation_rule_version)
            VALUES (?, ?, ?, ?, ?, ?, ?))",
                      review, sitting.sat_on, facts ? Value{code_of(facts->attendance)} : Value{},
                      facts ? Value{code_of(facts->voice)} : Value{}, facts && facts->present_or_observed,
                      sitting.code ? Value{code_of(*sitting.code)} : Value{},
                      sitting.rule_version > 0 ? Value{sitting.rule_version} : Value{});
    }
}

void ReviewStore::visit_for_import(
    std::function<void(ChildId, Date first_sat_on, std::optional<Participation>)> const& visitor) const
{
    database_.visit(R"(
        SELECT r.child_id, r.first_sat_on, s.participation_code
          FROM reviews r JOIN review_sittings s ON s.review_id = r.review_id AND s.sat_on = r.first_sat_on
         WHERE r.first_sat_on IS NOT NULL AND r.state IN ('held', 'adjourned')
         ORDER BY r.child_id, r.first_sat_on)",
                    {}, [&](Row const& row) {
                        auto const code = row.is_null(2) ? std::nullopt : parse_participation(row.text(2));
                        visitor(row.get<ChildId>(0), row.get<Date>(1), code);
                        return true;
                    });
}

ReviewId ReviewStore::add_received(Review const& review, Instant now)
{
    auto const id = database_.maybe_one(
        [](Row const& row) { return row.get<ReviewId>(0); }, R"(
        INSERT INTO reviews (child_id, kind, state, method, booked_for_on, first_sat_on, completed_on, chair, chaired_by,
                             due_on_when_held, due_rule_when_held, late_reason_id, late_reason_text, source, recorded_by,
                             recorded_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING review_id)",
        review.child, code_of(review.kind), code_of(review.state), review.method ? code_of(*review.method) : "",
        review.booked_for_on, review.first_sat_on, review.completed_on, review.chair ? code_of(*review.chair) : "",
        review.chaired_by, review.due_on_when_held,
        review.due_rule_when_held ? Value{code_of(*review.due_rule_when_held)} : Value{}, review.late_reason,
        review.late_reason_text, review.source, review.recorded_by, now);
    add_sittings(*id, review.sittings);
    return *id;
}

void ReviewStore::correct_received_code(ChildId child, Date first_sat_on, std::optional<Participation> code)
{
    database_.run(R"(
        UPDATE review_sittings SET participation_code = ?, participation_rule_version = NULL, attendance = NULL, voice = NULL
         WHERE sat_on = ? AND review_id IN (SELECT review_id FROM reviews WHERE child_id = ? AND first_sat_on = ?))",
                  code ? Value{code_of(*code)} : Value{}, first_sat_on, child, first_sat_on);
}

// The booking that this meeting answered becomes the review; its date stays with it.
std::optional<Date> ReviewStore::take_up_booking(ReviewHeld const& held, Date today)
{
    auto const booked =
        database_.maybe_one([](Row const& row) { return row.get<Date>(0); },
                            "SELECT booked_for_on FROM reviews WHERE child_id = ? AND state = 'booked'", held.child);
    if (!booked || !takes_up_booking(held.sittings.front().sat_on, *booked, today)) return std::nullopt;
    database_.run("DELETE FROM reviews WHERE child_id = ? AND state = 'booked'", held.child);
    return *booked;
}

/// The child's own IRO of that day, or the IRO who stood in and records it; a child who chairs alone is no member of
/// staff.
std::optional<StaffId> ReviewStore::iro_who_chaired(ReviewHeld const& held, Viewer viewer) const
{
    if (held.chair == Chair::Child) return std::nullopt;
    auto const day = held.sittings.front().sat_on;
    auto const own = database_.maybe_one([](Row const& row) { return row.get<StaffId>(0); }, R"(
        SELECT staff_id FROM child_iros WHERE child_id = ? AND from_on <= ? AND (until_on IS NULL OR until_on >= ?)
         ORDER BY from_on DESC)",
                                         held.child, day, day);
    if (held.chair != Chair::CoverIro) return own;
    return own == viewer.staff ? std::nullopt : std::optional{viewer.staff};
}

Review ReviewStore::review_of(ReviewHeld const& held, Viewer viewer) const
{
    Review review;
    review.child = held.child;
    review.method = held.method;
    review.first_sat_on = held.sittings.front().sat_on;
    review.completed_on = held.sittings.back().sat_on;
    review.chair = held.chair;
    review.chaired_by = iro_who_chaired(held, viewer);
    review.recorded_by = viewer.staff;
    review.sittings = held.sittings;
    if (held.due) {
        review.due_on_when_held = held.due->due_on;
        review.due_rule_when_held = held.due->rule;
    }
    review.late_reason = held.late_reason;
    review.late_reason_text = held.late_reason_text;
    return review;
}

void ReviewStore::refuse_another_of_that_day(ReviewHeld const& held, ReviewId but_this) const
{
    auto const already = database_.count(R"(
        SELECT COUNT(*) FROM reviews
         WHERE child_id = ? AND first_sat_on = ? AND state IN ('held', 'adjourned') AND review_id <> ?)",
                                         held.child, held.sittings.front().sat_on, but_this);
    if (already > 0) throw Conflict{"a review of that day was recorded by someone else"};
}

ReviewId ReviewStore::record(ReviewHeld const& held, BankHolidays const& holidays, Viewer viewer, Instant now)
{
    Transaction change{database_};
    refuse_unless_changeable(held.child, viewer);
    refuse_another_of_that_day(held, ReviewId{});
    auto review = review_of(held, viewer);
    review.booked_for_on = take_up_booking(held, viewer.today);
    auto const id = add_received(review, now);
    work_out_timetable(held.child, holidays, viewer.today, now);
    record_audit(database_,
                 {viewer.staff, AuditAction::Create, "review", id.value, "held " + iso(*review.first_sat_on)}, now);
    change.commit();
    return id;
}

}  // namespace waymark
