#pragma once
#include "platform/date.h"

#include <optional>
#include <string>

namespace waymark {

/// A date as somebody typed it into three boxes, kept whatever it is.
struct TypedDate {
    std::string day = {};
    std::string month = {};  // a number, or "March", or "mar"
    std::string year = {};

    bool is_blank() const;
};

TypedDate typed(Date);
/// Nothing unless all three are there and the day exists; the year has four figures.
std::optional<Date> parse(TypedDate const&);

/// Which box is to blame, and what to do, as GOV.UK words it.
struct DateMistake {
    std::string part;     // "month", or "" for all three
    std::string message;  // "The date of birth must include a month"
};
/// `what` begins a sentence: "The date of the review". Nothing when the date can be used; a blank one must be refused,
/// or let pass, by the page.
std::optional<DateMistake> mistake_in(TypedDate const&, std::string const& what);

}  // namespace waymark
