#include "reviews/pages/record_review_form.h"

#include "platform/text.h"

#include <charconv>

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
    std::int64_t id = 0;
    auto const* const end = form.late_reason.data() + form.late_reason.size();
    auto const read = std::from_chars(form.late_reason.data(), end, id);
    if (read.ec == std::errc{} && read.ptr == end) answers.late_reason = LateReasonId{id};
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
