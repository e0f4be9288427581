#pragma once
#include "bench/bare_sqlite.h"

namespace waymark::bench {

/// The statements of an entry in the audit trail, as record_audit runs them, in a transaction with whatever else is
/// saved; no hash is worked out.
class BareAudit {
public:
    explicit BareAudit(BareSqlite& sqlite) : sqlite_{sqlite} {}

    void save(char const* also = nullptr)
    {
        sqlite_.run("BEGIN IMMEDIATE");
        if (also != nullptr) sqlite_.run(also);
        auto const count = sqlite_.run("SELECT event_count, hash FROM audit_chain_head WHERE one = 1");
        auto* const entry = sqlite_.prepared(
            "INSERT INTO audit_events (audit_event_id, happened_at, staff_id, action, subject_kind, subject_id,"
            " detail, previous_hash, hash) VALUES (?, '2023-04-03T09:00:00Z', 1, 'view', 'my work', NULL, 'everyone',"
            " ?, ?)");
        sqlite3_bind_int64(entry, 1, count + 1);
        bind_hash(entry, 2);
        bind_hash(entry, 3);
        sqlite_.run(entry);
        auto* const head =
            sqlite_.prepared("UPDATE audit_chain_head SET event_count = ?, hash = ? WHERE event_count = ?");
        sqlite3_bind_int64(head, 1, count + 1);
        bind_hash(head, 2);
        sqlite3_bind_int64(head, 3, count);
        sqlite_.run(head);
        sqlite_.run("COMMIT");
    }

private:
    static void bind_hash(sqlite3_stmt* statement, int place)
    {
        static constexpr char hash[] = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
        sqlite3_bind_text(statement, place, hash, 64, SQLITE_STATIC);
    }

    BareSqlite& sqlite_;
};

}  // namespace waymark::bench
