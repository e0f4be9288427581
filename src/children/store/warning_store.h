#pragma once
#include "children/child.h"
#include "children/warning_note.h"
#include "platform/database/database.h"
#include "platform/viewer.h"

#include <string_view>
#include <vector>

namespace waymark {

/// The only SQL that writes about warning notes.
class WarningStore {
public:
    explicit WarningStore(Database& database) : database_{database} {}

    /// Those that hold on the viewer's day, newest first.
    std::vector<WarningNote> list_in_force(ChildId, Viewer) const;
    /// Every one there ever was, newest first.
    std::vector<WarningNote> list(ChildId, Viewer) const;

    WarningNoteId add(ChildId, std::string_view note, Date from_on, Viewer by, Instant now);
    /// `until_on` is the last day it holds. Throws Conflict where somebody ended it first.
    void end(ChildId, WarningNoteId, Date until_on, Viewer by, Instant now);

private:
    Database& database_;
};

}  // namespace waymark
