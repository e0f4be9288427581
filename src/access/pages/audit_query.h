#pragma once
#include "access/store/audit_reader.h"
#include "platform/html/field_errors.h"
#include "platform/web/request.h"

#include <optional>
#include <string>

namespace waymark {

/// The filters as they stand in the address: what was typed is kept, whatever it is.
struct AuditQuery {
    AuditFilter filter;
    FieldErrors errors;
    std::string number, child, from, until;
    std::optional<std::int64_t> before, after;  // rows of the trail, for the way through the pages
    bool shows_all() const;

    /// The address of the same list; `place` is "before=17" or "".
    std::string address(std::string_view path, std::string const& place = "") const;
    /// For the trail: which filters were set, in codes.
    std::string in_codes() const;
};
AuditQuery read_audit_query(Request const&, AuditReader const&);

/// A whole number above nothing, or 0.
std::int64_t whole_number(std::string_view text);

}  // namespace waymark
