#pragma once
#include "platform/charts/folded_path.h"
#include "platform/charts/path.h"

namespace waymark {

/// The path lying, from left to right.
Html draw_lying(Path const&, FoldedPath const&);
/// The path standing, the past at the top: each mark has a line of its own, so that none can run into another.
Html draw_standing(Path const&, FoldedPath const&);

/// "due 2 March", "was due 2 March".
std::string due_label(PathDue const&);
/// "2 Sep", and "2 Sep, late".
std::string day_label(PathMark const&);
std::string short_date(Date);

}  // namespace waymark
