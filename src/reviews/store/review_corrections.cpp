#include "platform/database/audit_trail.h"
#include "reviews/store/review_store.h"

#include <algorithm>
#include <string>

namespace waymark {

std::optional<Review> ReviewStore::find_recorded_here(ChildId child, ReviewId id, Viewer viewer) const
{
    auto reviews = list_of_child(child, viewer);
    auto const found = std::find_if(reviews.begin(), reviews.end(), [&](Review const& review) {
        return review.id == id && review.took_place() && review.source == recorded_here;
    });
    if (found == reviews.end()) return std::nullopt;
    return std::move(*found);
}

Review ReviewStore::refuse_unless_unchanged(ReviewId id, int version, Viewer viewer) const
{
    auto const child = database_.maybe_one([](Row const& row) { return row.get<ChildId>(0); },
                                           "SELECT child_id FROM reviews WHERE review_id = ?", id);
    if (child) refuse_unless_changeable(*child, viewer);
    auto review = child ? find_recorded_here(*child, id, viewer) : std::nullopt;
    if (!review || review->version != version) throw Conflict{"the review was changed by someone else"};
    return std::move(*review);
}

static void say_if_changed(std::string& changes, std::string_view what, std::string_view before, std::string_view now)
{
    if (before == now) return;
    changes += changes.empty() ? "" : "; ";
    changes += std::string{what} + " was " + (before.empty() ? "empty" : std::string{before});
}

static std::string meetings_of(Review const& review)
{
    std::string text;
    for (auto const& sitting : review.sittings) {
        text += (text.empty() ? "" : ", ") + iso(sitting.sat_on);
        if (sitting.code) text += " " + std::string{code_of(*sitting.code)};
        if (sitting.facts)
            text += " (" + std::string{code_of(sitting.facts->attendance)} + ", " +
                    std::string{code_of(sitting.facts->voice)} +
                    (sitting.facts->present_or_observed ? ", seen)" : ", not seen)");
    }
    return text;
}

/// What each answer was before, for the audit trail.
static std::string what_it_said(Review const& before, Review const& now)
{
    std::string changes;
    say_if_changed(changes, "meetings", meetings_of(before), meetings_of(now));
    say_if_changed(changes, "method", before.method ? code_of(*before.method) : "", code_of(*now.method));
    say_if_changed(changes, "chair", before.chair ? code_of(*before.chair) : "", code_of(*now.chair));
    auto const reason = [](Review const& review) {
        return review.late_reason ? std::to_string(review.late_reason->value) : std::string{};
    };
    say_if_changed(changes, "late reason", reason(before), reason(now));
    say_if_changed(changes, "late reason in words", before.late_reason_text, now.late_reason_text);
    return changes.empty() ? "nothing was otherwise" : changes;
}

void ReviewStore::correct(ReviewId id, int version, ReviewHeld const& held, std::string const& because,
                          BankHolidays const& holidays, Viewer viewer, Instant now)
{
    Transaction change{database_};
    auto const before = refuse_unless_unchanged(id, version, viewer);
    refuse_another_of_that_day(held, id);
    auto review = review_of(held, viewer);
    if (before.chair == Chair::CoverIro && review.chair == Chair::CoverIro) review.chaired_by = before.chaired_by;
    database_.run(R"(
        UPDATE reviews SET method = ?, first_sat_on = ?, completed_on = ?, chair = ?, chaired_by = ?,
               due_on_when_held = ?, due_rule_when_held = ?, late_reason_id = ?, late_reason_text = ?, version = version + 1
         WHERE review_id = ?)",
                  code_of(*review.method), review.first_sat_on, review.completed_on, code_of(*review.chair),
                  review.chaired_by, review.due_on_when_held,
                  review.due_rule_when_held ? Value{code_of(*review.due_rule_when_held)} : Value{}, review.late_reason,
                  review.late_reason_text, id);
    database_.run("DELETE FROM review_sittings WHERE review_id = ?", id);
    add_sittings(id, review.sittings);
    database_.run("INSERT INTO review_corrections (review_id, corrected_by, corrected_on, because) VALUES (?, ?, ?, ?)",
                  id, viewer.staff, viewer.today, because);
    work_out_timetable(held.child, holidays, viewer.today, now);
    record_audit(database_, {viewer.staff, AuditAction::Change, "review", id.value, what_it_said(before, review)}, now);
    change.commit();
}

void ReviewStore::withdraw(ReviewId id, int version, std::string const& because, BankHolidays const& holidays,
                           Viewer viewer, Instant now)
{
    Transaction change{database_};
    auto const review = refuse_unless_unchanged(id, version, viewer);
    database_.run(R"(
        UPDATE reviews SET state = 'withdrawn', withdrawn_because = ?, version = version + 1 WHERE review_id = ?)",
                  because, id);
    if (review.booked_for_on && *review.booked_for_on >= viewer.today && !booked_for_on(review.child, viewer)) {
        Review booking;
        booking.child = review.child;
        booking.state = ReviewState::Booked;
        booking.booked_for_on = review.booked_for_on;
        booking.recorded_by = viewer.staff;
        add_received(booking, now);
    }
    work_out_timetable(review.child, holidays, viewer.today, now);
    record_audit(database_, {viewer.staff, AuditAction::Remove, "review", id.value, "withdrawn: " + because}, now);
    change.commit();
}

}  // namespace waymark
