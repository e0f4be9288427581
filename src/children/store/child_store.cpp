#include "children/store/child_store.h"

#include "access/visible_children.h"
#include "children/store/name_index.h"
#include "platform/database/audit_trail.h"

namespace waymark {

static constexpr std::string_view select_child =
    "SELECT c.child_id, c.identifier, c.born_on, c.sex, c.ethnicity, c.unique_pupil_number, c.asylum_status_ends_on,"
    " c.is_unaccompanied, c.first_language, c.version FROM children c";

static Child read_child(Row const& row)
{
    Child child;
    child.id = row.get<ChildId>(0);
    child.identifier = row.get<std::string>(1);
    child.born_on = row.get<Date>(2);
    child.sex = parse_sex(row.text(3)).value_or(Sex::Unknown);
    child.ethnicity = row.get<std::string>(4);
    child.unique_pupil_number = row.get<std::string>(5);
    child.asylum_status_ends_on = row.get<std::optional<Date>>(6);
    child.is_unaccompanied = row.get<bool>(7);
    child.first_language = row.get<std::string>(8);
    child.version = row.get<int>(9);
    return child;
}

static ChildName read_name(Row const& row)
{
    auto const kind = parse_name_kind(row.text(0));
    if (!kind) throw DatabaseError{"a child's name is of a kind that is none"};
    return {*kind, row.get<std::string>(1), row.get<std::string>(2)};
}

void refuse_unless_changeable(Database const& database, ChildId child, Viewer viewer)
{
    static auto const sql = "SELECT COUNT(*) FROM children c WHERE c.child_id = ? AND " + changeable_by_viewer("c");
    if (database.count(sql, child, viewer.staff, viewer.today, viewer.now) == 0)
        throw Conflict{"this child is no longer yours to record for"};
}

// Newest first, so that of two names of one kind the later is the one in use.
void ChildStore::read_names(Child& child) const
{
    child.names = database_.list(
        read_name, "SELECT kind, given, family FROM child_names WHERE child_id = ? ORDER BY child_name_id DESC",
        child.id);
}

template <class Key>
std::optional<Child> ChildStore::find_where(std::string const& sql, Key const& key, Viewer viewer) const
{
    auto child = database_.maybe_one(read_child, sql, key, viewer.staff, viewer.today, viewer.now);
    if (child) read_names(*child);
    return child;
}

std::optional<Child> ChildStore::find(ChildId id, Viewer viewer) const
{
    static auto const sql = std::string{select_child} + " WHERE c.child_id = ? AND " + visible_to_viewer("c");
    return find_where(sql, id, viewer);
}

std::optional<Child> ChildStore::find_by_identifier(std::string_view identifier, Viewer viewer) const
{
    static auto const sql = std::string{select_child} + " WHERE c.identifier = ? AND " + visible_to_viewer("c");
    return find_where(sql, identifier, viewer);
}

void ChildStore::visit_for_import(std::function<void(Child const&)> const& visitor) const
{
    static auto const sql = std::string{select_child} + " ORDER BY c.identifier";
    database_.visit(sql, {}, [&](Row const& row) {
        visitor(read_child(row));
        return true;
    });
}

ChildId ChildStore::add_received(Child const& child, Instant now)
{
    Transaction change{database_};
    auto const id = database_.run_returning<ChildId>(
        R"(INSERT INTO children (identifier, born_on, sex, ethnicity, unique_pupil_number, asylum_status_ends_on,
                                 is_unaccompanied, first_language, called)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING child_id)",
        child.identifier, child.born_on, code_of(child.sex), child.ethnicity, child.unique_pupil_number,
        child.asylum_status_ends_on, child.is_unaccompanied, child.first_language, child.called());
    // Read back newest first: written the other way round, they come back as they were given.
    for (auto name = child.names.rbegin(); name != child.names.rend(); ++name) insert_name(id, *name, now);
    index_names(database_, id, child.names);
    change.commit();
    return id;
}

static constexpr std::string_view update_child =
    R"(UPDATE children SET born_on = ?, sex = ?, ethnicity = ?, unique_pupil_number = ?, asylum_status_ends_on = ?,
                           is_unaccompanied = ?, first_language = ?, version = version + 1
        WHERE child_id = ?)";

void ChildStore::change_received(Child const& child)
{
    database_.run(update_child, child.born_on, code_of(child.sex), child.ethnicity, child.unique_pupil_number,
                  child.asylum_status_ends_on, child.is_unaccompanied, child.first_language, child.id);
}

void ChildStore::change(Child const& child, Viewer by, Instant now)
{
    Transaction change{database_};
    refuse_unless_changeable(database_, child.id, by);
    auto const is_as_read = database_.count("SELECT COUNT(*) FROM children WHERE child_id = ? AND version = ?",
                                            child.id, child.version) == 1;
    if (!is_as_read) throw Conflict{"this child's details were changed by someone else"};
    change_received(child);
    record_audit(database_, {by.staff, AuditAction::Change, "child", child.id.value, "details"}, now);
    change.commit();
}

void ChildStore::insert_name(ChildId id, ChildName const& name, Instant now)
{
    database_.run("INSERT INTO child_names (child_id, kind, given, family, added_at) VALUES (?, ?, ?, ?, ?)", id,
                  code_of(name.kind), name.given, name.family, now);
}

void ChildStore::add_name_received(ChildId id, ChildName const& name, Instant now)
{
    Transaction change{database_};
    if (name.kind == NameKind::KnownAs || name.kind == NameKind::Legal)
        database_.run("UPDATE child_names SET kind = ? WHERE child_id = ? AND kind = ?", code_of(NameKind::Former), id,
                      code_of(name.kind));
    insert_name(id, name, now);
    index_names(database_, id, {name});

    auto child = database_.maybe_one(read_child, std::string{select_child} + " WHERE c.child_id = ?", id);
    if (!child) throw std::logic_error{"a name was given to a child who is not there"};
    read_names(*child);
    database_.run("UPDATE children SET called = ?, version = version + 1 WHERE child_id = ?", child->called(), id);
    change.commit();
}

void ChildStore::add_name(ChildId id, ChildName const& name, Viewer by, Instant now)
{
    Transaction change{database_};
    refuse_unless_changeable(database_, id, by);
    add_name_received(id, name, now);
    record_audit(database_,
                 {by.staff, AuditAction::Change, "child", id.value, "name added: " + std::string{code_of(name.kind)}},
                 now);
    change.commit();
}

static void link(Database& database, ChildId child, ChildId related, std::string_view kind)
{
    database.run("INSERT INTO family_links (child_id, related_child_id, kind) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                 child, related, kind);
}

void ChildStore::link_siblings(ChildId one, ChildId other)
{
    link(database_, one, other, "sibling");
    link(database_, other, one, "sibling");
}

void ChildStore::link_parent(ChildId child, ChildId parent)
{
    link(database_, child, parent, "parent");
    link(database_, parent, child, "child");
}

}  // namespace waymark
