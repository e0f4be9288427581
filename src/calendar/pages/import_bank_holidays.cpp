#include "calendar/pages/import_bank_holidays.h"

#include "calendar/gov_uk_bank_holidays.h"
#include "calendar/pages/routes.h"
#include "calendar/store/bank_holiday_store.h"
#include "platform/text.h"
#include "platform/web/framed.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace waymark {

/// GOV.UK's file is some 20 KB.
static constexpr std::uint64_t largest_file = 1'000'000;
static constexpr std::string_view source = "GOV.UK";

static Html import_page(Request const& request, FieldErrors const& errors)
{
    ImportBankHolidaysPage page;
    page.errors = {errors};
    page.csrf_token = request.csrf_token;
    page.file = {.name = "file", .label = "bank-holidays.json", .error = errors.message_for("file"), .accept = ".json"};
    return framed(request,
                  {.title = "Take in GOV.UK’s bank holidays",
                   .back_url = "/settings/bank-holidays",
                   .back_label = "Back to bank holidays",
                   .has_errors = !errors.empty()},
                  render(page));
}

Response show_import_bank_holidays(Request const& request) { return ok(import_page(request, {})); }

static Result<std::vector<BankHoliday>, std::string> days_in_upload(Request const& request)
{
    auto const upload = std::find_if(request.uploads.begin(), request.uploads.end(),
                                     [](Upload const& one) { return one.field == "file"; });
    if (upload == request.uploads.end() || upload->size == 0) return std::string{"Choose the file bank-holidays.json"};
    if (upload->size > largest_file)
        return std::string{"The file is too large to be GOV.UK’s. Choose the file bank-holidays.json"};
    std::ifstream file{upload->path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return read_gov_uk_bank_holidays(text.str());
}

/// What taking them in would add: done, and undone again, so that what is shown is what will happen.
static std::vector<BankHoliday> would_be_added(Request const& request, Database& database,
                                               std::vector<BankHoliday> const& holidays)
{
    Transaction const trial{database};
    return BankHolidayStore{database}.merge(holidays, source, request.viewer, request.now);
}

static std::string in_words(BankHoliday const& holiday) { return full_date(holiday.day) + ": " + holiday.title; }

static bool is_among(std::vector<BankHoliday> const& holidays, Date day)
{
    return std::any_of(holidays.begin(), holidays.end(), [&](BankHoliday const& one) { return one.day == day; });
}

static BankHolidayDifferencesPage differences(std::vector<BankHoliday> const& in_file,
                                              std::vector<BankHoliday> const& added,
                                              std::vector<KeptBankHoliday> const& kept)
{
    BankHolidayDifferencesPage page;
    std::vector<BankHoliday> here;
    here.reserve(kept.size());
    for (auto const& one : kept) here.push_back(one.holiday);
    for (auto const& holiday : added)
        page.added.push_back({full_date(holiday.day), holiday.title, iso(holiday.day) + " " + holiday.title});
    for (auto const& holiday : in_file)
        if (!is_among(added, holiday.day) && !is_among(here, holiday.day))
            page.left_withdrawn.push_back(in_words(holiday));
    for (auto const& holiday : here) {
        bool const is_in_span =
            !in_file.empty() && in_file.front().day <= holiday.day && holiday.day <= in_file.back().day;
        if (is_in_span && !is_among(in_file, holiday.day)) page.not_in_file.push_back(in_words(holiday));
    }
    page.in_file = "The file holds " + counted(static_cast<long long>(in_file.size()), "day", "days");
    if (!in_file.empty())
        page.in_file += ", from " + day_month_year(in_file.front().day) + " to " + day_month_year(in_file.back().day);
    page.in_file += ".";
    page.button = "Add " + counted(static_cast<long long>(added.size()), "day", "days");
    return page;
}

Response submit_import_bank_holidays(Request const& request, Database& database)
{
    auto const holidays = days_in_upload(request);
    if (!holidays) return unprocessable(import_page(request, {{"file", holidays.error()}}));
    auto const added = would_be_added(request, database, *holidays);
    auto page = differences(*holidays, added, BankHolidayStore{database}.list());
    page.csrf_token = request.csrf_token;
    return ok(framed(request,
                     {.title = "What GOV.UK’s file would change",
                      .back_url = "/settings/bank-holidays/import",
                      .back_label = "Choose another file"},
                     render(page)));
}

/// "2029-01-01 New Year’s Day", as the page of differences sends each day back.
static std::optional<BankHoliday> holiday_in(std::string const& value)
{
    static constexpr std::size_t letters_of_date = 10;
    auto const day = parse_iso_date(std::string_view{value}.substr(0, letters_of_date));
    auto const title = value.size() > letters_of_date ? trimmed(std::string_view{value}.substr(letters_of_date)) : "";
    if (!day || is_blank(title)) return std::nullopt;
    return BankHoliday{*day, std::string{title}};
}

Response submit_confirmed_bank_holidays(Request const& request, Database& database, BankHolidaysChanged const& changed)
{
    std::vector<BankHoliday> holidays;
    for (auto const& value : request.form.all("holiday"))
        if (auto holiday = holiday_in(value)) holidays.push_back(std::move(*holiday));
    Transaction change{database};
    auto const added = BankHolidayStore{database}.merge(holidays, source, request.viewer, request.now);
    if (added.empty()) return see_other("/settings/bank-holidays");
    auto const moved = changed(request.today, request.now);
    change.commit();
    return see_other("/settings/bank-holidays?year=" + std::to_string(year_of(added.front().day)) +
                     "&saved=imported&moved=" + std::to_string(moved));
}

}  // namespace waymark
