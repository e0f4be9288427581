#include "platform/database/gathered_looks.h"
#include "platform/number_in.h"
#include "platform/text.h"
#include "platform/web/framed.h"
#include "reviews/pages/review_questions.h"
#include "reviews/pages/routes.h"
#include "reviews/store/late_reason_store.h"
#include "reviews/store/review_store.h"

#include <algorithm>

namespace waymark {

static constexpr std::size_t longest_because = 1000;

namespace {

/// A review that was recorded here, and the child's facts as they would be without it.
struct Correcting {
    Review review;
    KnownForReview known;

    std::string address() const { return known.file() + "/reviews/" + std::to_string(review.id.value); }
};

/// Why it is put right, or withdrawn, as it was typed, and what is wrong with that.
struct Because {
    std::string text;
    std::string error;
};

struct Reasons {
    Because corrected;
    Because withdrawn;
    bool is_withdrawing = false;
};

}  // namespace

/// The review's own reason can be kept, even where it is no longer offered.
static void offer_own_reason(KnownForReview& known, Review const& review, Database& database)
{
    auto const is_own = [&](LateReason const& reason) { return reason.id == review.late_reason; };
    if (!review.late_reason || std::any_of(known.reasons.begin(), known.reasons.end(), is_own)) return;
    auto const all = LateReasonStore{database}.all();
    auto const own = std::find_if(all.begin(), all.end(), is_own);
    if (own != all.end()) known.reasons.push_back(*own);
}

static std::optional<Correcting> find_correcting(Request const& request, Database& database)
{
    auto known = find_known_for_review(request, database);
    if (!known) return std::nullopt;
    auto review =
        ReviewStore{database}.find_recorded_here(known->child, request.id<ReviewId>("review"), request.viewer);
    if (!review) return std::nullopt;
    known->facts = without_review_of(std::move(known->facts), *review->first_sat_on);
    offer_own_reason(*known, *review, database);
    return Correcting{std::move(*review), std::move(*known)};
}

/// Read from the form; `asked` is what to do where it is empty.
static Because because_in(Request const& request, char const* field, char const* asked)
{
    Because because{std::string{trimmed(request.field(field))}, ""};
    if (because.text.empty())
        because.error = asked;
    else if (because.text.size() > longest_because)
        because.error = "Keep the reason to " + std::to_string(longest_because) + " letters";
    return because;
}

static Html form_page(Request const& request, Correcting const& correcting, RecordReviewForm const& form,
                      FieldErrors errors, Reasons const& reasons = {})
{
    if (!reasons.corrected.error.empty()) errors.add("correct-because", reasons.corrected.error);
    if (!reasons.withdrawn.error.empty()) errors.add("withdraw-because", reasons.withdrawn.error);
    auto page = review_questions(correcting.known, form, errors, request.today);
    auto const day = day_month_year(*correcting.review.first_sat_on);
    page.heading = "Put right the review of " + day;
    page.due_sentence =
        "Were this review not there: " + page.due_sentence + " What it said before stays in the audit trail.";
    page.button = "Save what is right";
    page.action = correcting.address() + "/correct";
    page.csrf_token = request.csrf_token;
    page.version = request.form.has("version") ? request.field("version") : std::to_string(correcting.review.version);
    page.withdraw_action = correcting.address() + "/withdraw";
    page.withdraw_is_open = reasons.is_withdrawing;
    page.correct_because = {.name = "correct-because",
                            .label = "What was wrong with it?",
                            .hint = "The file will say that the review was put right, and why",
                            .value = reasons.corrected.text,
                            .error = reasons.corrected.error,
                            .rows = 2};
    page.withdraw_because = {.name = "withdraw-because",
                             .label = "Why should it not be there?",
                             .hint =
                                 "For example, it was recorded for the wrong child. The reason stays on the file, and "
                                 "the next review is worked out again",
                             .value = reasons.withdrawn.text,
                             .error = reasons.withdrawn.error,
                             .rows = 3};
    return framed(request,
                  {.title = page.heading,
                   .back_url = correcting.known.file(),
                   .back_label = "Back to the file",
                   .has_errors = !errors.empty()},
                  render(page));
}

Response show_correct_review(Request const& request, Database& database)
{
    auto const correcting = find_correcting(request, database);
    if (!correcting) return not_found();
    record_look(database, {request.viewer.staff, AuditAction::View, "review", correcting->review.id.value, ""},
                request.now);
    return ok(form_page(request, *correcting, record_review_form_of(correcting->review), {}));
}

/// No version of ours is 0: a form without one is out of date.
static int version_in(Request const& request) { return number_in<int>(request.field("version")).value_or(0); }

Response submit_correct_review(Request const& request, Database& database)
{
    auto const correcting = find_correcting(request, database);
    if (!correcting) return not_found();
    auto const& known = correcting->known;
    auto const form = read_record_review_form(request.form);
    Reasons const reasons{because_in(request, "correct-because", "Say what was wrong with it"), {}, false};
    auto const answers = answers_in(form);
    if (!answers) return unprocessable(form_page(request, *correcting, form, answers.error(), reasons));

    auto const held = hold_review(known.child, *answers, known.facts, known.reasons, known.holidays, request.today);
    if (!held) return unprocessable(form_page(request, *correcting, form, explained(held.error()), reasons));
    if (!reasons.corrected.error.empty()) return unprocessable(form_page(request, *correcting, form, {}, reasons));

    ReviewStore{database}.correct(correcting->review.id, version_in(request), *held, reasons.corrected.text,
                                  known.holidays, request.viewer, request.now);
    return see_other(known.file() + "?corrected=" + iso(held->sittings.front().sat_on));
}

Response submit_withdraw_review(Request const& request, Database& database)
{
    auto const correcting = find_correcting(request, database);
    if (!correcting) return not_found();
    Reasons const reasons{{}, because_in(request, "withdraw-because", "Say why the review should not be there"), true};
    if (!reasons.withdrawn.error.empty())
        return unprocessable(form_page(request, *correcting, record_review_form_of(correcting->review), {}, reasons));
    ReviewStore{database}.withdraw(correcting->review.id, version_in(request), reasons.withdrawn.text,
                                   correcting->known.holidays, request.viewer, request.now);
    return see_other(correcting->known.file() + "?withdrawn=" + iso(*correcting->review.first_sat_on));
}

}  // namespace waymark
