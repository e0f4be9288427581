#include "platform/database/audit_trail.h"

#include <sodium.h>

#include <array>
#include <charconv>

namespace waymark {

std::string_view code_of(AuditAction action)
{
    switch (action) {
    case AuditAction::View:
        return "view";
    case AuditAction::Search:
        return "search";
    case AuditAction::Create:
        return "create";
    case AuditAction::Change:
        return "change";
    case AuditAction::Remove:
        return "remove";
    case AuditAction::Print:
        return "print";
    case AuditAction::Export:
        return "export";
    case AuditAction::Import:
        return "import";
    case AuditAction::SignIn:
        return "sign in";
    case AuditAction::SignOut:
        return "sign out";
    case AuditAction::Refused:
        return "refused";
    case AuditAction::BreakGlass:
        return "break glass";
    }
    throw std::logic_error{"an audit action without a code"};
}

std::optional<AuditAction> parse_audit_action(std::string_view code)
{
    for (auto const action : all_audit_actions)
        if (code_of(action) == code) return action;
    return std::nullopt;
}

namespace {

/// What a row's hash is made of. Every field goes in with its length before it, so that no two rows run together alike.
class LinkHash {
public:
    explicit LinkHash(std::string_view previous_hash)
    {
        crypto_generichash_init(&state_, nullptr, 0, crypto_generichash_BYTES);
        add(previous_hash);
    }

    void add(std::string_view field)
    {
        add_length(static_cast<std::int64_t>(field.size()));
        crypto_generichash_update(&state_, reinterpret_cast<unsigned char const*>(field.data()), field.size());
    }

    void add(std::optional<std::int64_t> number)
    {
        if (!number) return add_length(-1);
        std::array<char, 24> digits{};
        auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), *number).ptr;
        add(std::string_view{digits.data(), static_cast<std::size_t>(end - digits.data())});
    }

    std::string hex()
    {
        std::array<unsigned char, crypto_generichash_BYTES> hash{};
        crypto_generichash_final(&state_, hash.data(), hash.size());
        std::array<char, crypto_generichash_BYTES * 2 + 1> letters{};
        sodium_bin2hex(letters.data(), letters.size(), hash.data(), hash.size());
        return letters.data();
    }

private:
    void add_length(std::int64_t length)
    {
        std::array<unsigned char, 8> bytes{};
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(length) >> (8 * i));
        crypto_generichash_update(&state_, bytes.data(), bytes.size());
    }

    crypto_generichash_state state_;
};

/// A row as it is kept.
struct Event {
    std::int64_t id = 0;
    std::string happened_at;
    std::optional<std::int64_t> staff;
    std::string action;
    std::string subject_kind;
    std::optional<std::int64_t> subject;
    std::string detail;
    std::string previous_hash;
    std::string hash;
};

struct Head {
    std::int64_t count;
    std::string hash;
};

}  // namespace

// The number of the row is left out: a row that was moved then still hashes right, and is found out by its neighbours.
static std::string hash_of(Event const& event)
{
    LinkHash hash{event.previous_hash};
    hash.add(std::string_view{event.happened_at});
    hash.add(event.staff);
    hash.add(std::string_view{event.action});
    hash.add(std::string_view{event.subject_kind});
    hash.add(event.subject);
    hash.add(std::string_view{event.detail});
    return hash.hex();
}

static Head head_of_chain(Database const& database)
{
    auto const head = database.maybe_one(
        [](Row const& row) {
            return Head{row.get<std::int64_t>(0), row.get<std::string>(1)};
        },
        "SELECT event_count, hash FROM audit_chain_head WHERE one = 1");
    if (!head) throw DatabaseError{"the head of the audit trail is missing"};
    return *head;
}

void record_audit(Database& database, AuditEntry const& entry, Instant at)
{
    auto const head = head_of_chain(database);
    Event event{head.count + 1,
                iso(at),
                std::nullopt,
                std::string{code_of(entry.action)},
                entry.subject_kind,
                entry.subject_id,
                entry.detail,
                head.hash,
                ""};
    if (entry.who && *entry.who != StaffId{}) event.staff = entry.who->value;
    event.hash = hash_of(event);

    database.run("INSERT INTO audit_events (audit_event_id, happened_at, staff_id, action, subject_kind, subject_id,"
                 " detail, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                 event.id, event.happened_at, event.staff, event.action, event.subject_kind, event.subject,
                 event.detail, event.previous_hash, event.hash);
    auto const moved = database.run("UPDATE audit_chain_head SET event_count = ?, hash = ? WHERE event_count = ?",
                                    event.id, event.hash, head.count);
    if (moved != 1) throw DatabaseError{"two entries were made in the audit trail at once"};
    if (database.audit_witness()) database.audit_witness()(database, entry, event.id, at);
}

static Event read_event(Row const& row)
{
    return {row.get<std::int64_t>(0), row.get<std::string>(1), row.get<std::optional<std::int64_t>>(2),
            row.get<std::string>(3),  row.get<std::string>(4), row.get<std::optional<std::int64_t>>(5),
            row.get<std::string>(6),  row.get<std::string>(7), row.get<std::string>(8)};
}

static std::string row_name(std::int64_t id) { return "row " + std::to_string(id); }

/// The row that says it follows `hash`, whatever its number.
static std::optional<std::int64_t> row_after(Database const& database, std::string const& hash)
{
    return database.maybe_one([](Row const& row) { return row.get<std::int64_t>(0); },
                              "SELECT audit_event_id FROM audit_events WHERE previous_hash = ? ORDER BY 1", hash);
}

static bool hash_exists(Database const& database, std::string const& hash)
{
    return database.count("SELECT COUNT(*) FROM audit_events WHERE hash = ?", hash) > 0;
}

/// Why `event` does not follow `before`, the last row that did.
static BrokenLink explain_break(Database const& database, Event const& before, Event const& event)
{
    bool const is_whole = hash_of(event) == event.hash;
    if (event.previous_hash == before.hash && !is_whole) return {event.id, row_name(event.id) + " was changed"};

    auto const rightful = row_after(database, before.hash);
    if (rightful && *rightful != event.id) {
        bool const has_its_own_place = is_whole && hash_exists(database, event.previous_hash);
        if (has_its_own_place)
            return {event.id, row_name(event.id) + " was moved: " + row_name(*rightful) + " belongs here"};
        return {event.id, row_name(event.id) + " was inserted before " + row_name(*rightful)};
    }
    if (!is_whole) return {event.id, row_name(event.id) + " was changed"};
    return {event.id, "one row or more was removed between " + row_name(before.id) + " and " + row_name(event.id)};
}

/// Where two rows say that they follow the same one, the first of them was put in later than the second.
static std::optional<BrokenLink> explain_fork(Event const& before_that, Event const& before, Event const& event)
{
    if (before.id == 0 || event.previous_hash != before_that.hash || hash_of(event) != event.hash) return std::nullopt;
    return BrokenLink{before.id, row_name(before.id) + " was inserted before " + row_name(event.id)};
}

static std::optional<BrokenLink> compare_with_head(Head const& head, Event const& last)
{
    if (head.count == last.id && head.hash == last.hash) return std::nullopt;
    if (head.count > last.id)
        return BrokenLink{last.id + 1, "the last rows, from " + row_name(last.id + 1) + " to " + row_name(head.count) +
                                           ", were removed"};
    return BrokenLink{last.id, row_name(last.id) + " was added without the chain's head being told"};
}

TrailEnd end_of_trail(Database const& database)
{
    Snapshot const one_moment{database};
    auto const last = database.maybe_one(
        read_event, "SELECT audit_event_id, happened_at, staff_id, action, subject_kind, subject_id, detail,"
                    " previous_hash, hash FROM audit_events ORDER BY audit_event_id DESC LIMIT 1");
    auto const head = head_of_chain(database);
    auto broken = compare_with_head(head, last.value_or(Event{}));
    if (!broken && last && hash_of(*last) != last->hash)
        broken = BrokenLink{last->id, row_name(last->id) + " was changed"};
    return {broken, head.count, last ? last->happened_at : ""};
}

std::optional<BrokenLink> first_broken_link(Database const& database) { return check_chain(database).broken; }

ChainCheck check_chain(Database const& database, ChainPlace const& from)
{
    Snapshot const one_moment{database};
    std::optional<BrokenLink> broken;
    Event before_that, before;
    before.id = from.row_count;
    before.hash = from.hash;
    Value const after[] = {from.row_count};
    database.visit("SELECT audit_event_id, happened_at, staff_id, action, subject_kind, subject_id, detail,"
                   " previous_hash, hash FROM audit_events WHERE audit_event_id > ? ORDER BY audit_event_id",
                   after, [&](Row const& row) {
                       Event event = read_event(row);
                       bool const follows = event.previous_hash == before.hash && event.id == before.id + 1 &&
                                            hash_of(event) == event.hash;
                       if (!follows) {
                           broken = explain_fork(before_that, before, event);
                           if (!broken) broken = explain_break(database, before, event);
                           return false;
                       }
                       before_that = std::move(before);
                       before = std::move(event);
                       return true;
                   });
    auto const head = head_of_chain(database);
    return {broken ? broken : compare_with_head(head, before), {head.count, head.hash}};
}

}  // namespace waymark
