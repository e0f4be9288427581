#include "access/pages/restriction.h"

#include "access/pages/access_places.h"
#include "access/pages/audit_query.h"
#include "access/pages/audit_words.h"
#include "access/pages/routes.h"
#include "access/store/restriction_store.h"
#include "platform/database/gathered_looks.h"
#include "platform/text.h"
#include "platform/web/framed.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace waymark {

static constexpr std::size_t longest_reason = 500;

static std::string file_of(ChildNamed const& child) { return "/children/" + std::to_string(child.id.value); }

namespace {

/// What the page works with: the child, how it stands, and who may be named.
struct Standing {
    ChildNamed child;
    std::optional<Restriction> restriction;
    std::vector<PersonNamed> nameable;
};

struct Answers {
    std::string reason;
    std::vector<std::string> people;  // by number
};

}  // namespace

static std::optional<Standing> read_standing(Request const& request, RestrictionStore const& store,
                                             Database const& database)
{
    auto child = find_child_named(database, request.id<ChildId>("child"), request.viewer);
    if (!child) return std::nullopt;
    return Standing{*child, store.find(child->id, request.viewer), store.list_nameable(child->id, request.viewer)};
}

static Answers answers_so_far(Standing const& standing, Request const& request)
{
    Answers answers;
    if (!standing.restriction) {
        answers.people = {std::to_string(request.viewer.staff.value)};
        return answers;
    }
    answers.reason = standing.restriction->reason;
    for (auto const& person : standing.restriction->named) answers.people.push_back(std::to_string(person.id.value));
    return answers;
}

static std::string now_sentence(Standing const& standing)
{
    if (!standing.restriction)
        return "Everybody whose work the child is may see the file, and those who see every child.";
    return "Restricted by " + standing.restriction->restricted_by + " at " +
           moment_in_words(standing.restriction->restricted_at) + " to " +
           counted(static_cast<long long>(standing.restriction->named.size()), "person", "people") + ".";
}

static Html form_page(Request const& request, Standing const& standing, Answers const& answers,
                      FieldErrors const& errors)
{
    RestrictionPage page;
    page.errors = {errors};
    page.called = standing.child.called;
    page.now_sentence = now_sentence(standing);
    page.is_restricted = standing.restriction.has_value();
    page.action = file_of(standing.child) + "/restriction";
    page.csrf_token = request.csrf_token;
    page.version = standing.restriction ? std::to_string(standing.restriction->version) : "0";
    page.reason = {.name = "reason",
                   .label = "Why the file is restricted",
                   .hint = "For those who are named, and for the trail",
                   .value = answers.reason,
                   .error = errors.message_for("reason"),
                   .rows = 3};
    page.people = {.name = "people",
                   .legend = "Who may see it",
                   .choices = {},
                   .hint = "Those whose work the child is today. One service manager at least, or nobody could lift it",
                   .values = answers.people,
                   .error = errors.message_for("people"),
                   .legend_class = "govuk-fieldset__legend--s",
                   .layout = "govuk-checkboxes--small"};
    for (auto const& person : standing.nameable)
        page.people.choices.push_back(
            {std::to_string(person.id.value), person.name + ", " + std::string{title_of(person.role)}});
    return framed(request,
                  {.title = "Who may see this file",
                   .back_url = file_of(standing.child),
                   .back_label = "Back to the child’s file",
                   .has_errors = !errors.empty()},
                  render(page));
}

Response show_restriction(Request const& request, Database& database)
{
    RestrictionStore const store{database};
    auto const standing = read_standing(request, store, database);
    if (!standing) return not_found();
    record_look(database, {request.viewer.staff, AuditAction::View, "child", standing->child.id.value, "restriction"},
                request.now);
    return ok(form_page(request, *standing, answers_so_far(*standing, request), {}));
}

static std::vector<PersonNamed> chosen(Answers const& answers, Standing const& standing)
{
    std::vector<PersonNamed> people;
    for (auto const& person : standing.nameable)
        if (std::find(answers.people.begin(), answers.people.end(), std::to_string(person.id.value)) !=
            answers.people.end())
            people.push_back(person);
    return people;
}

static FieldErrors explain(std::optional<RestrictionRefusal> refusal)
{
    if (!refusal) return {};
    switch (*refusal) {
    case RestrictionRefusal::ReasonMissing:
        return {{"reason", "Enter why the file is restricted"}};
    case RestrictionRefusal::NobodyNamed:
        return {{"people", "Choose who may see the file"}};
    case RestrictionRefusal::NoServiceManagerNamed:
        return {{"people", "Choose a service manager among them, or nobody could change or lift the restriction"}};
    }
    throw std::logic_error{"a refusal without words"};
}

Response submit_restriction(Request const& request, Database& database)
{
    RestrictionStore store{database};
    auto const standing = read_standing(request, store, database);
    if (!standing) return not_found();
    Answers const answers{std::string{trimmed(request.field("reason"))}, request.form.all("people")};
    auto const people = chosen(answers, *standing);
    auto errors = explain(refuse_restriction(answers.reason, people));
    if (people.size() != std::set<std::string>(answers.people.begin(), answers.people.end()).size())
        errors.add("people",
                   "Choose from the people listed here: somebody you chose cannot be named for this child any more");
    if (answers.reason.size() > longest_reason) errors.add("reason", "Keep the reason to 500 letters");
    if (!errors.empty()) return unprocessable(form_page(request, *standing, answers, errors));
    if (!standing->restriction) {
        if (request.field("version") != "0") throw Conflict{"this restriction was lifted by someone else"};
        store.restrict(standing->child.id, answers.reason, people, request.viewer, request.now);
    } else {
        auto seen = *standing->restriction;
        seen.version = static_cast<int>(std::min<std::int64_t>(whole_number(request.field("version")), 1'000'000'000));
        store.change(seen, answers.reason, people, request.viewer, request.now);
    }
    bool const still_sees = find_child_named(database, standing->child.id, request.viewer).has_value();
    return see_other(still_sees ? file_of(standing->child) + "?saved=restriction" : "/restricted?saved=others");
}

Response submit_lift_restriction(Request const& request, Database& database)
{
    RestrictionStore store{database};
    auto const standing = read_standing(request, store, database);
    if (!standing || !standing->restriction) return not_found();
    auto seen = *standing->restriction;
    seen.version = static_cast<int>(std::min<std::int64_t>(whole_number(request.field("version")), 1'000'000'000));
    store.lift(seen, request.viewer, request.now);
    return see_other(file_of(standing->child) + "?saved=lifted");
}

Response show_restricted_list(Request const& request, Database& database)
{
    auto const list = RestrictionStore{database}.list(request.viewer);
    {
        record_look(database, {request.viewer.staff, AuditAction::View, "restricted files", std::nullopt, ""},
                    request.now);
    }
    RestrictedListPage page;
    page.places = access_places(request, "/restricted");
    page.subtitle = counted(static_cast<long long>(list.size()), "file", "files") + " that you are named for";
    for (auto const& one : list) {
        std::string named;
        for (auto const& person : one.restriction.named) named += (named.empty() ? "" : ", ") + person.name;
        page.rows.push_back({one.child.called, file_of(one.child) + "/restriction", one.child.identifier,
                             one.restriction.reason,
                             "Since " + day_month_year(london_date(one.restriction.restricted_at)), named});
    }
    if (list.empty())
        page.nothing =
            EmptyState{"No restricted file that you are named for",
                       "Open a child’s file and choose “Who may see this file”. A restricted child is there for "
                       "the people named, and for nobody else whatever their role.",
                       "/children", "Find a child"};
    std::optional<NotificationBanner> flash;
    if (request.query.get("saved") == "others") {
        flash.emplace();
        flash->heading = "The file is restricted to others. You no longer see it.";
    }
    return ok(framed(request, {.title = "Restricted files", .flash = std::move(flash)}, render(page)));
}

}  // namespace waymark
