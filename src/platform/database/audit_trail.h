#pragma once
#include "platform/database/database.h"
#include "platform/viewer.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

enum class AuditAction {
    View,
    Search,
    Create,
    Change,
    Remove,
    Print,
    Export,
    Import,
    SignIn,
    SignOut,
    Refused,
    BreakGlass
};

/// What was done. `who` is nobody, or StaffId{} (the viewer of a command on the machine itself), where no person did
/// it. `subject` names the record ("child 17", "review 203"), never a person's name; `detail` may hold what was
/// searched for or which fields changed, and is read only in the audit viewer.
struct AuditEntry {
    std::optional<StaffId> who;
    AuditAction action;
    std::string subject_kind;
    std::optional<std::int64_t> subject_id;
    std::string detail;
};

/// Appends to the hash chain, in the transaction that is open on this thread (it must be: the act and its trace
/// stand or fall together). Each row's hash covers the row and the hash before it; the chain's head remembers how many
/// rows there are, so that the last cannot be taken away unseen. The database's witness is told of it, to keep beside
/// the row what is so at that moment alone.
void record_audit(Database& database, AuditEntry const& entry, Instant at);

/// The first row whose hash does not follow from the one before it, or nothing where the whole chain holds. `what` is a
/// sentence: which row was changed, removed, inserted or moved.
struct BrokenLink {
    std::int64_t audit_event_id;
    std::string what;
};
std::optional<BrokenLink> first_broken_link(Database const& database);

/// A row of the chain up to which it was found whole, and that row's hash: rows are numbered from 1 without a gap.
struct ChainPlace {
    std::int64_t row_count = 0;
    std::string hash = {};
};
/// The chain from after `from` to its head; from the beginning where nothing is said. What changed before `from` since
/// it was found whole is not seen.
struct ChainCheck {
    std::optional<BrokenLink> broken;
    ChainPlace head;
};
ChainCheck check_chain(Database const& database, ChainPlace const& from = {});

/// The chain's last row against what its head remembers, without going through the chain: quick however long it is.
struct TrailEnd {
    std::optional<BrokenLink> broken;
    std::int64_t row_count = 0;
    std::string last_at = {};  // as `iso` writes it; "" before the first row
};
TrailEnd end_of_trail(Database const& database);

std::string_view code_of(AuditAction);
std::optional<AuditAction> parse_audit_action(std::string_view code);
inline constexpr std::array all_audit_actions{AuditAction::View,    AuditAction::Search,  AuditAction::Create,
                                              AuditAction::Change,  AuditAction::Remove,  AuditAction::Print,
                                              AuditAction::Export,  AuditAction::Import,  AuditAction::SignIn,
                                              AuditAction::SignOut, AuditAction::Refused, AuditAction::BreakGlass};

}  // namespace waymark
