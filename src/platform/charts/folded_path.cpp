#include "platform/charts/folded_path.h"

#include "platform/text.h"

#include <algorithm>

namespace waymark {

using std::chrono::days;

// Three years hold about seven reviews, as many as can be told apart across a page.
static constexpr days longest_unfolded{3 * 366};
static constexpr days kept_when_folded{2 * 366};

std::string Fold::label() const
{
    return review_count == 0 ? "earlier years" : counted(review_count, "earlier review", "earlier reviews");
}

std::string Fold::years() const
{
    auto const first = std::to_string(year_of(from));
    auto const last = std::to_string(year_of(until));
    return first == last ? first : first + " to " + last;
}

static Date last_day(Path const& path)
{
    auto last = path.today;
    for (auto const& mark : path.marks) last = std::max(last, mark.on);
    return path.due ? std::max(last, path.due->due_on) : last;
}

static std::vector<PathMark> in_order(std::vector<PathMark> marks)
{
    std::stable_sort(marks.begin(), marks.end(),
                     [](PathMark const& one, PathMark const& other) { return one.on < other.on; });
    return marks;
}

/// Room after the last mark, so that its label has somewhere to stand.
static Date with_room(Date first, Date last) { return last + std::max(days{21}, (last - first) / 12); }

static void fold_away(FoldedPath& path)
{
    auto const first = path.marks.front();
    Fold fold{first.on, path.begins, 0};
    std::vector<PathMark> kept{first};
    for (std::size_t i = 1; i < path.marks.size(); ++i) {
        auto const& mark = path.marks[i];
        bool const is_far = mark.on < path.begins;
        if (!is_far) kept.push_back(mark);
        if (is_far && mark.kind == MarkKind::ReviewHeld) ++fold.review_count;
    }
    path.marks = std::move(kept);
    path.fold = fold;
}

FoldedPath folded(Path const& path)
{
    FoldedPath made{in_order(path.marks), {}, path.today, {}};
    if (!made.marks.empty()) made.begins = std::min(path.today, made.marks.front().on);
    auto const last = last_day(path);
    if (last - made.begins > longest_unfolded && !made.marks.empty()) {
        made.begins = last - kept_when_folded;
        // A review overdue since long ago must stay in sight.
        if (path.due) made.begins = std::min(made.begins, path.due->window_from.value_or(path.due->due_on) - days{30});
        if (made.begins > made.marks.front().on + days{60})
            fold_away(made);
        else
            made.begins = made.marks.front().on;
    }
    made.ends = with_room(made.begins, last);
    return made;
}

}  // namespace waymark
