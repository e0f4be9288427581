#include "casefile/pages/change_social_work.h"

#include "casefile/pages/allocation_words.h"
#include "casefile/pages/routes.h"
#include "children/store/allocation_store.h"
#include "children/store/child_store.h"
#include "platform/database/gathered_looks.h"
#include "platform/result.h"
#include "platform/web/form_id.h"
#include "platform/web/framed.h"
#include "staff/store/staff_store.h"

#include <algorithm>

namespace waymark {

namespace {

/// Everything the page is made from, read as at one moment.
struct KnownForHandingOver {
    Child child;
    std::vector<SocialWorkAllocation> held;
    std::vector<Team> teams;
    std::vector<StaffMember> workers;
};

/// The answers as they were typed, kept whatever they are.
struct HandingOverForm {
    std::string team;
    std::string worker;
    TypedDate from;
};

}  // namespace

static std::optional<KnownForHandingOver> find_known(Request const& request, Database& database)
{
    Snapshot const at_once{database};
    auto const id = request.id<ChildId>("child");
    auto child = ChildStore{database}.find(id, request.viewer);
    if (!child) return std::nullopt;
    StaffStore const staff{database};
    return KnownForHandingOver{std::move(*child), AllocationStore{database}.list_social_work(id, request.viewer),
                               staff.teams(), staff.list_of_role(Role::SocialWorker, request.viewer)};
}

static std::string now_sentence(std::vector<SocialWorkAllocation> const& held)
{
    if (!holder_now(held)) return "No team holds the file.";
    auto const& now = held.front();
    auto const since = " since " + day_month_year(now.from_on) + ".";
    if (now.social_worker_name.empty())
        return now.team_name + " has held the file" + since + " No social worker is named.";
    return now.social_worker_name + ", " + now.team_name + ", has held the file" + since;
}

static void ask_who(ChangeSocialWorkPage& page, KnownForHandingOver const& known, HandingOverForm const& form,
                    FieldErrors const& errors)
{
    page.team = {.name = "team",
                 .label = "Team",
                 .choices = {{"", "Choose"}},
                 .value = form.team,
                 .error = errors.message_for("team")};
    for (auto const& team : known.teams) page.team.choices.push_back({std::to_string(team.id.value), team.name});
    page.worker = {.name = "social-worker",
                   .label = "Social worker",
                   .choices = {{"", "Nobody yet"}},
                   .hint = "One who works in that team",
                   .value = form.worker,
                   .error = errors.message_for("social-worker")};
    for (auto const& worker : known.workers) {
        auto const team = std::find_if(known.teams.begin(), known.teams.end(),
                                       [&](Team const& one) { return worker.team == one.id; });
        auto const label = worker.name() + (team == known.teams.end() ? "" : ", " + team->name);
        page.worker.choices.push_back({std::to_string(worker.id.value), label});
    }
}

static Html whole(Request const& request, KnownForHandingOver const& known, HandingOverForm const& form,
                  FieldErrors const& errors)
{
    auto const file = "/children/" + std::to_string(known.child.id.value);
    ChangeSocialWorkPage page;
    page.errors = {errors};
    page.called = known.child.called();
    page.now_sentence = now_sentence(known.held);
    page.action = file + "/social-work";
    page.csrf_token = request.csrf_token;
    if (auto const now = holder_now(known.held)) {
        page.seen_team = std::to_string(now->team.value);
        if (now->social_worker) page.seen_worker = std::to_string(now->social_worker->value);
    }
    ask_who(page, known, form, errors);
    page.from = {.name = "from",
                 .legend = "From which day?",
                 .hint = "Today or a day before",
                 .value = form.from,
                 .error = errors.message_for("from"),
                 .wrong_part = errors.part_of("from")};
    return framed(request,
                  {.title = "Change team or social worker",
                   .back_url = file,
                   .back_label = "Back to the file",
                   .has_errors = !errors.empty()},
                  render(page));
}

static HandingOverForm as_it_is(KnownForHandingOver const& known, Date today)
{
    HandingOverForm form{"", "", typed(today)};
    if (auto const now = holder_now(known.held)) {
        form.team = std::to_string(now->team.value);
        if (now->social_worker) form.worker = std::to_string(now->social_worker->value);
    }
    return form;
}

Response show_change_social_work(Request const& request, Database& database)
{
    auto const known = find_known(request, database);
    if (!known) return not_found();
    record_look(database, {request.viewer.staff, AuditAction::View, "child", known->child.id.value, "social work"},
                request.now);
    return ok(whole(request, *known, as_it_is(*known, request.today), {}));
}

static HandingOverForm read_form(Fields const& form)
{
    return {form.get("team"),
            form.get("social-worker"),
            {form.get("from-day"), form.get("from-month"), form.get("from-year")}};
}

template <class Item, class IdType>
static std::optional<Item> among(std::vector<Item> const& items, std::optional<IdType> id)
{
    auto const found = std::find_if(items.begin(), items.end(), [&](Item const& item) { return item.id == id; });
    return found == items.end() ? std::nullopt : std::optional{*found};
}

/// What the answers mean, or what is missing, cannot be read or is refused, each by its field.
static Result<HandingOver, FieldErrors> handing_over_in(Fields const& answers, HandingOverForm const& form,
                                                        KnownForHandingOver const& known, Date today)
{
    FieldErrors errors;
    auto const team = among(known.teams, form_id<TeamId>(answers, "team"));
    auto const worker = among(known.workers, form_id<StaffId>(answers, "social-worker"));
    if (!team) errors.add("team", "Choose the team that holds the file");
    if (!form.worker.empty() && !worker) errors.add("social-worker", "Choose a social worker who works here");
    if (form.from.is_blank())
        errors.add("from", "Enter the day from which they hold the file");
    else if (auto const mistake = mistake_in(form.from, "The day"))
        errors.add_date("from", *mistake);
    if (!errors.empty()) return errors;

    HandingOver next{team->id, worker, *parse(form.from)};
    for (auto const refusal : refuse_handing_over(next, known.held, today)) {
        auto words = explain(refusal, known.held);
        errors.add(std::move(words.field), std::move(words.message));
    }
    if (!errors.empty()) return errors;
    return next;
}

static std::optional<FileHolder> seen_in(Fields const& form)
{
    auto const team = form_id<TeamId>(form, "seen-team");
    return team ? std::optional{FileHolder{*team, form_id<StaffId>(form, "seen-worker")}} : std::nullopt;
}

Response submit_change_social_work(Request const& request, Database& database)
{
    auto const known = find_known(request, database);
    if (!known) return not_found();
    auto const form = read_form(request.form);
    auto const next = handing_over_in(request.form, form, *known, request.today);
    if (!next) return unprocessable(whole(request, *known, form, next.error()));
    SocialWorkAllocation const allocation{
        next->team,    "",          next->social_worker ? std::optional{next->social_worker->id} : std::nullopt, "",
        next->from_on, std::nullopt};
    if (!AllocationStore{database}.allocate_social_work(known->child.id, allocation, seen_in(request.form),
                                                        request.viewer, request.now))
        throw Conflict{"this child's file was given to others by someone else"};
    return see_other("/children/" + std::to_string(known->child.id.value) + "?saved=social-work");
}

}  // namespace waymark
