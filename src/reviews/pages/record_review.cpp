#include "reviews/pages/record_review.h"

#include "platform/web/framed.h"
#include "reviews/pages/review_questions.h"
#include "reviews/pages/routes.h"
#include "reviews/store/review_store.h"

namespace waymark {

static Html form_page(Request const& request, KnownForReview const& known, RecordReviewForm const& form,
                      FieldErrors const& errors)
{
    auto page = review_questions(known, form, errors, request.today);
    page.heading = "Record that a review was held";
    page.button = "Record the review";
    page.action = known.file() + "/reviews/record";
    page.csrf_token = request.csrf_token;
    return framed(request,
                  {.title = page.heading,
                   .back_url = known.file(),
                   .back_label = "Back to the file",
                   .has_errors = !errors.empty()},
                  render(page));
}

Response show_record_review(Request const& request, Database& database)
{
    auto const known = find_known_for_review(request, database);
    if (!known) return not_found();
    return ok(form_page(request, *known, {}, {}));
}

Response submit_record_review(Request const& request, Database& database)
{
    auto const known = find_known_for_review(request, database);
    if (!known) return not_found();
    auto const form = read_record_review_form(request.form);
    auto const answers = answers_in(form);
    if (!answers) return unprocessable(form_page(request, *known, form, answers.error()));

    auto const held = hold_review(known->child, *answers, known->facts, known->reasons, known->holidays, request.today);
    if (!held) return unprocessable(form_page(request, *known, form, explained(held.error())));

    ReviewStore{database}.record(*held, known->holidays, request.viewer, request.now);
    return see_other(known->file() + "?recorded=" + iso(held->sittings.front().sat_on));
}

}  // namespace waymark
