#include "casefile/pages/review_lines.h"

#include "platform/text.h"

#include <algorithm>

namespace waymark {

static Obligation const* answered_by(Review const& review, std::vector<Obligation> const& obligations)
{
    auto const found = std::find_if(obligations.begin(), obligations.end(), [&](Obligation const& obligation) {
        return obligation.met_on == review.first_sat_on;
    });
    return found == obligations.end() ? nullptr : &*found;
}

static std::string which_and_again(Review const& review, Obligation const* obligation)
{
    std::string note;
    if (obligation != nullptr && obligation->due.number_is_known) note = ordinal(obligation->due.number) + " review";
    for (std::size_t at = 1; at < review.sittings.size(); ++at)
        note += (note.empty() ? "again on " : ", again on ") + day_month_year(review.sittings[at].sat_on);
    return note;
}

static std::string how_late_in_words(Obligation const& obligation)
{
    if (*obligation.met_on <= obligation.due.due_on) return "Adjourned, and not completed within 20 working days";
    auto late = how_late(obligation.due, obligation.working_days_late);
    late[0] = ascii_upper(late.substr(0, 1))[0];
    if (obligation.due.is_latest_possible) late += ". " + why_latest_possible(obligation.due);
    return late;
}

static void judge(ReviewLine& line, Obligation const& obligation)
{
    if (!obligation.can_be_judged) {
        line.due = "not known";
        line.timeliness = "The review before it is not in the records";
        return;
    }
    line.due = "by " + day_month_year(obligation.due.due_on) +
               (obligation.due.is_latest_possible ? " at the latest (" : " (") +
               std::string{code_of(obligation.due.rule)} + ")";
    line.is_late = !obligation.on_time;
    if (obligation.on_time)
        line.timeliness = obligation.was_adjourned ? "In time, adjourned" : "In time";
    else
        line.timeliness = how_late_in_words(obligation);
}

static std::string late_reason(Review const& review, std::map<LateReasonId, std::string> const& wordings)
{
    if (!review.late_reason) return review.late_reason_text;
    auto const found = wordings.find(*review.late_reason);
    auto text = found == wordings.end() ? std::string{} : found->second;
    if (!review.late_reason_text.empty())
        text += text.empty() ? review.late_reason_text : ": " + review.late_reason_text;
    return text;
}

static std::string took_part(Review const& review)
{
    auto const code = review.code();
    if (!code) return "Not coded";
    return std::string{code_of(*code)} + " · " + std::string{short_wording(*code)};
}

static std::string chair_of(Review const& review)
{
    if (!review.chair) return "";
    switch (*review.chair) {
    case Chair::Iro:
        return "IRO";
    case Chair::Child:
        return "The child";
    case Chair::ChildWithIro:
        return "The child, with the IRO";
    case Chair::CoverIro:
        return "Another IRO";
    }
    return "";
}

static ReviewLine line_of(Review const& review, std::vector<Obligation> const& obligations,
                          std::map<LateReasonId, std::string> const& late_reasons)
{
    ReviewLine line;
    line.held = day_month_year(*review.first_sat_on);
    line.chair = chair_of(review);
    line.participation = took_part(review);
    if (review.state == ReviewState::Withdrawn) {
        line.timeliness = "Withdrawn";
        line.withdrawn_because = review.withdrawn_because;
        return line;
    }
    auto const* obligation = answered_by(review, obligations);
    line.note = which_and_again(review, obligation);
    if (obligation != nullptr) judge(line, *obligation);
    line.late_reason = late_reason(review, late_reasons);
    bool const was_due_otherwise =
        review.due_on_when_held && obligation != nullptr && *review.due_on_when_held != obligation->due.due_on;
    if (was_due_otherwise) line.due_when_held = "When it was held: by " + day_month_year(*review.due_on_when_held);
    for (auto const& correction : review.corrections)
        line.corrections.push_back("Put right on " + day_month_year(correction.on) + ": " + correction.because);
    return line;
}

std::vector<ReviewLine> review_lines(std::vector<Review> const& reviews, std::vector<Obligation> const& obligations,
                                     std::map<LateReasonId, std::string> const& late_reasons,
                                     std::string const& reviews_url)
{
    std::vector<ReviewLine> lines;
    for (auto const& review : reviews) {
        bool const is_shown = review.took_place() || review.state == ReviewState::Withdrawn;
        if (!review.first_sat_on || !is_shown) continue;
        auto line = line_of(review, obligations, late_reasons);
        if (!reviews_url.empty() && review.took_place() && review.source == recorded_here)
            line.correct_url = reviews_url + "/" + std::to_string(review.id.value) + "/correct";
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace waymark
