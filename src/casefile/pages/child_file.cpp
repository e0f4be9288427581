#include "casefile/pages/child_file.h"

#include "access/permissions.h"
#include "access/store/restriction_store.h"
#include "access/store/watch_store.h"
#include "calendar/months.h"
#include "calendar/store/bank_holiday_store.h"
#include "casefile/pages/next_review_words.h"
#include "casefile/pages/path_of_child.h"
#include "casefile/pages/responsible_lines.h"
#include "casefile/pages/review_lines.h"
#include "casefile/pages/routes.h"
#include "children/store/allocation_store.h"
#include "children/store/child_store.h"
#include "children/store/warning_store.h"
#include "platform/database/gathered_looks.h"
#include "platform/text.h"
#include "platform/web/framed.h"
#include "reviews/store/late_reason_store.h"
#include "reviews/store/review_store.h"

namespace waymark {

namespace {

/// Everything about one child that the page is made from, read as at one moment.
struct Read {
    Child child;
    TimetableFacts facts;
    std::vector<Review> reviews;
    std::optional<Date> booked_for_on;
    std::vector<IroAllocation> iros;
    std::vector<SocialWorkAllocation> social_work;
    std::vector<WarningNote> warnings;
    std::map<LateReasonId, std::string> late_reasons;
    BankHolidays holidays;
    std::optional<Restriction> restriction;
    std::optional<Instant> emergency_until;
    bool is_to_read_only = false;  // open in an emergency, and not this person's otherwise
};

}  // namespace

static std::optional<Read> read_all(ChildId id, Viewer viewer, Database& database)
{
    Snapshot const at_once{database};
    auto child = ChildStore{database}.find(id, viewer);
    ReviewStore const reviews{database};
    auto facts = reviews.find_facts(id, viewer);
    if (!child || !facts) return std::nullopt;
    AllocationStore const allocations{database};
    Read read{std::move(*child),
              std::move(*facts),
              reviews.list_of_child(id, viewer),
              reviews.booked_for_on(id, viewer),
              allocations.list_iros(id, viewer),
              allocations.list_social_work(id, viewer),
              WarningStore{database}.list_in_force(id, viewer),
              {},
              BankHolidayStore{database}.in_force(),
              RestrictionStore{database}.find(id, viewer),
              EmergencyStore{database}.open_until(id, viewer),
              false};
    read.is_to_read_only = !may_change(database, id, viewer);
    for (auto const& reason : LateReasonStore{database}.all()) read.late_reasons[reason.id] = reason.wording;
    return read;
}

static std::string age_and_birth(Date born_on, Date today)
{
    auto const age = age_on(born_on, today);
    auto const years = age > 0 ? std::to_string(age) : length_of_time(born_on, today);
    return years + ", born " + day_month_year(born_on);
}

static IroAllocation const* iro_now(Read const& read)
{
    return read.iros.empty() || read.iros.front().until_on ? nullptr : &read.iros.front();
}

static bool is_looked_after(Read const& read, Date today)
{
    auto const periods = periods_of_care(read.facts.episodes);
    return !periods.empty() && !periods.back().ended_on && periods.back().started_on <= today;
}

/// A review of a child who left may still be recorded for a while, as far back as a return is put right.
static bool left_long_ago(Read const& read, Date today)
{
    auto const periods = periods_of_care(read.facts.episodes);
    return !periods.empty() && periods.back().ended_on && add_months(*periods.back().ended_on, 12) < today;
}

static std::vector<IdentityFact> identity_of(Read const& read, Date today)
{
    std::vector<IdentityFact> identity = {{"Age", age_and_birth(read.child.born_on, today)},
                                          {"Number", read.child.identifier}};
    if (!read.facts.episodes.empty()) {
        auto const& latest = read.facts.episodes.back();
        auto const left = latest.ended_on && ends_period_of_care(latest.reason_ceased);
        auto const status =
            std::string{name_of(latest.legal_status)} + " (" + std::string{code_of(latest.legal_status)} + ")";
        identity.push_back({left ? "Last legal status" : "Legal status", status});
        if (!left) identity.push_back({"Lives", std::string{name_of(latest.placement)}});
    }
    if (auto const* iro = iro_now(read))
        identity.push_back({"IRO", iro->iro_name + ", " + length_of_time(iro->from_on, today)});
    else if (is_looked_after(read, today))
        identity.push_back({"IRO", "None yet"});
    if (!read.social_work.empty() && !read.social_work.front().until_on) {
        auto const& now = read.social_work.front();
        identity.push_back(
            {"Social worker",
             (now.social_worker_name.empty() ? "Not yet named" : now.social_worker_name) + ", " + now.team_name});
    }
    if (!read.child.first_language.empty()) identity.push_back({"Speaks", read.child.first_language});
    if (read.child.is_unaccompanied) identity.push_back({"Arrived", "Alone, seeking asylum"});
    return identity;
}

static std::vector<EpisodeLine> episode_lines(std::vector<Episode> const& episodes)
{
    std::vector<EpisodeLine> lines;
    for (auto episode = episodes.rbegin(); episode != episodes.rend(); ++episode) {
        bool const ended_for_good = episode->ended_on && ends_period_of_care(episode->reason_ceased);
        lines.push_back({day_month_year(episode->started_on),
                         episode->ended_on ? day_month_year(*episode->ended_on) : "now",
                         std::string{name_of(episode->legal_status)}, std::string{name_of(episode->placement)},
                         ended_for_good ? std::string{name_of(episode->reason_ceased)} : std::string{}});
    }
    return lines;
}

static std::vector<std::string> other_names(Child const& child)
{
    std::vector<std::string> names;
    for (auto const& name : child.names) {
        auto const whole = name.given + " " + name.family;
        if (whole == child.called()) continue;
        char const* const kind = name.kind == NameKind::Former  ? " (former name)"
                                 : name.kind == NameKind::Legal ? " (legal name)"
                                                                : " (also known as)";
        names.push_back(whole + kind);
    }
    return names;
}

static void fill_next_review(ChildFilePage& page, Read const& read, NextReview const& next, Date today)
{
    auto words = next_review_words(next, read.booked_for_on, read.holidays, today);
    page.next_heading = std::move(words.heading);
    page.next_late = std::move(words.late);
    page.next_sentence = std::move(words.sentence);
    page.next_is_late = words.is_late;
    page.next_is_soon = words.is_soon;
    if (auto const* due = std::get_if<ReviewDue>(&next)) page.why = explain(*due);
}

/// Who else may be here, and how long this person may.
static void fill_access(ChildFilePage& page, Read const& read, Request const& request, std::string const& file)
{
    if (read.emergency_until && read.is_to_read_only)
        page.emergency_note = "it is open to you until " + london_time(*read.emergency_until) + " on " +
                              day_month_year(london_date(*read.emergency_until)) +
                              ", to read only. Nothing can be recorded or changed in it, because the file is not "
                              "yours: what you find out, tell the IRO or the social worker. The service manager has "
                              "been told.";
    if (read.restriction)
        page.restricted_note = "only " +
                               counted(static_cast<long long>(read.restriction->named.size()), "person", "people") +
                               " may see it. Do not speak of it to others.";
    if (read.is_to_read_only) return;
    if (request.person.may(watch_access)) page.looked_at_url = file + "/looked-at";
    if (!request.person.may(decide_who_sees)) return;
    page.restriction_url = file + "/restriction";
    page.sharing_url = file + "/sharing";
}

static ChildFilePage page_for(Read const& read, Request const& request)
{
    ChildFilePage page;
    page.called = read.child.called();
    page.given_name = read.child.given_name();
    page.possessive = page.given_name + "’s";
    page.identity = identity_of(read, request.today);
    for (auto const& warning : read.warnings) page.warnings.push_back(warning.note);

    auto const next = next_review(read.facts, read.holidays, request.today);
    auto const judged = obligations(read.facts, read.holidays, request.today);
    fill_next_review(page, read, next, request.today);
    auto const path =
        path_of_child(page.possessive + " path", read.facts, judged, next, read.booked_for_on, request.today);
    page.path = draw(path);
    page.path_table = render(table_of(path));
    auto const file = "/children/" + std::to_string(read.child.id.value);
    bool const may_record = request.person.may(record_review) && !read.is_to_read_only;
    page.reviews = review_lines(read.reviews, judged, read.late_reasons, may_record ? file + "/reviews" : "");
    page.no_reviews = "No review has been held yet. Each one stands here with the day it was due and how " +
                      page.given_name + " took part.";
    page.episodes = episode_lines(read.facts.episodes);
    page.iros = responsible_lines(read.iros, request.today);
    page.social_workers = responsible_lines(read.social_work, request.today);
    page.former_names = other_names(read.child);

    fill_access(page, read, request, file);
    if (may_record && !left_long_ago(read, request.today)) page.record_url = file + "/reviews/record";
    if (request.person.may(manage_allocations) && !read.is_to_read_only && is_looked_after(read, request.today)) {
        page.allocate_url = file + "/iro";
        page.allocate_label = (iro_now(read) != nullptr ? "Change " : "Name ") + page.possessive + " IRO";
        page.social_work_url = file + "/social-work";
    }
    return page;
}

/// What the save that led here did, said once; the address carries only a day.
static std::optional<NotificationBanner> what_was_saved(Request const& request, ChildFilePage const& page)
{
    NotificationBanner banner;
    if (auto const recorded = parse_iso_date(request.query.get("recorded")))
        banner.heading = "The review of " + day_month_year(*recorded) + " is recorded. " + page.next_heading + ".";
    if (auto const corrected = parse_iso_date(request.query.get("corrected")))
        banner.heading = "The review of " + day_month_year(*corrected) + " is put right. " + page.next_heading + ".";
    if (auto const withdrawn = parse_iso_date(request.query.get("withdrawn")))
        banner.heading = "The review of " + day_month_year(*withdrawn) + " is withdrawn. " + page.next_heading + ".";
    if (request.query.get("saved") == "iro" && !page.iros.empty())
        banner.heading = page.iros.front().name + " is " + page.possessive + " IRO. Put the name into the care plan.";
    if (request.query.get("saved") == "social-work" && !page.social_workers.empty())
        banner.heading = page.social_workers.front().name + " holds " + page.possessive + " file now.";
    auto const& saved = request.query.get("saved");
    if (saved == "restriction") banner.heading = "The file is restricted to the people named.";
    if (saved == "lifted")
        banner.heading = "The restriction is lifted. Everybody whose work the child is sees the file again.";
    if (saved == "emergency") banner.heading = "The file is open to you, to read. What you look at is in the trail.";
    if (banner.heading.empty()) return std::nullopt;
    return banner;
}

Response show_child_file(Request const& request, Database& database)
{
    auto const id = request.id<ChildId>("child");
    auto const read = read_all(id, request.viewer, database);
    if (!read) return not_found();
    record_look(database, {request.viewer.staff, AuditAction::View, "child", id.value, ""}, request.now);
    auto const page = page_for(*read, request);
    return ok(framed(request, {.title = page.called, .flash = what_was_saved(request, page)}, render(page)));
}

}  // namespace waymark
