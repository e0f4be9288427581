#include "children/pages/find_child.h"

#include "access/permissions.h"
#include "calendar/months.h"
#include "children/pages/routes.h"
#include "children/store/child_search.h"
#include "platform/database/gathered_looks.h"
#include "platform/sealing/sealed_words.h"
#include "platform/text.h"
#include "platform/web/framed.h"

namespace waymark {

/// Longer than any name; what is longer was pasted by mistake.
static constexpr std::size_t longest_search = 100;

static FoundChildRow row_of(FoundChild const& found, Date today)
{
    auto const age = age_on(found.born_on, today);
    return {"/children/" + std::to_string(found.child.value),
            found.called,
            found.other_name.empty() ? "" : "Found by the name " + found.other_name,
            age > 0 ? std::to_string(age) : "under 1",
            day_month_year(found.born_on),
            found.identifier};
}

/// The one child whose number was typed in full: nobody needs a list of one.
static std::optional<ChildId> meant_exactly(std::vector<FoundChild> const& found, std::string const& typed)
{
    std::optional<ChildId> meant;
    for (auto const& one : found) {
        if (ascii_upper(one.identifier) != ascii_upper(typed)) continue;
        if (meant) return std::nullopt;
        meant = one.child;
    }
    return meant;
}

static EmptyState nothing_found()
{
    return {"What you could try",
            "Type less: part of one name is enough. Try another name the child has had, their number, or their date of "
            "birth, as 4/8/2013. Only children you may see are found: if you should see a child and cannot, ask the "
            "service manager."};
}

static void record_search(Database& database, Request const& request, std::string const& typed)
{
    record_look(database, {request.viewer.staff, AuditAction::Search, "children", std::nullopt, typed}, request.now);
}

static void tell_what_was_found(FindChildPage& page, std::vector<FoundChild> const& found, Date today)
{
    auto const count = static_cast<long long>(found.size());
    page.outcome = count == 0 ? "No child found for “" + page.typed + "”"
                              : counted(count, "child fits", "children fit") + " “" + page.typed + "”";
    if (count == 0) page.nothing = nothing_found();
    for (auto const& one : found) page.rows.push_back(row_of(one, today));
    if (found.size() == most_children_found)
        page.more = "These are the " + std::to_string(most_children_found) +
                    " that fit best. Type more of the name to see fewer.";
}

/// The tab says how many, never the name that was typed: tabs are read over shoulders and kept in histories.
static Response show(Request const& request, FindChildPage const& page)
{
    auto const title = page.outcome.empty() ? "" : ": " + std::to_string(page.rows.size()) + " found";
    return ok(framed(request, {.title = "Find a child" + title}, render(page)));
}

static FindChildPage page_for(Request const& request)
{
    FindChildPage page;
    page.csrf_token = request.csrf_token;
    page.offers_emergency = request.person.may(break_glass);
    return page;
}

Response show_find_child(Request const& request, Database& database)
{
    auto page = page_for(request);
    page.typed = open_words(request.query.get("search"), request.csrf_token).value_or("");
    if (is_blank(page.typed) || page.typed.size() > longest_search) return show(request, page);
    auto const found = search_children(database, page.typed, request.viewer);
    record_search(database, request, page.typed);
    if (auto const child = meant_exactly(found, page.typed))
        return see_other("/children/" + std::to_string(child->value));
    tell_what_was_found(page, found, request.today);
    return show(request, page);
}

/// The words go into the address sealed with the session's own secret: browser histories and the logs of proxies keep
/// addresses, and going back or loading again still works.
Response submit_find_child(Request const& request)
{
    auto page = page_for(request);
    page.typed = trimmed(request.field("find"));
    if (is_blank(page.typed)) return see_other("/children");
    if (page.typed.size() <= longest_search)
        return see_other("/children?search=" + seal_words(page.typed, request.csrf_token));
    page.outcome = "That is longer than any name";
    page.nothing = EmptyState{"Nothing was looked for", "Type a name, a number or a date of birth alone."};
    return show(request, page);
}

}  // namespace waymark
