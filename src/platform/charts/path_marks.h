// The shapes and colours of the marks, the same in every form of the path and in its key.
#pragma once
#include "platform/charts/path.h"
#include "platform/charts/svg.h"

namespace waymark {

inline constexpr std::string_view navy = "#17324d";
inline constexpr std::string_view ahead_grey = "#a9b8c5";
inline constexpr std::string_view quiet_grey = "#4a5661";
inline constexpr std::string_view late_red = "#b3201b";
inline constexpr std::string_view soon_amber = "#d98a00";

inline constexpr Ink path_line{"line", "none", navy, 6};
inline constexpr Ink line_ahead{"ahead", "none", ahead_grey, 6};
inline constexpr Ink folded_line{"folded", "none", navy, 6, "2 6"};
inline constexpr Ink today_line{"today", "none", quiet_grey, 1.5, "4 3"};
inline constexpr Ink window_box{"window", "#fff7e8", soon_amber, 1.5};
inline constexpr Ink due_late_bar{"due-late", "none", late_red, 4};
inline constexpr Ink due_bar{"due", "none", navy, 4};

inline constexpr Ink label_ink{"label", navy};
inline constexpr Ink quiet_ink{"quiet", quiet_grey};
inline constexpr Ink late_ink{"late", late_red};

/// Draws the mark with its middle at `at`.
void draw_mark(Svg&, MarkKind, Point at);

/// Contacts and concerns stand beside the line, without words; everything else is on it.
bool is_beside(MarkKind);

}  // namespace waymark
