#include "exchange/row_checks.h"

#include "calendar/months.h"
#include "exchange/code_sets.h"
#include "platform/text.h"

#include <algorithm>

namespace waymark {

namespace {

void report(Check check, Column column, RowCells const& row, FileProblems& problems)
{
    problems.add(check, column, row.line(), row[column]);
}

/// Reports a code outside its set; a blank one passes, as it does the DfE's own checks.
template <std::size_t longest>
ReceivedCode<longest> checked(Check check, Column column, bool (*is_code)(std::string_view), RowCells const& row,
                              FileProblems& problems)
{
    ReceivedCode<longest> const code{row[column]};
    if (!code.empty() && !is_code(code.text())) report(check, column, row, problems);
    return code;
}

bool is_sex_of_any_year(std::string_view code) { return is_sex(code, std::nullopt); }
bool is_placement_of_any_year(std::string_view code) { return is_placement(code, std::nullopt); }

/// A date that no rule of the DfE's looks at: kept where it is a day, and reported where it is neither day nor blank.
ReceivedDate other_date(Column column, RowCells const& row, FileProblems& problems)
{
    ReceivedDate const date{row[column]};
    if (date.is_no_day()) report(Check::NoSuchDay, column, row, problems);
    return date;
}

/// Rules 440 and 441 read the date of birth beside the review, not the header's; on the 4th birthday both pass.
void check_code_against_age(ReviewRow const& review, RowCells const& row, FileProblems& problems)
{
    if (!review.born.is_day()) return;
    auto const turns_four = add_months(review.born.known_day(), 48);
    auto const held = review.held.known_day();
    bool const says_under_four = review.participation.text() == "PN0";
    if (says_under_four ? held <= turns_four : held >= turns_four) return;
    auto const check = says_under_four ? Check::Dfe440 : Check::Dfe441;
    problems.add(check, Column::ReviewCode, row.line(), row[Column::ReviewCode]).first = as_fact(turns_four);
}

}  // namespace

std::optional<HeaderRow> read_header(RowCells const& row, FileProblems& problems)
{
    HeaderRow header;
    header.born = ReceivedDate{row[Column::Dob]};
    header.sex = ReceivedCode<1>{row[Column::Sex]};
    header.mother = ReceivedCode<1>{row[Column::Mother]};
    header.ethnicity = ReceivedCode<4>{row[Column::Ethnic]};
    header.unique_pupil_number = ReceivedCode<13>{row[Column::Upn]};
    if (row.has(Column::Sex) && !is_sex_of_any_year(header.sex.text()))
        report(Check::Dfe101, Column::Sex, row, problems);
    if (row.has(Column::Ethnic) && !is_ethnicity(header.ethnicity.text()))
        report(Check::Dfe103, Column::Ethnic, row, problems);
    // The child is in the header all the same, which INT08 asks.
    if (!header.born.is_day()) report(Check::Dfe102, Column::Dob, row, problems);
    return header;
}

/// The two dates and what they say of each other; false where the row cannot be used.
static bool check_episode_dates(EpisodeRow const& episode, RowCells const& row, FileProblems& problems)
{
    if (episode.started.is_blank()) report(Check::NoStart, Column::Decom, row, problems);
    if (episode.started.is_no_day()) report(Check::Dfe141, Column::Decom, row, problems);
    if (episode.ended.is_no_day()) report(Check::Dfe147, Column::Dec, row, problems);
    if (!episode.started.is_day() || episode.ended.is_no_day()) return false;
    if (episode.ended.is_blank() != episode.reason_ceased.empty())
        report(Check::Dfe148, episode.ended.is_blank() ? Column::Rec : Column::Dec, row, problems);
    if (!episode.ended.is_day()) return true;

    auto const started = episode.started.known_day();
    auto const ended = episode.ended.known_day();
    if (ended == started) report(Check::Dfe355, Column::Dec, row, problems);
    if (ended < started)
        problems.add(Check::Dfe356, Column::Dec, row.line(), row[Column::Dec]).first = as_fact(started);
    return ended >= started;
}

std::optional<EpisodeRow> read_episode(RowCells const& row, FileProblems& problems)
{
    EpisodeRow episode;
    episode.started = ReceivedDate{row[Column::Decom]};
    episode.ended = ReceivedDate{row[Column::Dec]};
    episode.reason_started = checked<1>(Check::Dfe143, Column::Rne, is_reason_started, row, problems);
    episode.legal_status = checked<2>(Check::Dfe144, Column::Ls, is_legal_status, row, problems);
    episode.need = checked<2>(Check::Dfe145, Column::Cin, is_category_of_need, row, problems);
    episode.placement = checked<3>(Check::Dfe146, Column::Place, is_placement_of_any_year, row, problems);
    episode.provider = checked<3>(Check::Dfe178, Column::PlaceProvider, is_placement_provider, row, problems);
    episode.reason_ceased = checked<3>(Check::Dfe149, Column::Rec, is_reason_ceased, row, problems);
    checked<6>(Check::Dfe1009, Column::ReasonPlaceChange, is_reason_for_place_change, row, problems);
    if (episode.legal_status.empty()) report(Check::NoStatus, Column::Ls, row, problems);
    bool const has_dates = check_episode_dates(episode, row, problems);
    if (!has_dates || !is_legal_status(episode.legal_status.text())) return std::nullopt;
    return episode;
}

std::optional<ReviewRow> read_review(RowCells const& row, FileProblems& problems)
{
    ReviewRow review;
    review.born = other_date(Column::Dob, row, problems);
    review.held = ReceivedDate{row[Column::Review]};
    review.participation = ReceivedCode<3>{row[Column::ReviewCode]};
    if (!review.held.is_day()) report(Check::Dfe166, Column::Review, row, problems);

    // As the DfE's rule has it: a date of any text with a code, or neither.
    bool const has_code = is_participation(review.participation.text());
    bool const both_blank = review.held.is_blank() && review.participation.empty();
    bool const passes = (!review.held.is_blank() && has_code) || both_blank;
    if (row.has(Column::ReviewCode) && !passes) report(Check::Dfe167, Column::ReviewCode, row, problems);

    if (!review.held.is_day()) return std::nullopt;
    if (has_code) check_code_against_age(review, row, problems);
    return review;
}

std::optional<UnaccompaniedRow> read_unaccompanied(RowCells const& row, FileProblems& problems)
{
    UnaccompaniedRow child;
    child.born = other_date(Column::Dob, row, problems);
    child.status_ends = other_date(Column::Duc, row, problems);
    child.sex = ReceivedCode<1>{row[Column::Sex]};
    return child;
}

/// What a spreadsheet would run, or a page would take for more than a name, names nobody.
static bool is_unsafe(std::string_view text)
{
    static constexpr std::string_view never_first = "=+-@";
    if (!text.empty() && never_first.find(text.front()) != std::string_view::npos) return true;
    return std::any_of(text.begin(), text.end(), [](char letter) {
        return letter == '<' || letter == '>' || static_cast<unsigned char>(letter) < ' ' || letter == '\x7F';
    });
}

std::optional<AllocationRow> read_allocation(RowCells const& row, FileProblems& problems)
{
    bool is_safe = true;
    auto const text = [&](Column column) {
        auto const cell = trimmed(row[column]);
        if (is_unsafe(cell)) {
            report(Check::UnsafeText, column, row, problems);
            is_safe = false;
        }
        return std::string{cell};
    };
    AllocationRow allocation;
    allocation.given_name = text(Column::GivenName);
    allocation.family_name = text(Column::FamilyName);
    allocation.iro_number = text(Column::IroNumber);
    allocation.iro = text(Column::Iro);
    allocation.iro_email = text(Column::IroEmail);
    allocation.team = text(Column::Team);
    allocation.area = text(Column::Area);
    allocation.social_worker_number = text(Column::SocialWorkerNumber);
    allocation.social_worker = text(Column::SocialWorker);
    allocation.social_worker_email = text(Column::SocialWorkerEmail);
    allocation.from = other_date(Column::From, row, problems);
    if (!is_safe) return std::nullopt;
    return allocation;
}

}  // namespace waymark
