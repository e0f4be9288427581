#include "reviews/pages/record_review_form.h"

#include "platform/number_in.h"
#include "platform/text.h"

namespace waymark {

static constexpr std::size_t longest_reason = 500;

static TypedDate typed_in(Fields const& form, std::string const& name)
{
    return {form.get(name + "-day"), form.get(name + "-month"), form.get(name + "-year")};
}

RecordReviewForm read_record_review_form(Fields const& form)
{
    return {typed_in(form, "held"), typed_in(form, "second"), form.get("method"),
            form.get("chair"),      form.get("attendance"),   form.get("voice"),
            form.get("seen"),       form.get("late-reason"),  form.get("late-reason-text")};
}

RecordReviewForm record_review_form_of(Review const& review)
{
    RecordReviewForm form;
    form.held = typed(*review.first_sat_on);
    if (review.sittings.size() > 1) form.second = typed(review.sittings.back().sat_on);
    if (review.method) form.method = code_of(*review.method);
    if (review.chair) form.chair = code_of(*review.chair);
    if (!review.sittings.empty() && review.sittings.front().facts) {
        auto const& facts = *review.sittings.front().facts;
        form.attendance = code_of(facts.attendance);
        form.voice = code_of(facts.voice);
        form.seen = facts.present_or_observed ? "yes" : "no";
    }
    if (review.late_reason) form.late_reason = std::to_string(review.late_reason->value);
    form.late_reason_text = review.late_reason_text;
    return form;
}

static void read_days(RecordReviewForm const& form, HoldAnswers& answers, FieldErrors& errors)
{
    if (form.held.is_blank())
        errors.add("held", "Enter the day the review was held");
    else if (auto const mistake = mistake_in(form.held, "The day of the review"))
        errors.add_date("held", *mistake);
    else
        answers.sat_on.push_back(*parse(form.held));

    if (form.second.is_blank()) return;
    if (auto const mistake = mistake_in(form.second, "The day of the second meeting"))
        errors.add_date("second", *mistake);
    else
        answers.sat_on.push_back(*parse(form.second));
}

/// One choice out of a list; a value that no radio of ours sends is as if nothing was chosen.
template <class T>
static void read_choice(std::optional<T> chosen, T& into, FieldErrors& errors, std::string const& field,
                        std::string const& message)
{
    if (chosen)
        into = *chosen;
    else
        errors.add(field, message);
}

static void read_participation(RecordReviewForm const& form, ParticipationFacts& facts, FieldErrors& errors)
{
    read_choice(parse_attendance(form.attendance), facts.attendance, errors, "attendance",
                "Choose whether the child was there");
    read_choice(parse_voice(form.voice), facts.voice, errors, "voice",
                "Choose how the child’s views reached the review");
    if (form.seen != "yes" && form.seen != "no") errors.add("seen", "Choose whether you saw the child that day");
    facts.present_or_observed = form.seen == "yes";
}

static void read_lateness(RecordReviewForm const& form, HoldAnswers& answers, FieldErrors& errors)
{
    if (auto const id = number_in<std::int64_t>(form.late_reason)) answers.late_reason = LateReasonId{*id};
    if (form.late_reason_text.size() > longest_reason)
        errors.add("late-reason-text", "Keep the reason to " + std::to_string(longest_reason) +
                                           " letters. Put the rest in the record of the review");
    answers.late_reason_text = form.late_reason_text;
}

Result<HoldAnswers, FieldErrors> answers_in(RecordReviewForm const& form)
{
    HoldAnswers answers;
    FieldErrors errors;
    read_days(form, answers, errors);
    read_choice(parse_review_method(form.method), answers.method, errors, "method", "Choose how the review was held");
    read_choice(parse_chair(form.chair), answers.chair, errors, "chair", "Choose who chaired the review");
    read_participation(form, answers.participation, errors);
    read_lateness(form, answers, errors);
    if (!errors.empty()) return errors;
    return answers;
}

}  // namespace waymark
