#pragma once
#include "children/child.h"
#include "platform/database/database.h"
#include "platform/viewer.h"

#include <functional>
#include <optional>
#include <string_view>

namespace waymark {

/// The only SQL that writes about children and what they are called. Whatever is outside what the viewer may see is
/// not found, and throws Conflict where it is to be changed.
///
/// What a return or the demonstration brings goes in by `…_received`: no trace of its own, because whoever imports
/// leaves one for the whole, and cheap enough for a hundred thousand in one Transaction of the caller's.
class ChildStore {
public:
    explicit ChildStore(Database& database) : database_{database} {}

    std::optional<Child> find(ChildId, Viewer) const;
    std::optional<Child> find_by_identifier(std::string_view identifier, Viewer) const;
    /// For the import, which compares every child with what came: no viewer, and no names. In order of identifier.
    void visit_for_import(std::function<void(Child const&)> const& visitor) const;

    /// With its names. The identifier must be nobody's.
    ChildId add_received(Child const&, Instant now);
    /// Everything but the names, over what is kept.
    void change_received(Child const&);
    void add_name_received(ChildId, ChildName const&, Instant now);

    /// Everything but the names. Throws Conflict where `changed.version` is not the one kept.
    void change(Child const& changed, Viewer by, Instant now);
    /// A new known-as or legal name makes the one before it a former name; nothing is forgotten.
    void add_name(ChildId, ChildName const&, Viewer by, Instant now);

    void link_siblings(ChildId, ChildId);
    void link_parent(ChildId child, ChildId parent);

private:
    template <class Key>
    std::optional<Child> find_where(std::string const& sql, Key const& key, Viewer viewer) const;
    void read_names(Child&) const;
    void insert_name(ChildId, ChildName const&, Instant now);

    Database& database_;
};

/// Throws Conflict where the child is not among those the viewer may see; for stores of this slice.
void refuse_unless_changeable(Database const&, ChildId, Viewer);

}  // namespace waymark
