#include "platform/charts/path.h"

#include "platform/charts/folded_path.h"
#include "platform/charts/path_forms.h"
#include "platform/charts/path_marks.h"
#include "platform/text.h"

#include <algorithm>
#include <array>

namespace waymark {

std::string short_date(Date day)
{
    static constexpr std::array<char const*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::chrono::year_month_day const parts{day};
    return std::to_string(static_cast<unsigned>(parts.day())) + " " + months[static_cast<unsigned>(parts.month()) - 1];
}

std::string day_label(PathMark const& mark) { return short_date(mark.on) + (mark.is_late ? ", late" : ""); }

std::string due_label(PathDue const& due)
{
    return (due.lateness == Lateness::Late ? "was due " : "due ") + short_date(due.due_on);
}

static std::string_view name_of(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Entry:
        return "coming in";
    case MarkKind::ReviewHeld:
        return "review held";
    case MarkKind::ReviewBooked:
        return "review booked";
    case MarkKind::Midway:
        return "midway review";
    case MarkKind::Contact:
        return "contact";
    case MarkKind::Concern:
        return "concern";
    case MarkKind::Exit:
        return "leaving";
    }
    return {};
}

static std::string sentence(std::string words)
{
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

static std::string told(PathMark const& mark)
{
    if (!mark.told.empty()) return mark.told;
    auto const lateness = mark.is_late ? ", late" : "";
    bool const label_tells = mark.kind == MarkKind::Entry || mark.kind == MarkKind::Exit;
    if (label_tells && !mark.label.empty()) return sentence(mark.label);
    auto name = sentence(std::string{name_of(mark.kind)});
    if (mark.kind == MarkKind::ReviewHeld && !mark.label.empty()) name += ": " + mark.label;
    return name + lateness;
}

static bool has(Path const& path, MarkKind kind)
{
    return std::any_of(path.marks.begin(), path.marks.end(), [&](PathMark const& mark) { return mark.kind == kind; });
}

std::string told_in_words(Path const& path)
{
    long long held = 0;
    PathMark const* last_held = nullptr;
    std::string ends;
    for (auto const& mark : path.marks) {
        if (mark.kind == MarkKind::Entry || mark.kind == MarkKind::Exit)
            ends += told(mark) + " on " + day_month_year(mark.on) + ". ";
        if (mark.kind == MarkKind::ReviewBooked) ends += "Review booked for " + day_month_year(mark.on) + ". ";
        if (mark.kind != MarkKind::ReviewHeld) continue;
        ++held;
        if (last_held == nullptr || mark.on >= last_held->on) last_held = &mark;
    }
    auto words = ends + counted(held, "review", "reviews") + " held";
    words += last_held == nullptr ? ". " : ", the last on " + day_month_year(last_held->on) + ". ";
    if (path.due)
        words += (path.due->lateness == Lateness::Late ? "The next was due by " : "The next is due by ") +
                 day_month_year(path.due->due_on) + ". ";
    return words + "The table below it has " + counted(static_cast<long long>(path.marks.size()), "entry", "entries") +
           ".";
}

DataTable table_of(Path const& path)
{
    auto marks = path.marks;
    std::stable_sort(marks.begin(), marks.end(),
                     [](PathMark const& one, PathMark const& other) { return one.on < other.on; });
    DataTable table{path.title, {{"Date"}, {"What"}}, {}, "govuk-visually-hidden"};
    for (auto const& mark : marks) table.rows.push_back({escaped(day_month_year(mark.on)), escaped(told(mark))});
    return table;
}

static Html key_entry(Svg const& symbol, std::string_view name)
{
    auto entry = Html::trusted("<li>");
    entry += symbol.symbol(32);
    entry += Html::trusted(" ");
    entry += escaped(name);
    entry += Html::trusted("</li>\n");
    return entry;
}

/// The key: the shapes that this path has, and their names.
static Html key_of(Path const& path)
{
    Html entries;
    for (auto const kind :
         {MarkKind::ReviewHeld, MarkKind::ReviewBooked, MarkKind::Midway, MarkKind::Contact, MarkKind::Concern}) {
        if (!has(path, kind)) continue;
        Svg symbol;
        draw_mark(symbol, kind, {16, 16});
        entries += key_entry(symbol, name_of(kind));
    }
    if (path.due && path.due->window_from) {
        Svg symbol;
        symbol.rectangle({2, 4}, 28, 24, window_box);
        entries += key_entry(symbol, "when the next is to be held");
    }
    if (entries.empty()) return {};
    auto key = Html::trusted("<ul class=\"wm-path__key\">\n");
    key += entries;
    key += Html::trusted("</ul>\n");
    return key;
}

Html draw(Path const& path)
{
    auto const shown = folded(path);
    auto drawn = Html::trusted("<div class=\"wm-path\">\n");
    drawn += draw_lying(path, shown);
    drawn += draw_standing(path, shown);
    drawn += key_of(path);
    drawn += Html::trusted("</div>");
    return drawn;
}

}  // namespace waymark
