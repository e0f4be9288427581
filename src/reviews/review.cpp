#include "reviews/review.h"

#include <array>
#include <stdexcept>
#include <utility>

namespace waymark {

template <class Enum, std::size_t N>
static std::optional<Enum> value_in(std::array<std::pair<Enum, std::string_view>, N> const& codes,
                                    std::string_view code)
{
    for (auto const& [value, text] : codes)
        if (text == code) return value;
    return std::nullopt;
}

template <class Enum, std::size_t N>
static std::string_view code_in(std::array<std::pair<Enum, std::string_view>, N> const& codes, Enum wanted)
{
    for (auto const& [value, text] : codes)
        if (value == wanted) return text;
    throw std::logic_error{"an enumeration value without a code"};
}

static constexpr std::array<std::pair<Chair, std::string_view>, 4> chairs{{{Chair::Iro, "iro"},
                                                                           {Chair::Child, "child"},
                                                                           {Chair::ChildWithIro, "child_with_iro"},
                                                                           {Chair::CoverIro, "cover_iro"}}};
static constexpr std::array<std::pair<ReviewKind, std::string_view>, 2> kinds{
    {{ReviewKind::Statutory, "statutory"}, {ReviewKind::NonStatutoryPost18, "non_statutory_post18"}}};
static constexpr std::array<std::pair<ReviewState, std::string_view>, 7> states{
    {{ReviewState::Booked, "booked"},
     {ReviewState::Held, "held"},
     {ReviewState::Adjourned, "adjourned"},
     {ReviewState::Lapsed, "lapsed"},
     {ReviewState::Cancelled, "cancelled"},
     {ReviewState::NotRequired, "not_required"},
     {ReviewState::Withdrawn, "withdrawn"}}};
static constexpr std::array<std::pair<ReviewMethod, std::string_view>, 4> methods{
    {{ReviewMethod::FaceToFace, "face_to_face"},
     {ReviewMethod::Virtual, "virtual"},
     {ReviewMethod::Hybrid, "hybrid"},
     {ReviewMethod::NoMeeting, "no_meeting"}}};

std::string_view code_of(Chair chair) { return code_in(chairs, chair); }
std::string_view code_of(ReviewKind kind) { return code_in(kinds, kind); }
std::string_view code_of(ReviewState state) { return code_in(states, state); }
std::string_view code_of(ReviewMethod method) { return code_in(methods, method); }
std::optional<Chair> parse_chair(std::string_view code) { return value_in(chairs, code); }
std::optional<ReviewKind> parse_review_kind(std::string_view code) { return value_in(kinds, code); }
std::optional<ReviewState> parse_review_state(std::string_view code) { return value_in(states, code); }
std::optional<ReviewMethod> parse_review_method(std::string_view code) { return value_in(methods, code); }

}  // namespace waymark
