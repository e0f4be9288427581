#pragma once
#include "access/restriction.h"
#include "platform/database/database.h"

#include <optional>
#include <string_view>
#include <vector>

namespace waymark {

/// A child as a page about access names them, to somebody who may see them.
struct ChildNamed {
    ChildId id;
    std::string called;
    std::string identifier;
};
std::optional<ChildNamed> find_child_named(Database const&, ChildId, Viewer);

/// Whether the viewer may record about the child and decide who sees them: not where the file is open to them in an
/// emergency alone.
bool may_change(Database const&, ChildId, Viewer);

struct RestrictedChild {
    ChildNamed child;
    Restriction restriction;
};

/// The only SQL that writes about restricted children. Who is not named for one does not find it here either.
class RestrictionStore {
public:
    explicit RestrictionStore(Database& database) : database_{database} {}

    /// The one in force.
    std::optional<Restriction> find(ChildId, Viewer) const;
    /// Every restricted child that the viewer sees, by name.
    std::vector<RestrictedChild> list(Viewer) const;
    /// Who may be named: those at work whose child it is or who see every child.
    std::vector<PersonNamed> list_nameable(ChildId, Viewer) const;

    /// Throws Conflict where the child is restricted already.
    void restrict(ChildId, std::string_view reason, std::vector<PersonNamed> const&, Viewer by, Instant now);
    /// `seen` as it was read: throws Conflict where it changed meanwhile.
    void change(Restriction const& seen, std::string_view reason, std::vector<PersonNamed> const&, Viewer by,
                Instant now);
    void lift(Restriction const& seen, Viewer by, Instant now);

private:
    void name_people(RestrictionId, std::vector<PersonNamed> const&);
    std::vector<PersonNamed> named_for(RestrictionId) const;

    Database& database_;
};

}  // namespace waymark
