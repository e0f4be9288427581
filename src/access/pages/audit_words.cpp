#include "access/pages/audit_words.h"

#include <stdexcept>

namespace waymark {

std::string_view words_for(AuditAction action)
{
    switch (action) {
    case AuditAction::View:
        return "Looked at";
    case AuditAction::Search:
        return "Searched";
    case AuditAction::Create:
        return "Added";
    case AuditAction::Change:
        return "Changed";
    case AuditAction::Remove:
        return "Withdrew";
    case AuditAction::Print:
        return "Printed";
    case AuditAction::Export:
        return "Downloaded";
    case AuditAction::Import:
        return "Imported";
    case AuditAction::SignIn:
        return "Signed in";
    case AuditAction::SignOut:
        return "Signed out";
    case AuditAction::Refused:
        return "Was refused";
    case AuditAction::BreakGlass:
        return "Opened in an emergency";
    }
    throw std::logic_error{"an audit action without words"};
}

std::string words_for_action(std::string_view code)
{
    auto const action = parse_audit_action(code);
    return std::string{action ? words_for(*action) : code};
}

std::string words_for_kind(std::string_view code)
{
    for (auto const& kind : record_kinds)
        if (kind.code == code) return std::string{kind.label};
    return std::string{code};
}

std::string moment_in_words(Instant at) { return london_time(at) + " on " + day_month_year(london_date(at)); }

}  // namespace waymark
