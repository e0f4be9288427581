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
    std::optional<TimetableFacts> find_facts(ChildId, Viewer) const;
    /// What to call the child; "" where the viewer may not see them.
    std::string called(ChildId, Viewer) const;
    std::optional<Date> booked_for_on(ChildId, Viewer) const;

    /// Writes the fact, takes up the child's booking if there was one, works out what is due next. Throws Conflict
    /// where somebody recorded a review of that day first.
    ReviewId record(ReviewHeld const&, BankHolidays const&, Viewer, Instant now);
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

private:
    void add_sittings(ReviewId, std::vector<Sitting> const&);
    std::optional<Date> take_up_booking(ChildId);
    ReviewId write_held(ReviewHeld const&, Viewer, Instant now);

    Database& database_;
};

}  // namespace waymark
