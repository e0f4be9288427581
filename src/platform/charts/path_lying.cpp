#include "platform/charts/label_rows.h"
#include "platform/charts/path_forms.h"
#include "platform/charts/path_marks.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr double width = 1100;
constexpr double height = 158;
constexpr double line_y = 82;
constexpr double first_x = 20;
constexpr double last_x = 1086;
constexpr double fold_width = 190;

// Above the line, the nearer row first; below it likewise.
constexpr double above_rows[] = {48, 26, 15};
constexpr double below_rows[] = {132, 151};

class LyingPath {
public:
    LyingPath(Path const& path, FoldedPath const& shown) : path_{path}, shown_{shown} {}

    Html draw()
    {
        draw_line();
        draw_window();
        draw_today();
        for (auto const& mark : shown_.marks) draw(mark);
        draw_due();
        label_all();
        return svg_.picture(path_.id + "-lying", width, height, path_.title, told_in_words(path_), "lying");
    }

private:
    double x_of(Date day) const
    {
        if (shown_.fold && day <= shown_.fold->from) return first_x;
        auto const left = shown_.fold ? first_x + fold_width : first_x;
        auto const whole = static_cast<double>((shown_.ends - shown_.begins).count());
        auto const part = static_cast<double>((day - shown_.begins).count());
        return left + (last_x - left) * std::clamp(part / whole, 0.0, 1.0);
    }

    void draw_line()
    {
        auto const today = x_of(path_.today);
        auto const begins = x_of(shown_.begins);
        if (shown_.fold) svg_.line({first_x, line_y}, {begins, line_y}, folded_line);
        svg_.line({today, line_y}, {last_x, line_y}, line_ahead);
        auto from = begins;
        for (auto const& mark : shown_.marks) {
            if (mark.kind == MarkKind::Exit) {
                svg_.line({from, line_y}, {x_of(mark.on), line_y}, path_line);
                svg_.line({x_of(mark.on), line_y}, {today, line_y}, line_ahead);
                from = today;
            }
            if (mark.kind == MarkKind::Entry && mark.on > shown_.begins) from = x_of(mark.on);
        }
        if (from < today) svg_.line({from, line_y}, {today, line_y}, path_line);
    }

    void draw_window()
    {
        if (!path_.due || !path_.due->window_from) return;
        auto const from = x_of(*path_.due->window_from);
        svg_.rectangle({from, line_y - 18}, std::max(4.0, x_of(path_.due->due_on) - from), 36, window_box);
        svg_.line({from, line_y}, {std::min(x_of(path_.due->due_on), x_of(path_.today)), line_y}, path_line);
    }

    void draw_today()
    {
        if (!path_.shows_today) return;
        auto const x = x_of(path_.today);
        svg_.line({x, 22}, {x, line_y + 32}, today_line);
    }

    void draw_due()
    {
        if (!path_.due) return;
        auto const x = x_of(path_.due->due_on);
        bool const is_late = path_.due->lateness == Lateness::Late;
        svg_.line({x, line_y - 28}, {x, line_y + 30}, is_late ? due_late_bar : due_bar);
    }

    void draw(PathMark const& mark)
    {
        auto const x = x_of(mark.on);
        if (!is_beside(mark.kind)) return draw_mark(svg_, mark.kind, {x, line_y});
        // Two that would cover one another are drawn as one; the table has both.
        auto& last = mark.kind == MarkKind::Contact ? last_contact_ : last_concern_;
        if (x - last < 9) return;
        last = x;
        draw_mark(svg_, mark.kind, {x, line_y + 26});
    }

    void above(std::string const& words, double x, std::vector<std::size_t> const& rows, Ink const& ink)
    {
        if (auto const placed = above_.place(words, x, rows))
            svg_.text({placed->middle, above_rows[placed->row]}, words, ink);
    }

    void below(std::string const& words, double x, std::vector<std::size_t> const& rows, Ink const& ink)
    {
        if (auto const placed = below_.place(words, x, rows))
            svg_.text({placed->middle, below_rows[placed->row]}, words, ink);
    }

    /// In the order in which they matter: what is due, today, the ends, then the reviews from the newest back.
    void label_all()
    {
        if (path_.due) {
            bool const is_late = path_.due->lateness == Lateness::Late;
            below(due_label(*path_.due), x_of(path_.due->due_on), {0, 1}, is_late ? late_ink : label_ink);
        }
        if (path_.shows_today) {
            above("today", x_of(path_.today), {2}, quiet_ink);
            above_.keep_clear(x_of(path_.today), {0, 1});
        }
        for (auto const& mark : shown_.marks) label_end(mark);
        if (shown_.fold) label_fold(*shown_.fold);
        for (auto mark = shown_.marks.rbegin(); mark != shown_.marks.rend(); ++mark) label_mark(*mark);
        label_years();
    }

    void label_end(PathMark const& mark)
    {
        if (mark.kind != MarkKind::Entry && mark.kind != MarkKind::Exit) return;
        below(mark.label, x_of(mark.on), {0}, label_ink);
        below(short_date(mark.on) + " " + std::to_string(year_of(mark.on)), x_of(mark.on), {1}, quiet_ink);
    }

    void label_fold(Fold const& fold)
    {
        auto const middle = first_x + fold_width / 2 + 12;
        above(fold.label(), middle, {0}, label_ink);
        above(fold.years(), middle, {1}, quiet_ink);
    }

    void label_mark(PathMark const& mark)
    {
        if (is_beside(mark.kind) || mark.kind == MarkKind::Entry || mark.kind == MarkKind::Exit) return;
        above(mark.label, x_of(mark.on), {0, 1}, label_ink);
        if (mark.kind == MarkKind::ReviewHeld)
            below(day_label(mark), x_of(mark.on), {0, 1}, mark.is_late ? late_ink : quiet_ink);
    }

    void label_years()
    {
        using namespace std::chrono;
        for (auto year = year_of(shown_.begins) + 1; year <= year_of(shown_.ends); ++year) {
            auto const x = x_of(Date{std::chrono::year{year} / January / 1});
            svg_.line({x, line_y + 5}, {x, line_y + 11}, {"year", "none", ahead_grey, 1.5});
            below(std::to_string(year), x, {1}, quiet_ink);
        }
    }

    Path const& path_;
    FoldedPath const& shown_;
    Svg svg_;
    LabelRows above_{3, width};
    LabelRows below_{2, width};
    double last_contact_ = -100;
    double last_concern_ = -100;
};

}  // namespace

Html draw_lying(Path const& path, FoldedPath const& shown) { return LyingPath{path, shown}.draw(); }

}  // namespace waymark
