#pragma once
#include "exchange/return_reader.h"
#include "platform/database/database.h"
#include "platform/viewer.h"

namespace waymark {

/// The children whose files are restricted to others than the viewer, by identifier: an import of the viewer's neither
/// reads nor writes them.
HiddenChildren hidden_children(Database const&, Viewer);

}  // namespace waymark
