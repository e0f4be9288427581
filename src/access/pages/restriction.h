#pragma once
#include "platform/html/checkboxes.h"
#include "platform/html/empty_state.h"
#include "platform/html/error_summary.h"
#include "platform/html/filter_pills.h"
#include "platform/html/text_area.h"

#include <optional>
#include <string>
#include <vector>

namespace waymark {

/// Deciding by name who sees one child’s file.
struct RestrictionPage {
    ErrorSummary errors;
    std::string called;
    std::string now_sentence;
    bool is_restricted = false;
    std::string action;
    std::string csrf_token;
    std::string version;
    TextArea reason;
    Checkboxes people;
};
Html render(RestrictionPage const&);

struct RestrictedLine {
    std::string called;
    std::string url;
    std::string identifier;
    std::string reason;
    std::string since;
    std::string named;
};

/// The restricted files that this service manager is named for.
struct RestrictedListPage {
    FilterPills places;
    std::string subtitle;
    std::vector<RestrictedLine> rows;
    std::optional<EmptyState> nothing;
};
Html render(RestrictedListPage const&);

}  // namespace waymark
