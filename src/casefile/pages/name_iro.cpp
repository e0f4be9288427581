#include "casefile/pages/name_iro.h"

#include "casefile/pages/name_iro_form.h"
#include "casefile/pages/responsible_lines.h"
#include "casefile/pages/routes.h"
#include "children/store/allocation_store.h"
#include "children/store/child_store.h"
#include "platform/database/gathered_looks.h"
#include "platform/web/form_id.h"
#include "platform/web/framed.h"

namespace waymark {

namespace {

/// Everything the decision is made from, read as at one moment.
struct KnownForNaming {
    Child child;
    BeforeNaming before;
    std::vector<IroCaseload> caseloads;
};

}  // namespace

static std::optional<KnownForNaming> find_known(Request const& request, Database& database)
{
    Snapshot const at_once{database};
    auto const id = request.id<ChildId>("child");
    auto child = ChildStore{database}.find(id, request.viewer);
    if (!child) return std::nullopt;
    AllocationStore const allocations{database};
    BeforeNaming before{allocations.people_around(id, request.viewer), allocations.list_iros(id, request.viewer),
                        request.today};
    return KnownForNaming{std::move(*child), std::move(before), StaffStore{database}.list_caseloads(request.viewer)};
}

static std::string possessive(Child const& child) { return child.given_name() + "’s"; }

static std::string now_sentence(KnownForNaming const& known)
{
    auto const whose = possessive(known.child);
    auto const* const now = known.before.now();
    if (now == nullptr)
        return known.child.given_name() + " has no IRO. One is named within 5 working days of coming into care.";
    return now->iro_name + " has been " + whose + " IRO since " + day_month_year(now->from_on) + ", " +
           length_of_time(now->from_on, known.before.today) + ".";
}

static void ask_whom(NameIroPage& page, KnownForNaming const& known, NameIroForm const& form, FieldErrors const& errors)
{
    auto const choices = iro_choices(known.caseloads, known.before);
    page.barred = choices.may_not;
    if (choices.may.empty()) return;
    page.iro = Radios{.name = "iro",
                      .legend = "Who is to be " + possessive(known.child) + " IRO?",
                      .choices = {},
                      .hint = "A full-time IRO has 50 to 70 children; part of a post, that part of it",
                      .value = form.iro,
                      .error = errors.message_for("iro"),
                      .legend_class = "govuk-fieldset__legend--m"};
    for (auto const& choice : choices.may)
        page.iro->choices.push_back({std::to_string(choice.held.iro.id.value), choice.held.iro.name(),
                                     choice.in_words(known.child.given_name())});
}

static void ask_when_and_why(NameIroPage& page, KnownForNaming const& known, NameIroForm const& form,
                             FieldErrors const& errors)
{
    page.from = {.name = "from",
                 .legend = "From which day?",
                 .hint = "Today or a day before",
                 .value = form.from,
                 .error = errors.message_for("from"),
                 .wrong_part = errors.part_of("from")};
    if (known.before.now() == nullptr) return;
    page.reason = TextInput{.name = "reason",
                            .label = "Why does the IRO change?",
                            .hint = "It stays in the child’s history. The IRO until now introduces the new one",
                            .value = form.reason,
                            .error = errors.message_for("reason")};
}

static NameIroPage page_for(Request const& request, KnownForNaming const& known, NameIroForm const& form,
                            FieldErrors const& errors)
{
    NameIroPage page;
    auto const* const now = known.before.now();
    page.errors = {errors};
    page.called = known.child.called();
    page.heading = (now == nullptr ? "Name " : "Change ") + possessive(known.child) + " IRO";
    page.now_sentence = now_sentence(known);
    page.action = "/children/" + std::to_string(known.child.id.value) + "/iro";
    page.csrf_token = request.csrf_token;
    page.seen = now == nullptr ? "" : std::to_string(now->iro.value);
    ask_whom(page, known, form, errors);
    ask_when_and_why(page, known, form, errors);
    return page;
}

static Html whole(Request const& request, NameIroPage const& page)
{
    return framed(request,
                  {.title = page.heading,
                   .back_url = page.action.substr(0, page.action.rfind('/')),
                   .back_label = "Back to the file",
                   .has_errors = !page.errors.errors.empty()},
                  render(page));
}

Response show_name_iro(Request const& request, Database& database)
{
    auto const known = find_known(request, database);
    if (!known) return not_found();
    record_look(database, {request.viewer.staff, AuditAction::View, "child", known->child.id.value, "IRO"},
                request.now);
    return ok(whole(request, page_for(request, *known, {"", typed(request.today), "", ""}, {})));
}

/// What was weighed, and for whom: a tick for one IRO does not count for another.
static std::string weighed_value(Naming const& naming, std::vector<AllocationWarning> const& warnings)
{
    auto value = std::to_string(naming.iro.id.value);
    for (auto const warning : warnings) value += "," + std::to_string(static_cast<int>(warning));
    return value;
}

static Response ask_to_weigh(Request const& request, KnownForNaming const& known, NameIroForm const& form,
                             Naming const& naming, std::vector<AllocationWarning> const& warnings)
{
    FieldErrors const errors{{"weighed", "Weigh what speaks against it, then tick that you have"}};
    auto page = page_for(request, known, form, errors);
    for (auto const warning : warnings) page.warnings.emplace_back(wording_of(warning));
    page.weighed = Checkboxes{.name = "weighed",
                              .legend = "Name " + naming.iro.name() + " all the same?",
                              .choices = {{weighed_value(naming, warnings), "I have weighed this"}},
                              .error = errors.message_for("weighed")};
    return unprocessable(whole(request, page));
}

Response submit_name_iro(Request const& request, Database& database)
{
    auto const known = find_known(request, database);
    if (!known) return not_found();
    auto const form = read_name_iro_form(request.form);
    auto const naming = naming_in(form, known->before, known->caseloads, StaffStore{database}, request.viewer);
    if (!naming) return unprocessable(whole(request, page_for(request, *known, form, naming.error())));
    auto const warnings = weigh_naming(*naming, known->before);
    if (!warnings.empty() && form.weighed != weighed_value(*naming, warnings))
        return ask_to_weigh(request, *known, form, *naming, warnings);

    auto const seen = form_id<StaffId>(request.form, "seen");
    IroAllocation const allocation{naming->iro.id, "", naming->from_on, std::nullopt, naming->reason};
    if (!AllocationStore{database}.allocate_iro(known->child.id, allocation, seen, request.viewer, request.now))
        throw Conflict{"this child's IROs were changed by someone else"};
    return see_other("/children/" + std::to_string(known->child.id.value) + "?saved=iro");
}

}  // namespace waymark
