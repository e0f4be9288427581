#include "platform/charts/path_forms.h"
#include "platform/charts/path_marks.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr double width = 340;
constexpr double line_x = 150;
constexpr double beside_x = line_x - 27;
constexpr double date_x = line_x - 44;
constexpr double label_x = line_x + 26;

/// A line of the standing path: something with words, at a height of its own.
struct Step {
    Date on{};
    std::string label;
    std::optional<MarkKind> kind;
    Ink ink = label_ink;
    double y = 0;
};

class StandingPath {
public:
    StandingPath(Path const& path, FoldedPath const& shown) : path_{path}, shown_{shown} {}

    Html draw()
    {
        collect();
        set_heights();
        draw_line();
        draw_window();
        for (auto const& mark : shown_.marks)
            if (is_beside(mark.kind)) draw_beside(mark);
        for (std::size_t i = 0; i < steps_.size(); ++i)
            if (path_.shows_today || !is_today(steps_[i])) draw(steps_[i], date_of(i));
        return svg_.picture(path_.id + "-standing", width, height(), path_.title, told_in_words(path_), "standing");
    }

private:
    void collect()
    {
        for (auto const& mark : shown_.marks)
            if (!is_beside(mark.kind)) steps_.push_back(step_of(mark));
        steps_.push_back({path_.today, "today", {}, quiet_ink});
        if (path_.due) {
            bool const is_late = path_.due->lateness == Lateness::Late;
            steps_.push_back({path_.due->due_on, is_late ? "was due" : "due", {}, is_late ? late_ink : label_ink});
        }
        std::stable_sort(steps_.begin(), steps_.end(),
                         [](Step const& one, Step const& other) { return one.on < other.on; });
    }

    static Step step_of(PathMark const& mark)
    {
        auto const label = mark.is_late ? mark.label + ", late" : mark.label;
        return {mark.on, label, mark.kind, mark.is_late ? late_ink : label_ink};
    }

    /// Time to scale where there is room, and never less than a line of words.
    void set_heights()
    {
        double y = 26;
        for (std::size_t i = 0; i < steps_.size(); ++i) {
            if (i > 0) {
                auto const days = static_cast<double>((steps_[i].on - steps_[i - 1].on).count());
                bool const is_fold = shown_.fold && i == 1;
                y += is_fold ? 92 : std::clamp(days * 0.4, 36.0, 78.0);
            }
            steps_[i].y = y;
        }
    }

    /// The year is said where it changes.
    std::string date_of(std::size_t step) const
    {
        auto const on = steps_[step].on;
        bool const is_same_year = step > 0 && year_of(steps_[step - 1].on) == year_of(on);
        return is_same_year ? short_date(on) : short_date(on) + " " + std::to_string(year_of(on));
    }

    double height() const { return steps_.back().y + 40; }

    /// Between the steps before and after it, as far as its day is.
    double y_of(Date day) const
    {
        auto const after = std::find_if(steps_.begin(), steps_.end(), [&](Step const& step) { return step.on >= day; });
        if (after == steps_.begin()) return steps_.front().y;
        if (after == steps_.end()) return steps_.back().y;
        auto const& before = *(after - 1);
        auto const part =
            static_cast<double>((day - before.on).count()) / static_cast<double>((after->on - before.on).count());
        return before.y + (after->y - before.y) * part;
    }

    static bool is_today(Step const& step) { return !step.kind && step.label == "today"; }

    double y_of_today() const
    {
        for (auto const& step : steps_)
            if (is_today(step)) return step.y;
        return height();
    }

    void draw_line()
    {
        auto const today = y_of_today();
        auto from = steps_.front().y;
        svg_.line({line_x, today}, {line_x, height() - 8}, line_ahead);
        if (shown_.fold) {
            auto const until = steps_.size() > 1 ? steps_[1].y : today;
            svg_.line({line_x, from}, {line_x, until}, folded_line);
            svg_.text({label_x, from + 41}, shown_.fold->label(), label_ink, TextAnchor::Start);
            svg_.text({label_x, from + 60}, shown_.fold->years(), quiet_ink, TextAnchor::Start);
            from = until;
        }
        for (auto const& step : steps_) {
            if (step.kind == MarkKind::Exit) {
                svg_.line({line_x, from}, {line_x, step.y}, path_line);
                svg_.line({line_x, step.y}, {line_x, today}, line_ahead);
                from = today;
            }
            if (step.kind == MarkKind::Entry && step.y > steps_.front().y) from = step.y;
        }
        if (from < today) svg_.line({line_x, from}, {line_x, today}, path_line);
    }

    void draw_window()
    {
        if (!path_.due || !path_.due->window_from) return;
        auto const from = y_of(*path_.due->window_from);
        auto const until = y_of(path_.due->due_on);
        svg_.rectangle({line_x - 18, from}, 36, std::max(4.0, until - from), window_box);
        svg_.line({line_x, from}, {line_x, std::min(until, y_of_today())}, path_line);
    }

    void draw_beside(PathMark const& mark)
    {
        auto const y = y_of(mark.on);
        auto& last = mark.kind == MarkKind::Contact ? last_contact_ : last_concern_;
        if (y - last < 9) return;
        last = y;
        draw_mark(svg_, mark.kind, {beside_x, y});
    }

    void draw(Step const& step, std::string const& date)
    {
        if (step.kind)
            draw_mark(svg_, *step.kind, {line_x, step.y});
        else if (is_today(step))
            svg_.line({line_x - 20, step.y}, {line_x + 20, step.y}, today_line);
        else
            svg_.line({line_x - 20, step.y}, {line_x + 20, step.y}, step.ink.name == "late" ? due_late_bar : due_bar);
        svg_.text({date_x, step.y + 5}, date, quiet_ink, TextAnchor::End);
        svg_.text({label_x, step.y + 5}, step.label, step.ink, TextAnchor::Start);
    }

    Path const& path_;
    FoldedPath const& shown_;
    Svg svg_;
    std::vector<Step> steps_;
    double last_contact_ = -100;
    double last_concern_ = -100;
};

}  // namespace

Html draw_standing(Path const& path, FoldedPath const& shown) { return StandingPath{path, shown}.draw(); }

}  // namespace waymark
