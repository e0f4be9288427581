#include "calendar/pages/bank_holidays.h"

#include "calendar/pages/dates_moved.h"
#include "calendar/pages/routes.h"
#include "calendar/store/bank_holiday_store.h"
#include "platform/result.h"
#include "platform/text.h"
#include "platform/web/framed.h"

#include <set>

namespace waymark {

static constexpr std::size_t longest_title = 100;

static std::string page_of_year(int year) { return "/settings/bank-holidays?year=" + std::to_string(year); }

static BankHolidayRow row_of(KeptBankHoliday const& kept)
{
    return {full_date(kept.holiday.day), kept.holiday.title, kept.source,
            "since " + day_month_year(london_date(kept.added_at)),
            "/settings/bank-holidays/" + iso(kept.holiday.day) + "/withdraw"};
}

/// The year that was asked for, or the one we are in.
static int year_shown(Request const& request)
{
    auto const first_day = parse_iso_date(request.query.get("year") + "-01-01");
    return year_of(first_day.value_or(request.today));
}

static FilterPill pill_of(int year, int shown) { return {std::to_string(year), "", page_of_year(year), year == shown}; }

static void offer_years(BankHolidaysPage& page, std::set<int> const& years, int shown, Date today)
{
    static constexpr int years_back = 2;
    page.years.title = "Year";
    page.earlier_years.title = "Earlier years";
    for (auto const year : years) {
        bool const is_earlier = year < year_of(today) - years_back;
        (is_earlier ? page.earlier_years : page.years).pills.push_back(pill_of(year, shown));
    }
    page.is_of_earlier_year = shown < year_of(today) - years_back;
}

static void list_days(BankHolidaysPage& page, BankHolidayStore const& store, int year, Date today)
{
    std::set<int> years{year};
    for (auto const& kept : store.list()) {
        years.insert(year_of(kept.holiday.day));
        if (year_of(kept.holiday.day) == year) page.rows.push_back(row_of(kept));
    }
    offer_years(page, years, year, today);
    if (page.rows.empty())
        page.nothing = EmptyState{"No bank holiday is known for " + std::to_string(year),
                                  "Due dates of that year are counted as if there were none. Add them, or take in "
                                  "GOV.UK’s list."};
}

static TypedDate typed_day(Request const& request)
{
    return {request.field("day-day"), request.field("day-month"), request.field("day-year")};
}

static std::optional<NotificationBanner> what_was_saved(Request const& request)
{
    auto const& saved = request.query.get("saved");
    std::string done;
    if (saved == "added") done = "The bank holiday is added. ";
    if (saved == "withdrawn") done = "The bank holiday is withdrawn. ";
    if (saved == "imported") done = "GOV.UK’s days are taken in. ";
    if (done.empty()) return std::nullopt;
    NotificationBanner banner;
    banner.heading = done + dates_moved_in_words(request.query.get("moved"));
    return banner;
}

static Html holidays_page(Request const& request, BankHolidayStore const& store, FieldErrors const& errors)
{
    BankHolidaysPage page;
    page.errors = {errors};
    page.csrf_token = request.csrf_token;
    list_days(page, store, year_shown(request), request.today);
    page.day = {.name = "day",
                .legend = "Which day?",
                .hint = "For example, 8 5 2023",
                .value = typed_day(request),
                .error = errors.message_for("day"),
                .wrong_part = errors.part_of("day")};
    page.title = {.name = "title",
                  .label = "What it is called",
                  .hint = "For example, Coronation of King Charles III",
                  .value = request.field("title"),
                  .error = errors.message_for("title")};
    return framed(request,
                  {.title = "Bank holidays",
                   .back_url = "/settings",
                   .back_label = "Back to settings",
                   .flash = what_was_saved(request),
                   .has_errors = !errors.empty()},
                  render(page));
}

Response show_bank_holidays(Request const& request, Database& database)
{
    return ok(holidays_page(request, BankHolidayStore{database}, {}));
}

/// The day and its name, or what is wrong with them. A weekend is no working day anyhow, and England gives a holiday
/// that falls on one another day.
static Result<BankHoliday, FieldErrors> holiday_in(Request const& request)
{
    FieldErrors errors;
    auto const typed = typed_day(request);
    auto const day = parse(typed);
    auto const title = std::string{trimmed(request.field("title"))};
    if (typed.is_blank())
        errors.add("day", "Enter the day of the bank holiday");
    else if (auto const mistake = mistake_in(typed, "The day of the bank holiday"))
        errors.add_date("day", *mistake);
    else if (!is_in_a_holiday_year(*day))
        errors.add("day", "Enter a year from " + std::to_string(first_holiday_year) + " to " +
                              std::to_string(last_holiday_year));
    else if (!is_working_day(*day, BankHolidays{}))
        errors.add("day", "That is a weekend. Enter the weekday that is given instead");
    if (is_blank(title))
        errors.add("title", "Enter what the bank holiday is called");
    else if (title.size() > longest_title)
        errors.add("title", "Keep the name to " + std::to_string(longest_title) + " letters");
    if (!errors.empty()) return errors;
    return BankHoliday{*day, title};
}

Response submit_bank_holiday(Request const& request, Database& database, BankHolidaysChanged const& changed)
{
    BankHolidayStore store{database};
    auto const holiday = holiday_in(request);
    if (!holiday) return unprocessable(holidays_page(request, store, holiday.error()));
    Transaction change{database};
    if (!store.add(*holiday, request.viewer, request.now)) {
        FieldErrors const known{{"day", "That day is a bank holiday already"}};
        return unprocessable(holidays_page(request, store, known));
    }
    auto const moved = changed(request.today, request.now);
    change.commit();
    return see_other(page_of_year(year_of(holiday->day)) + "&saved=added&moved=" + std::to_string(moved));
}

Response submit_withdraw_bank_holiday(Request const& request, Database& database, BankHolidaysChanged const& changed)
{
    auto const found = request.path.find("day");
    auto const day = found == request.path.end() ? std::nullopt : parse_iso_date(found->second);
    if (!day) return not_found();
    Transaction change{database};
    if (!BankHolidayStore{database}.withdraw(*day, request.viewer, request.now)) return not_found();
    auto const moved = changed(request.today, request.now);
    change.commit();
    return see_other(page_of_year(year_of(*day)) + "&saved=withdrawn&moved=" + std::to_string(moved));
}

}  // namespace waymark
