#pragma once
#include "reviews/store/review_store.h"
#include "reviews/store/timetable_store.h"
#include "reviews/testing/a_history.h"

#include <chrono>

namespace waymark {

// For tests: what is known of a child's reviews, as a return or the demonstration holds it.

inline ReviewId add_review(Database& database, Review const& review)
{
    Transaction change{database};
    auto const id = ReviewStore{database}.add_received(review, Instant{*review.first_sat_on});
    change.commit();
    return id;
}

/// A review held face to face on that day.
inline Review reviewed_on(ChildId child, Date day, std::optional<Participation> code = Participation::AttendsAndSpeaks)
{
    Review review;
    review.child = child;
    review.method = ReviewMethod::FaceToFace;
    review.first_sat_on = day;
    review.completed_on = day;
    review.chair = Chair::Iro;
    review.sittings = {{day, std::nullopt, code, 0}};
    review.source = "ssda903";
    return review;
}

inline void add_reviews(Database& database, ChildId child, std::initializer_list<Date> days)
{
    for (auto const day : days) add_review(database, reviewed_on(child, day));
}

inline void book_review(Database& database, ChildId child, Date day)
{
    Review booking;
    booking.child = child;
    booking.state = ReviewState::Booked;
    booking.booked_for_on = day;
    Transaction change{database};
    ReviewStore{database}.add_received(booking, Instant{day});
    change.commit();
}

/// Everybody's place on the timetable, by the bank holidays of England.
inline void work_out_for(Database& database, Date today)
{
    work_out_every_timetable(database, england(), today, Instant{today} + std::chrono::hours{6});
}

}  // namespace waymark
