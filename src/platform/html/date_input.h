#pragma once
#include "platform/html/field_errors.h"
#include "platform/html/field_intro.h"
#include "platform/html/typed_date.h"

#include <string>
#include <vector>

namespace waymark {

/// One of the three boxes of a date.
struct DatePart {
    std::string id;
    std::string name;
    std::string label;
    std::string value;
    std::string width;
    bool is_wrong;
};

/// A day, a month and a year in three boxes; their names are `<name>-day`, `<name>-month` and `<name>-year`.
struct DateInput {
    std::string name;
    std::string legend;
    std::string hint = {};  // "For example, 27 3 2023"
    TypedDate value = {};
    std::string error = {};
    std::string wrong_part = {};  // FieldErrors::part_of: the one box to blame, or "" for all
    std::string legend_class = {};

    FieldsetIntro intro() const { return {name, legend, hint, error, legend_class}; }
    std::string described_by() const { return waymark::described_by(name, hint, error); }
    std::vector<DatePart> parts() const;
};
Html render(DateInput const&);

}  // namespace waymark
