#pragma once
#include "platform/html/typed_date.h"

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// What is wrong with one answer, in the words shown both at the top of the page and beside the field.
struct FieldError {
    std::string field;    // its name; "held_on-month" for one part of a date
    std::string message;  // what to do: "Enter the date the review was held"

    /// The id that the summary's link leads to. A date's first box has the whole date's name for its id.
    std::string anchor() const;
};

/// What is wrong with a form, in the order of its questions. Empty when every answer can be used.
class FieldErrors {
public:
    FieldErrors() = default;
    FieldErrors(std::initializer_list<FieldError> errors) : errors_{errors} {}

    void add(std::string field, std::string message) { errors_.push_back({std::move(field), std::move(message)}); }
    bool empty() const { return errors_.empty(); }
    bool has(std::string_view field) const { return !message_for(field).empty(); }
    /// From mistake_in: the part is the box to blame.
    void add_date(std::string const& field, DateMistake const& mistake);
    /// The first message about that field, or about a box of that date; "" where there is none.
    std::string message_for(std::string_view field) const;
    /// "month" when the message is about `<field>-month` alone; "" when it is about the whole.
    std::string part_of(std::string_view field) const;
    std::vector<FieldError> const& all() const { return errors_; }

private:
    FieldError const* find(std::string_view field) const;

    std::vector<FieldError> errors_;
};

}  // namespace waymark
