#include "platform/charts/path_marks.h"

namespace waymark {

bool is_beside(MarkKind kind) { return kind == MarkKind::Contact || kind == MarkKind::Concern; }

void draw_mark(Svg& svg, MarkKind kind, Point at)
{
    switch (kind) {
    case MarkKind::Entry:
        svg.shape(at, "M0-20 14-8V12H-14V-8z", {"entry", "#f6b73c", navy, 1});
        svg.circle({at.x, at.y - 1}, 4.5, {"window-of-entry", navy});
        return;
    case MarkKind::ReviewHeld:
        return svg.circle(at, 14, {"held", navy, "#ffffff", 1.5});
    case MarkKind::ReviewBooked:
        return svg.circle(at, 13, {"booked", "#ffffff", navy, 4});
    case MarkKind::Midway:
        return svg.shape(at, "M0-11 11 0 0 11-11 0z", {"midway", navy, "#ffffff", 1.5});
    case MarkKind::Contact:
        return svg.circle(at, 5.5, {"contact", "#2c7a57"});
    case MarkKind::Concern:
        return svg.shape(at, "M0-9 9.500 7H-9.500z", {"concern", late_red, "#ffffff", 1});
    case MarkKind::Exit:
        return svg.shape(at, "M-4-15H4V15H-4z", {"exit", navy});
    }
}

}  // namespace waymark
