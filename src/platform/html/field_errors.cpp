#include "platform/html/field_errors.h"

namespace waymark {

/// Of a date alone: "late-reason-text" is no part of "late-reason", but a field of its own.
static bool is_part(std::string_view part, std::string_view field)
{
    if (part.substr(0, field.size()) != field) return false;
    auto const rest = part.substr(field.size());
    return rest == "-day" || rest == "-month" || rest == "-year";
}

std::string FieldError::anchor() const
{
    static constexpr std::string_view first_box = "-day";
    bool const is_first =
        field.size() > first_box.size() && std::string_view{field}.substr(field.size() - 4) == first_box;
    return is_first ? field.substr(0, field.size() - first_box.size()) : field;
}

void FieldErrors::add_date(std::string const& field, DateMistake const& mistake)
{
    add(mistake.part.empty() ? field : field + "-" + mistake.part, mistake.message);
}

FieldError const* FieldErrors::find(std::string_view field) const
{
    for (auto const& error : errors_)
        if (error.field == field || is_part(error.field, field)) return &error;
    return nullptr;
}

std::string FieldErrors::message_for(std::string_view field) const
{
    auto const* const found = find(field);
    return found == nullptr ? "" : found->message;
}

std::string FieldErrors::part_of(std::string_view field) const
{
    auto const* const found = find(field);
    return found == nullptr || found->field == field ? "" : found->field.substr(field.size() + 1);
}

}  // namespace waymark
