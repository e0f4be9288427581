#pragma once
#include "platform/database/database.h"
#include "reviews/hold_review.h"
#include "reviews/review.h"

#include <functional>
#include <optional>
#include <vector>

namespace waymark {

/// The only SQL that writes about reviews. Whatever changes a fact that a due date follows from works the
/// timetable out again in the same transaction.
class ReviewStore {
public:
    explicit ReviewStore(Database& database) : database_{database} {}

    /// Newest first, sittings in order. Nothing for a child outside what the viewer may see.
    std::vector<Review> list_of_child(ChildId, Viewer) const;
    /// One that took place and was recorded here, and so can be put right here.
    std::optional<Review> find_recorded_here(ChildId, ReviewId, Viewer) const;
    std::optional<TimetableFacts> find_facts(ChildId, Viewer) const;
    /// What to call the child; "" where the viewer may not see them.
    std::string called(ChildId, Viewer) const;
    std::optional<Date> booked_for_on(ChildId, Viewer) const;

    /// Writes the fact, takes up the child's booking if there was one, works out what is due next. Throws Conflict
    /// where somebody recorded a review of that day first.
    ReviewId record(ReviewHeld const&, BankHolidays const&, Viewer, Instant now);
    /// Puts right a review that was recorded here, as `held` now says of it. Throws Conflict where somebody changed it
    /// since the version given, or recorded another of that day. What it said before stays in the audit trail.
    void correct(ReviewId, int version, ReviewHeld const& held, std::string const& because, BankHolidays const&, Viewer,
                 Instant now);
    /// Takes back a review that should never have been recorded. It stays, with the reason; a booking that it took up
    /// and that is still to come is there again. Throws Conflict as `correct` does.
    void withdraw(ReviewId, int version, std::string const& because, BankHolidays const&, Viewer, Instant now);
    /// A review as a return or the demonstration holds it; the timetable is not worked out (the caller does, once).
    ReviewId add_received(Review const&, Instant now);
    /// A return says otherwise how the child took part in the review of that day.
    void correct_received_code(ChildId, Date first_sat_on, std::optional<Participation>);

    /// For the import, which compares every review held with what came: no viewer. By child, in order of day.
    void visit_for_import(
        std::function<void(ChildId, Date first_sat_on, std::optional<Participation>)> const& visitor) const;

    /// For the machine: no viewer, because what it reads goes nowhere but into the timetable.
    TimetableFacts facts_for_timetable(ChildId) const;
    void work_out_timetable(ChildId, BankHolidays const&, Date today, Instant now);

    /// Those in force, as calendar/ publishes them.
    BankHolidays bank_holidays() const;

    void set_records_begin_on(Date);
    std::optional<Date> records_begin_on() const;
    /// The reviews of short breaks, which no return holds, are known from that day on; the first such day stays.
    void keep_short_breaks_from(Date);

private:
    void add_sittings(ReviewId, std::vector<Sitting> const&);
    std::optional<Date> take_up_booking(ReviewHeld const&, Date today);
    std::optional<StaffId> iro_who_chaired(ReviewHeld const&, Viewer) const;
    Review review_of(ReviewHeld const&, Viewer) const;
    void refuse_another_of_that_day(ReviewHeld const&, ReviewId) const;
    void refuse_unless_changeable(ChildId, Viewer) const;
    Review refuse_unless_unchanged(ReviewId, int version, Viewer) const;

    Database& database_;
};

}  // namespace waymark
