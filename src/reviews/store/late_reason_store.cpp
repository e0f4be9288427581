#include "reviews/store/late_reason_store.h"

#include "platform/database/audit_trail.h"

#include <array>

namespace waymark {

static LateReason read_reason(Row const& row)
{
    return {row.get<LateReasonId>(0), row.get<std::string>(1), row.get<bool>(2)};
}

std::vector<LateReason> LateReasonStore::in_force() const
{
    return database_.list(read_reason, R"(
        SELECT late_reason_id, wording, needs_text FROM late_reasons WHERE withdrawn_at IS NULL ORDER BY position)");
}

std::vector<LateReason> LateReasonStore::all() const
{
    return database_.list(read_reason,
                          "SELECT late_reason_id, wording, needs_text FROM late_reasons ORDER BY position");
}

static LateReasonId add_at_end(Database& database, std::string_view wording, bool needs_text)
{
    auto const id = database.maybe_one([](Row const& row) { return row.get<LateReasonId>(0); }, R"(
        INSERT INTO late_reasons (wording, position, needs_text)
        SELECT ?, COALESCE(MAX(position), 0) + 1, ? FROM late_reasons RETURNING late_reason_id)",
                                       wording, needs_text);
    return *id;
}

LateReasonId LateReasonStore::add(std::string const& wording, Viewer viewer, Instant now)
{
    Transaction change{database_};
    auto const id = add_at_end(database_, wording, false);
    record_audit(database_, {viewer.staff, AuditAction::Create, "late reason", id.value, ""}, now);
    change.commit();
    return id;
}

void LateReasonStore::withdraw(LateReasonId reason, Viewer viewer, Instant now)
{
    Transaction change{database_};
    auto const withdrawn = database_.run(
        "UPDATE late_reasons SET withdrawn_at = ? WHERE late_reason_id = ? AND withdrawn_at IS NULL", now, reason);
    if (withdrawn == 0) return;
    record_audit(database_, {viewer.staff, AuditAction::Remove, "late reason", reason.value, ""}, now);
    change.commit();
}

void LateReasonStore::add_shipped_reasons()
{
    static constexpr std::array<std::string_view, 10> shipped = {"IRO not available",
                                                                 "Social worker not available or not allocated",
                                                                 "Report not ready",
                                                                 "The child or young person asked for another day",
                                                                 "Carer or parent not available",
                                                                 "The child or young person was moving",
                                                                 "We were told late that the child was looked after",
                                                                 "The child or young person was missing",
                                                                 "The date was typed wrongly",
                                                                 "Another reason"};
    Transaction change{database_};
    if (database_.count("SELECT COUNT(*) FROM late_reasons") == 0)
        for (auto const wording : shipped) add_at_end(database_, wording, wording == shipped.back());
    change.commit();
}

}  // namespace waymark
