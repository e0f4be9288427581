#include "reviews/pages/record_review.h"

#include "platform/text.h"
#include "platform/web/framed.h"
#include "reviews/pages/record_review_form.h"
#include "reviews/pages/routes.h"
#include "reviews/pages/wording.h"
#include "reviews/store/late_reason_store.h"
#include "reviews/store/review_store.h"

namespace waymark {

namespace {

/// What the page and its rule need to know of the child, cut to what this person may see.
struct Known {
    ChildId child;
    std::string called;
    TimetableFacts facts;
    BankHolidays holidays;
    std::vector<LateReason> reasons;
};

}  // namespace

static std::optional<Known> find_known(Request const& request, Database& database)
{
    ReviewStore const reviews{database};
    auto const child = request.id<ChildId>("child");
    auto facts = reviews.find_facts(child, request.viewer);
    if (!facts) return std::nullopt;
    return Known{child, reviews.called(child, request.viewer), std::move(*facts), reviews.bank_holidays(),
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
                         Known const& known)
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

static std::string due_sentence(Known const& known, Date today)
{
    auto const next = next_review(known.facts, known.holidays, today);
    auto const* due = std::get_if<ReviewDue>(&next);
    if (due == nullptr) return std::string{wording_of(std::get<NothingDue>(next))};
    auto const which = due->number_is_known ? "The " + ordinal(due->number) + " review " : "The next review ";
    if (due->due_on >= today) return which + "is due by " + full_date(due->due_on) + ".";
    auto const late = working_days_between(due->due_on, today, known.holidays);
    return which + "was due by " + full_date(due->due_on) + ", " + counted(late, "working day", "working days") +
           " ago.";
}

static Html form_page(Request const& request, Known const& known, RecordReviewForm const& form,
                      FieldErrors const& errors)
{
    RecordReviewPage page;
    page.errors = {errors};
    page.called = known.called;
    page.due_sentence = due_sentence(known, request.today);
    auto const file = "/children/" + std::to_string(known.child.value);
    page.action = file + "/reviews/record";
    page.csrf_token = request.csrf_token;
    ask_when_and_who(page, form, errors);
    ask_how_child_took_part(page, form, errors);
    ask_why_late(page, form, errors, known);
    return framed(request,
                  {.title = "Record that a review was held",
                   .back_url = file,
                   .back_label = "Back to the file",
                   .has_errors = !errors.empty()},
                  render(page));
}

Response show_record_review(Request const& request, Database& database)
{
    auto const known = find_known(request, database);
    if (!known) return not_found();
    return ok(form_page(request, *known, {}, {}));
}

static FieldErrors explained(std::vector<HoldRefusal> const& refusals)
{
    FieldErrors errors;
    for (auto const refusal : refusals) {
        auto words = explain(refusal);
        errors.add(std::move(words.field), std::move(words.message));
    }
    return errors;
}

Response submit_record_review(Request const& request, Database& database)
{
    auto const known = find_known(request, database);
    if (!known) return not_found();
    auto const form = read_record_review_form(request.form);
    auto const answers = answers_in(form);
    if (!answers) return unprocessable(form_page(request, *known, form, answers.error()));

    auto const held = hold_review(known->child, *answers, known->facts, known->reasons, known->holidays, request.today);
    if (!held) return unprocessable(form_page(request, *known, form, explained(held.error())));

    ReviewStore{database}.record(*held, known->holidays, request.viewer, request.now);
    return see_other("/children/" + std::to_string(known->child.value) +
                     "?recorded=" + iso(held->sittings.front().sat_on));
}

}  // namespace waymark
