#include "access/pages/unusual.h"

#include "access/pages/access_places.h"
#include "access/pages/audit_query.h"
#include "access/pages/audit_words.h"
#include "access/pages/routes.h"
#include "access/store/watch_store.h"
#include "platform/database/gathered_looks.h"
#include "platform/text.h"
#include "platform/web/framed.h"

#include <stdexcept>

namespace waymark {

/// The trail is gone through for this long; what is older stands in it still.
static constexpr std::chrono::days looked_back{28};
static constexpr std::size_t longest_note = 500;

static std::string label_of(UnusualKind kind)
{
    switch (kind) {
    case UnusualKind::Emergency:
        return "In an emergency";
    case UnusualKind::PasswordSet:
        return "Another’s password";
    case UnusualKind::SameFamilyName:
        return "Same family name";
    case UnusualKind::ManyRefusals:
        return "Refused many times";
    case UnusualKind::ManyChildren:
        return "Many children";
    case UnusualKind::OutOfHours:
        return "Out of hours";
    }
    throw std::logic_error{"something unusual without a label"};
}

static std::string whose_file(UnusualSeen const& seen)
{
    return seen.child_is_hidden ? "a restricted file that you are not named for" : seen.called + "’s file";
}

static std::string one_after_another(std::vector<std::string> const& names)
{
    std::string line;
    for (std::size_t i = 0; i < names.size(); ++i)
        line += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
    return line;
}

static std::string heading_of(UnusualSeen const& seen)
{
    switch (seen.what.kind) {
    case UnusualKind::Emergency:
        return seen.name + " opened " + whose_file(seen) + " in an emergency";
    case UnusualKind::PasswordSet:
        return seen.name + " set the password of " + one_after_another(seen.whose);
    case UnusualKind::SameFamilyName:
        return seen.name + " has the same family name as " + (seen.child_is_hidden ? "a child" : seen.called);
    case UnusualKind::ManyRefusals:
        return seen.name + " was refused " + counted(seen.what.count, "time", "times");
    case UnusualKind::ManyChildren:
        return seen.name + " opened the files of " + counted(seen.what.count, "child", "children");
    case UnusualKind::OutOfHours:
        return seen.name + " was in children’s files out of hours";
    }
    throw std::logic_error{"something unusual without a heading"};
}

static std::string why(Unusual const& what, AccessSettings const& settings)
{
    switch (what.kind) {
    case UnusualKind::Emergency:
        return "The child was not theirs to see. The file is open to them until " + moment_in_words(what.until) + ".";
    case UnusualKind::PasswordSet:
        return "Whoever knows a password can act in that name until its person chooses their own, which they do before "
               "anything else. Ask them whether they asked for it.";
    case UnusualKind::SameFamilyName:
        return "Nobody works on the file of their own family. A name is often only a name.";
    case UnusualKind::ManyRefusals:
        return "They asked for files that are not there for them, " + std::to_string(settings.many_refusals) +
               " times a day or more: not theirs, or not at all.";
    case UnusualKind::ManyChildren:
        return std::to_string(settings.many_children) + " children or more in one day is more than the work asks for.";
    case UnusualKind::OutOfHours:
        return "Hours are from " + settings.hours_from + " to " + settings.hours_until +
               ", Monday to Friday, in London.";
    }
    throw std::logic_error{"something unusual without a reason"};
}

static std::string when_of(Unusual const& what)
{
    auto const day = full_date(what.day);
    if (what.first_at == what.last_at) return day + " at " + london_time(what.first_at);
    return day + ", " + counted(what.count, "time", "times") + " from " + london_time(what.first_at) + " to " +
           london_time(what.last_at);
}

/// The number of a child whom the viewer does not know of stands nowhere on the page.
static std::string number_shown(UnusualSeen const& seen)
{
    return seen.child_is_hidden ? "0" : std::to_string(seen.what.child.value);
}

static std::string name_of(std::string_view part, UnusualSeen const& seen)
{
    auto const& what = seen.what;
    return std::string{part} + "-" + std::string{code_of(what.kind)} + "-" + std::to_string(what.who.value) + "-" +
           iso(what.day) + "-" + number_shown(seen);
}

static UnusualLine line_of(UnusualSeen const& seen, AccessSettings const& settings)
{
    UnusualLine line;
    auto const& what = seen.what;
    line.kind = label_of(what.kind);
    line.heading = heading_of(seen);
    line.when = when_of(what);
    line.why = why(what, settings);
    line.reason = what.reason;
    line.is_grave = what.kind == UnusualKind::Emergency;
    if (!seen.may_look_into) line.why += " Somebody who is named for it looks into it.";
    line.trail_url =
        "/audit?who=" + std::to_string(what.who.value) + "&from=" + iso(what.day) + "&until=" + iso(what.day);
    if (!seen.called.empty()) line.child_url = "/children/" + std::to_string(what.child.value) + "/looked-at";
    if (seen.looked_at)
        line.looked = seen.looked_by + " looked into it on " + day_month_year(london_date(*seen.looked_at)) +
                      (seen.looked_reason.empty() ? "" : ": " + seen.looked_reason);
    line.code = code_of(what.kind);
    line.person = std::to_string(what.who.value);
    line.day = iso(what.day);
    line.child = number_shown(seen);
    line.may_look_into = seen.may_look_into;
    line.note = {.name = name_of("note", seen),
                 .label = "What you found",
                 .width = "govuk-input--width-20",
                 .autocomplete = "off"};
    return line;
}

static FilterPills kind_pills(std::vector<UnusualSeen> const& all, std::optional<UnusualKind> chosen)
{
    FilterPills pills{"Show",
                      {{"Everything", with_thousands(static_cast<long long>(all.size())), "/audit/unusual", !chosen}}};
    for (auto const kind : all_unusual_kinds) {
        long long count = 0;
        for (auto const& seen : all) count += seen.what.kind == kind;
        pills.pills.push_back({label_of(kind), with_thousands(count),
                               "/audit/unusual?show=" + std::string{code_of(kind)}, chosen == kind});
    }
    return pills;
}

static UnusualPage page_for(Request const& request, WatchStore const& store, std::vector<UnusualSeen> const& all)
{
    UnusualPage page;
    auto const settings = store.settings();
    auto const chosen = parse_unusual_kind(request.query.get("show"));
    page.places = access_places(request, "/audit/unusual");
    page.subtitle = "In the four weeks to " + full_date(request.today);
    page.rules = "What is listed follows from your service’s own limits.";
    page.kinds = kind_pills(all, chosen);
    page.csrf_token = request.csrf_token;
    for (auto const& seen : all) {
        if (chosen && seen.what.kind != *chosen) continue;
        (seen.looked_at ? page.looked_into : page.waiting).push_back(line_of(seen, settings));
    }
    if (page.waiting.empty() && page.looked_into.empty())
        page.nothing =
            EmptyState{"Nothing stood out",
                       "Here you would find files opened in an emergency, passwords set by somebody else, files opened "
                       "out of hours or by somebody with the "
                       "child’s family name, anybody who opened very many, and anybody refused again and again."};
    return page;
}

static Html framed_page(Request const& request, UnusualPage const& page)
{
    std::optional<NotificationBanner> flash;
    if (request.query.get("saved") == "looked") {
        flash.emplace();
        flash->heading = "It is written down that you looked into it.";
    }
    return framed(request,
                  {.title = "What stood out",
                   .back_url = "/audit",
                   .back_label = "Back to the audit trail",
                   .flash = std::move(flash),
                   .has_errors = !page.errors.errors.empty()},
                  render(page));
}

Response show_unusual(Request const& request, Database& database)
{
    WatchStore const store{database};
    auto const all = store.list_unusual(request.today - looked_back, request.viewer);
    auto const chosen = parse_unusual_kind(request.query.get("show"));
    record_look(database,
                {request.viewer.staff, AuditAction::View, "what stood out", std::nullopt,
                 chosen ? std::string{code_of(*chosen)} : ""},
                request.now);
    return ok(framed_page(request, page_for(request, store, all)));
}

static std::optional<UnusualSeen> find_meant(Request const& request, std::vector<UnusualSeen> const& all)
{
    std::optional<UnusualSeen> meant;
    for (auto const& seen : all) {
        bool const fits = seen.may_look_into && code_of(seen.what.kind) == request.field("kind") &&
                          iso(seen.what.day) == request.field("day") &&
                          std::to_string(seen.what.who.value) == request.field("person") &&
                          number_shown(seen) == request.field("child");
        // Of two files that the page does not tell apart, the one that still waits.
        if (fits && (!meant || meant->looked_at)) meant = seen;
    }
    return meant;
}

Response submit_unusual(Request const& request, Database& database)
{
    WatchStore store{database};
    auto const all = store.list_unusual(request.today - looked_back, request.viewer);
    auto const meant = find_meant(request, all);
    if (!meant) return not_found();
    auto const note_name = name_of("note", *meant);
    auto const note = std::string{trimmed(request.field(note_name))};
    if (!is_blank(note) && note.size() <= longest_note) {
        store.mark_looked_at(meant->what, note, request.viewer, request.now);
        return see_other("/audit/unusual?saved=looked");
    }
    auto page = page_for(request, store, all);
    page.errors.errors.add(note_name, is_blank(note) ? "Enter what you found when you looked into it"
                                                     : "Keep what you found to 500 letters");
    for (auto& line : page.waiting) {
        if (line.note.name != note_name) continue;
        line.note.error = page.errors.errors.message_for(note_name);
        line.note.value = note;
    }
    return unprocessable(framed_page(request, page));
}

}  // namespace waymark
