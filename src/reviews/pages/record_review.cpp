#include "reviews/pages/record_review.h"

#include "platform/web/framed.h"
#include "reviews/pages/review_questions.h"
#include "reviews/pages/routes.h"
#include "reviews/store/review_store.h"

namespace waymark {

/// What the child's reviews look like to whoever opens the form: it is another once a colleague has recorded one.
static std::string mark_of(std::vector<ReviewFact> const& reviews)
{
    return std::to_string(reviews.size()) + "," + (reviews.empty() ? "none" : iso(reviews.back().first_sat_on));
}

/// Each is asked about once: the form comes back with it said, and is taken when it is sent again.
static FieldErrors to_think_about(Request const& request, KnownForReview const& known, Date held_on)
{
    FieldErrors errors;
    auto const& reviews = known.facts.reviews;
    if (!request.field("known").empty() && request.field("known") != mark_of(reviews))
        errors.add("held", "The child’s reviews were changed while you were writing" +
                               (reviews.empty()
                                    ? std::string{}
                                    : ": the last one recorded is of " + day_month_year(reviews.back().first_sat_on)) +
                               ". If that is this meeting, there is nothing more to record. If not, send this again");
    else if (auto const near = review_near(reviews, held_on); near && request.field("near") != iso(*near))
        errors.add("held",
                   "A review of " + day_month_year(*near) +
                       " is recorded already, within a week of this one. If this was its second meeting, put that "
                       "review right instead. If these are two reviews, send this again");
    return errors;
}

static Html form_page(Request const& request, KnownForReview const& known, RecordReviewForm const& form,
                      FieldErrors const& errors)
{
    auto page = review_questions(known, form, errors, request.today);
    page.heading = "Record that a review was held";
    page.button = "Record the review";
    page.action = known.file() + "/reviews/record";
    page.csrf_token = request.csrf_token;
    page.known = mark_of(known.facts.reviews);
    auto const held_on = parse(form.held);
    if (auto const near = held_on ? review_near(known.facts.reviews, *held_on) : std::nullopt) page.near = iso(*near);
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

    auto const doubts = to_think_about(request, *known, held->sittings.front().sat_on);
    if (!doubts.empty()) return unprocessable(form_page(request, *known, form, doubts));

    ReviewStore{database}.record(*held, known->holidays, request.viewer, request.now);
    return see_other(known->file() + "?recorded=" + iso(held->sittings.front().sat_on));
}

}  // namespace waymark
