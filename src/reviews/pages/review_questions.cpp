#include "reviews/pages/review_questions.h"

#include "platform/text.h"
#include "reviews/pages/wording.h"
#include "reviews/store/late_reason_store.h"
#include "reviews/store/review_store.h"

#include <array>

namespace waymark {

std::optional<KnownForReview> find_known_for_review(Request const& request, Database& database)
{
    ReviewStore const reviews{database};
    auto const child = request.id<ChildId>("child");
    auto facts = reviews.find_facts(child, request.viewer);
    if (!facts) return std::nullopt;
    return KnownForReview{child, reviews.called(child, request.viewer), std::move(*facts), reviews.bank_holidays(),
                          LateReasonStore{database}.in_force()};
}

template <class Enum, std::size_t N>
static std::vector<Choice> choices(std::array<Enum, N> const& values)
{
    std::vector<Choice> made;
    for (auto const value : values) made.push_back({std::string{code_of(value)}, std::string{wording_of(value)}});
    return made;
}

static void ask_when_and_who(RecordReviewPage& page, RecordReviewForm const& form, FieldErrors const& errors)
{
    page.held = {"held",
                 "When was it held?",
                 "For example, 15 3 2023",
                 form.held,
                 errors.message_for("held"),
                 errors.part_of("held"),
                 "govuk-fieldset__legend--s"};
    page.second = {"second",    "Day of the second meeting",  "Within 20 working days of the first",
                   form.second, errors.message_for("second"), errors.part_of("second")};
    page.second_is_open = !form.second.is_blank() || errors.has("second");
    page.method = {.name = "method",
                   .legend = "How was it held?",
                   .choices = choices(std::array{ReviewMethod::FaceToFace, ReviewMethod::Virtual, ReviewMethod::Hybrid,
                                                 ReviewMethod::NoMeeting}),
                   .value = form.method,
                   .error = errors.message_for("method"),
                   .legend_class = "govuk-fieldset__legend--s",
                   .layout = "govuk-radios--small"};
    page.chair = {.name = "chair",
                  .legend = "Who chaired?",
                  .choices = choices(std::array{Chair::Iro, Chair::Child, Chair::ChildWithIro, Chair::CoverIro}),
                  .value = form.chair,
                  .error = errors.message_for("chair"),
                  .legend_class = "govuk-fieldset__legend--s",
                  .layout = "govuk-radios--small"};
}

static void ask_how_child_took_part(RecordReviewPage& page, RecordReviewForm const& form, FieldErrors const& errors)
{
    page.attendance = {.name = "attendance",
                       .legend = "Were they there?",
                       .choices = choices(std::array{Attendance::InPerson, Attendance::LiveVideo, Attendance::LivePhone,
                                                     Attendance::No}),
                       .value = form.attendance,
                       .error = errors.message_for("attendance"),
                       .legend_class = "govuk-fieldset__legend--s",
                       .layout = "govuk-radios--small"};
    page.voice = {.name = "voice",
                  .legend = "How did their views reach the review?",
                  .choices = choices(std::array{Voice::SpokeForThemselves, Voice::AdvocateSpoke,
                                                Voice::ShownWithoutWords, Voice::ByOtherMeans, Voice::NoViews}),
                  .value = form.voice,
                  .error = errors.message_for("voice"),
                  .legend_class = "govuk-fieldset__legend--s",
                  .layout = "govuk-radios--small"};
    page.seen = {.name = "seen",
                 .legend = "Did you see or spend time with them that day?",
                 .choices = {{"yes", "Yes"}, {"no", "No"}},
                 .hint = "A child under 4 is coded PN0 whatever happened. This keeps a note that they were seen.",
                 .value = form.seen,
                 .error = errors.message_for("seen"),
                 .legend_class = "govuk-fieldset__legend--s",
                 .layout = "govuk-radios--inline govuk-radios--small"};
}

static void ask_why_late(RecordReviewPage& page, RecordReviewForm const& form, FieldErrors const& errors,
                         KnownForReview const& known)
{
    page.late_reason = {.name = "late-reason",
                        .label = "Why was it late?",
                        .choices = {{"", "It was in time"}},
                        .hint = "Only needed when the day is after the last lawful day",
                        .value = form.late_reason,
                        .error = errors.message_for("late-reason")};
    for (auto const& reason : known.reasons)
        page.late_reason.choices.push_back({std::to_string(reason.id.value), reason.wording});
    page.late_reason_text = {.name = "late-reason-text",
                             .label = "In a few words, if you chose another reason",
                             .value = form.late_reason_text,
                             .error = errors.message_for("late-reason-text")};
}

static std::string due_sentence(NextReview const& next, BankHolidays const& holidays, Date today)
{
    auto const* due = std::get_if<ReviewDue>(&next);
    if (due == nullptr) return std::string{wording_of(std::get<NothingDue>(next))};
    auto const which = due->number_is_known ? "The " + ordinal(due->number) + " review " : "The next review ";
    if (due->due_on >= today) return which + "is due by " + full_date(due->due_on) + ".";
    auto const late = working_days_between(due->due_on, today, holidays);
    return which + "was due by " + full_date(due->due_on) + ", " + counted(late, "working day", "working days") +
           " ago.";
}

static bool may_be_late(RecordReviewPage const& page, RecordReviewForm const& form, NextReview const& next, Date today)
{
    auto const* due = std::get_if<ReviewDue>(&next);
    bool const is_overdue = due != nullptr && due->due_on < today;
    return is_overdue || !form.late_reason.empty() || !form.late_reason_text.empty() ||
           !page.late_reason.error.empty() || !page.late_reason_text.error.empty();
}

RecordReviewPage review_questions(KnownForReview const& known, RecordReviewForm const& form, FieldErrors const& errors,
                                  Date today)
{
    RecordReviewPage page;
    page.errors = {errors};
    page.called = known.called;
    ask_when_and_who(page, form, errors);
    ask_how_child_took_part(page, form, errors);
    ask_why_late(page, form, errors, known);
    auto const next = next_review(known.facts, known.holidays, today);
    page.due_sentence = due_sentence(next, known.holidays, today);
    page.late_is_open = may_be_late(page, form, next, today);
    return page;
}

FieldErrors explained(std::vector<HoldRefusal> const& refusals)
{
    FieldErrors errors;
    for (auto const refusal : refusals) {
        auto words = explain(refusal);
        errors.add(std::move(words.field), std::move(words.message));
    }
    return errors;
}

}  // namespace waymark
