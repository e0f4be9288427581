#pragma once
#include "access/store/audit_reader.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace waymark {

/// The kinds of record that the trail speaks of, as kept and as people call them.
struct RecordKind {
    std::string_view code;
    std::string_view label;
};
inline constexpr std::array record_kinds{RecordKind{"child", "Child’s file"},
                                         RecordKind{"review", "Review"},
                                         RecordKind{"warning note", "Warning note"},
                                         RecordKind{"children", "Search for a child"},
                                         RecordKind{"my work", "My work"},
                                         RecordKind{"all reviews", "All reviews"},
                                         RecordKind{"import", "Import"},
                                         RecordKind{"account", "Account"},
                                         RecordKind{"member of staff", "Member of staff"},
                                         RecordKind{"people", "People"},
                                         RecordKind{"team", "Team"},
                                         RecordKind{"area", "Area"},
                                         RecordKind{"cover", "Cover for leave"},
                                         RecordKind{"late reason", "Late reason"},
                                         RecordKind{"bank holiday", "Bank holiday"},
                                         RecordKind{"bank holidays", "Bank holidays"},
                                         RecordKind{"access settings", "Settings of access"},
                                         RecordKind{"audit trail", "Audit trail"},
                                         RecordKind{"what stood out", "What stood out"},
                                         RecordKind{"restricted files", "Restricted files"},
                                         RecordKind{"problems", "Problems of an import"},
                                         RecordKind{"problem list", "List of problems"},
                                         RecordKind{"demonstration", "Demonstration"},
                                         RecordKind{"sign in", "Signing in"},
                                         RecordKind{"route", "Another address"}};

/// "Looked at": what was done, as a row of the trail says it.
std::string_view words_for(AuditAction);
/// The same of a code as it is kept.
std::string words_for_action(std::string_view code);
std::string words_for_kind(std::string_view code);

/// "14:02 on 13 March 2023", as read in London.
std::string moment_in_words(Instant);

}  // namespace waymark
