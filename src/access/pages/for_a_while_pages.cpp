#include "access/pages/for_a_while_pages.h"

#include "access/pages/access_places.h"
#include "access/pages/routes.h"
#include "access/store/for_a_while_store.h"
#include "access/store/restriction_store.h"
#include "platform/database/gathered_looks.h"
#include "platform/text.h"
#include "platform/web/form_id.h"
#include "platform/web/framed.h"

#include <algorithm>
#include <stdexcept>

namespace waymark {

static constexpr std::size_t longest_reason = 500;

static std::string days_in_words(Date from_on, Date until_on)
{
    if (from_on == until_on) return "On " + full_date(from_on);
    return "From " + full_date(from_on) + " to " + full_date(until_on);
}

static FieldError explain(WhileRefusal refusal)
{
    switch (refusal) {
    case WhileRefusal::ReasonMissing:
        return {"reason", "Enter why the file is shared"};
    case WhileRefusal::SamePerson:
        return {"covering", "Choose somebody other than the IRO who is away"};
    case WhileRefusal::EndsBeforeItBegins:
        return {"until", "Enter a last day that is not before the first"};
    case WhileRefusal::EndsInThePast:
        return {"until", "Enter a last day that is still to come"};
    case WhileRefusal::TooLong:
        return {"until", "Enter a last day within a year of the first: after that somebody decides again"};
    }
    throw std::logic_error{"a refusal without words"};
}

static Select choose(std::string name, std::string label, std::vector<Colleague> const& people, Fields const& form,
                     FieldErrors const& errors)
{
    Select select{.name = std::move(name), .label = std::move(label), .choices = {{"", "Choose"}}};
    for (auto const& person : people) select.choices.push_back({std::to_string(person.id.value), person.name});
    select.value = form.get(select.name);
    select.error = errors.message_for(select.name);
    return select;
}

static DateInput ask_day(std::string name, std::string legend, Fields const& form, FieldErrors const& errors)
{
    DateInput input;
    input.value = typed_in(form, name);
    input.error = errors.message_for(name);
    input.wrong_part = errors.part_of(name);
    input.legend = std::move(legend);
    input.name = std::move(name);
    input.legend_class = "govuk-fieldset__legend--s";
    return input;
}

/// One of those offered, or what is wrong.
static StaffId chosen(Fields const& form, std::string const& name, std::vector<Colleague> const& people,
                      std::string const& sentence, FieldErrors& errors)
{
    auto const id = form_id<StaffId>(form, name);
    bool const is_offered =
        id && std::any_of(people.begin(), people.end(), [&](auto const& person) { return person.id == *id; });
    if (!is_offered) errors.add(name, sentence);
    return is_offered ? *id : StaffId{};
}

static std::optional<NotificationBanner> what_was_saved(Request const& request)
{
    struct {
        char const* word;
        char const* sentence;
    } const sayings[] = {{"cover", "The cover is arranged. Tell both of them."},
                         {"shared", "The file is shared. Tell them where to find it."},
                         {"ended", "That is over."}};
    for (auto const& saying : sayings) {
        if (request.query.get("saved") != saying.word) continue;
        NotificationBanner banner;
        banner.heading = saying.sentence;
        return banner;
    }
    return std::nullopt;
}

static Html cover_page(Request const& request, ForAWhileStore const& store, FieldErrors const& errors)
{
    CoverPage page;
    auto const iros = store.list_iros(request.viewer);
    page.errors = {errors};
    page.places = access_places(request, "/cover");
    page.csrf_token = request.csrf_token;
    for (auto const& cover : store.list_cover(request.viewer))
        page.rows.push_back({cover.covering_name + " covers for " + cover.away_name,
                             days_in_words(cover.from_on, cover.until_on), "",
                             "/cover/" + std::to_string(cover.id.value) + "/end"});
    if (page.rows.empty())
        page.nothing = EmptyState{"Nobody is covering for anybody",
                                  "When an IRO is away, arrange below who sees their children, and for how long."};
    page.away = choose("away", "Who is away", iros, request.form, errors);
    page.covering = choose("covering", "Who covers for them", iros, request.form, errors);
    page.from = ask_day("from", "First day", request.form, errors);
    page.until = ask_day("until", "Last day", request.form, errors);
    return framed(request,
                  {.title = "Cover for leave", .flash = what_was_saved(request), .has_errors = !errors.empty()},
                  render(page));
}

Response show_cover(Request const& request, Database& database)
{
    record_look(database, {request.viewer.staff, AuditAction::View, "cover", std::nullopt, ""}, request.now);
    return ok(cover_page(request, ForAWhileStore{database}, {}));
}

Response submit_cover(Request const& request, Database& database)
{
    ForAWhileStore store{database};
    auto const iros = store.list_iros(request.viewer);
    FieldErrors errors;
    Cover cover;
    cover.away = chosen(request.form, "away", iros, "Choose who is away", errors);
    cover.covering = chosen(request.form, "covering", iros, "Choose who covers for them", errors);
    auto const from = day_typed(request.form, "from", "The first day", errors);
    auto const until = day_typed(request.form, "until", "The last day", errors);
    if (errors.empty()) {
        cover.from_on = *from;
        cover.until_on = *until;
        if (auto const refusal = refuse_cover(cover, request.today))
            errors.add(explain(*refusal).field, explain(*refusal).message);
    }
    if (!errors.empty()) return unprocessable(cover_page(request, store, errors));
    store.arrange(cover, request.viewer, request.now);
    return see_other("/cover?saved=cover");
}

Response submit_end_cover(Request const& request, Database& database)
{
    bool const ended = ForAWhileStore{database}.end_cover(request.id<CoverId>("cover"), request.viewer, request.now);
    return ended ? see_other("/cover?saved=ended") : not_found();
}

static std::string sharing_of(ChildNamed const& child)
{
    return "/children/" + std::to_string(child.id.value) + "/sharing";
}

static Html sharing_page(Request const& request, ForAWhileStore const& store, ChildNamed const& child,
                         std::vector<Colleague> const& others, FieldErrors const& errors)
{
    SharingPage page;
    page.errors = {errors};
    page.called = child.called;
    page.action = sharing_of(child);
    page.csrf_token = request.csrf_token;
    page.has_nobody = others.empty();
    for (auto const& sharing : store.list_sharing(child.id, request.viewer))
        page.rows.push_back({"Shared with " + sharing.name, days_in_words(sharing.from_on, sharing.until_on),
                             sharing.reason, page.action + "/" + std::to_string(sharing.id.value) + "/end"});
    page.person = choose("person", "Who it is shared with", others, request.form, errors);
    page.from = ask_day("from", "First day", request.form, errors);
    page.until = ask_day("until", "Last day", request.form, errors);
    page.reason = {.name = "reason",
                   .label = "Why",
                   .value = request.field("reason"),
                   .error = errors.message_for("reason"),
                   .rows = 3};
    return framed(request,
                  {.title = "Share this file until a day",
                   .back_url = "/children/" + std::to_string(child.id.value),
                   .back_label = "Back to the child’s file",
                   .flash = what_was_saved(request),
                   .has_errors = !errors.empty()},
                  render(page));
}

Response show_sharing(Request const& request, Database& database)
{
    auto const child = find_child_named(database, request.id<ChildId>("child"), request.viewer);
    if (!child) return not_found();
    ForAWhileStore const store{database};
    record_look(database, {request.viewer.staff, AuditAction::View, "child", child->id.value, "sharing"}, request.now);
    return ok(sharing_page(request, store, *child, store.list_who_do_not_see(child->id, request.viewer), {}));
}

Response submit_sharing(Request const& request, Database& database)
{
    auto const child = find_child_named(database, request.id<ChildId>("child"), request.viewer);
    if (!child) return not_found();
    ForAWhileStore store{database};
    auto const others = store.list_who_do_not_see(child->id, request.viewer);
    FieldErrors errors;
    Sharing sharing;
    sharing.child = child->id;
    sharing.with = chosen(request.form, "person", others, "Choose who it is shared with", errors);
    auto const from = day_typed(request.form, "from", "The first day", errors);
    auto const until = day_typed(request.form, "until", "The last day", errors);
    sharing.reason = trimmed(request.field("reason"));
    if (sharing.reason.size() > longest_reason) errors.add("reason", "Keep the reason to 500 letters");
    if (is_blank(sharing.reason)) errors.add("reason", "Enter why the file is shared");
    if (errors.empty()) {
        sharing.from_on = *from;
        sharing.until_on = *until;
        if (auto const refusal = refuse_sharing(sharing, request.today))
            errors.add(explain(*refusal).field, explain(*refusal).message);
    }
    if (!errors.empty()) return unprocessable(sharing_page(request, store, *child, others, errors));
    store.share(sharing, request.viewer, request.now);
    return see_other(sharing_of(*child) + "?saved=shared");
}

Response submit_end_sharing(Request const& request, Database& database)
{
    auto const child = find_child_named(database, request.id<ChildId>("child"), request.viewer);
    if (!child) return not_found();
    bool const ended =
        ForAWhileStore{database}.end_sharing(child->id, request.id<SharingId>("sharing"), request.viewer, request.now);
    return ended ? see_other(sharing_of(*child) + "?saved=ended") : not_found();
}

}  // namespace waymark
