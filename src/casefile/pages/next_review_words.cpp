#include "casefile/pages/next_review_words.h"

#include "platform/text.h"

namespace waymark {

/// Near enough to be shown in amber: the same fortnight as on the list of work.
static constexpr std::chrono::days soon{14};

static std::string capitalised(std::string words)
{
    words[0] = ascii_upper(words.substr(0, 1))[0];
    return words;
}

static std::string which_review(ReviewDue const& due)
{
    return due.number_is_known ? capitalised(ordinal(due.number)) + " review" : std::string{"The next review"};
}

static std::string days_ahead(Date due_on, Date today)
{
    auto const ahead = (due_on - today).count();
    if (ahead == 0) return "That is today. ";
    if (ahead == 1) return "That is tomorrow. ";
    return "That is in " + std::to_string(ahead) + " days. ";
}

static std::string working_day_before(ReviewDue const& due)
{
    if (due.last_practicable_on == due.due_on) return "";
    return "The last working day before it is " + full_date(due.last_practicable_on) + ". ";
}

static std::string booking(std::optional<Date> booked_for_on, ReviewDue const& due, Date today)
{
    if (!booked_for_on) return "It is not booked yet.";
    auto const day = full_date(*booked_for_on);
    if (*booked_for_on < today) return "It was booked for " + day + " and is not recorded yet.";
    if (*booked_for_on > due.due_on) return "It is booked for " + day + ", after the last lawful day.";
    return "It is booked for " + day + ".";
}

static NextReviewWords words_of(NothingDue why)
{
    if (why == NothingDue::ShortBreaksNotKnown)
        return {"When the next review is due is not known", "",
                std::string{wording_of(why)} + ". Record the last one that was held, and the date follows.", false,
                false};
    return {"No review is due", "", std::string{wording_of(why)}, false, false};
}

NextReviewWords next_review_words(NextReview const& next, std::optional<Date> booked_for_on,
                                  BankHolidays const& holidays, Date today)
{
    auto const* due = std::get_if<ReviewDue>(&next);
    if (due == nullptr) return words_of(std::get<NothingDue>(next));

    NextReviewWords words;
    words.is_late = due->due_on < today;
    words.is_soon = !words.is_late && due->due_on <= today + soon;
    words.heading = which_review(*due) + (words.is_late ? " was due by " : " is due by ") + full_date(due->due_on);
    if (words.is_late) {
        words.late = capitalised(how_late(*due, working_days_between(due->due_on, today, holidays))) + ".";
    } else {
        words.sentence = days_ahead(due->due_on, today);
        if (due->not_before) words.sentence += "It may not be held before " + full_date(*due->not_before) + ". ";
        words.sentence += working_day_before(*due);
    }
    words.sentence += booking(booked_for_on, *due, today);
    if (due->meeting_may_be_waived)
        words.sentence += " A meeting need not be part of it, if the child’s wishes are heard.";
    return words;
}

}  // namespace waymark
