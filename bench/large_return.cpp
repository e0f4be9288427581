#include "bench/large_return.h"

#include "calendar/months.h"
#include "calendar/reporting_year.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <random>
#include <string>

namespace waymark::bench {

namespace {

using namespace std::chrono;

constexpr ReportingYear last_year{2022};

/// The distributions of <random> differ from library to library; the generator itself does not.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : engine_{seed} {}
    int below(int count) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(count)); }
    int between(int least, int most) { return least + below(most - least + 1); }
    bool happens(int per_cent) { return below(100) < per_cent; }

private:
    std::mt19937 engine_;
};

struct InventedEpisode {
    Date started_on, ended_on;
    char reason_started;
    std::string_view status, placement, reason_ceased;
};

struct InventedReview {
    Date held_on;
    std::string_view code;
};

struct InventedChild {
    std::string identifier;
    Date born_on;
    bool is_boy = false, is_unaccompanied = false;
    std::string_view ethnicity;
    std::vector<InventedEpisode> episodes;
    std::vector<InventedReview> reviews;
};

template <std::size_t count>
std::string_view one_of(std::array<std::string_view, count> const& choices, Dice& dice)
{
    return choices[static_cast<std::size_t>(dice.below(static_cast<int>(count)))];
}

/// Two in three stay about half a year, the others for years: together about 2.6 years, as 84,000 looked after with
/// 32,000 arrivals a year come to.
days length_of_care(Dice& dice) { return days{dice.happens(62) ? dice.between(3, 500) : dice.between(500, 4100)}; }

void add_episodes(InventedChild& child, Date started_on, Date ended_on, Dice& dice)
{
    static constexpr std::array<std::string_view, 8> statuses{"V2", "V2", "C1", "C1", "C2", "C2", "C2", "C2"};
    static constexpr std::array<std::string_view, 8> placements{"U1", "U4", "U6", "U6", "K2", "P1", "U3", "R1"};
    static constexpr std::array<std::string_view, 6> reasons{"E4A", "E4B", "E45", "E11", "E8", "E13"};
    char reason = 'S';
    for (auto from = started_on; from < ended_on;) {
        auto const until = std::min(ended_on, from + days{dice.between(40, 700)});
        bool const is_last = until == ended_on;
        bool const is_for_adoption = is_last && dice.happens(5);
        child.episodes.push_back({from, until, reason, is_for_adoption ? "E1" : one_of(statuses, dice),
                                  is_for_adoption ? "A5" : one_of(placements, dice),
                                  is_last ? one_of(reasons, dice) : "X1"});
        reason = dice.happens(30) ? 'L' : 'B';
        from = until;
    }
}

void add_reviews(InventedChild& child, Date started_on, Date ended_on, Dice& dice)
{
    static constexpr std::array<std::string_view, 8> codes{"PN6", "PN1", "PN6", "PN1", "PN6", "PN1", "PN5", "PN7"};
    auto const late_by = [&] { return days{dice.happens(4) ? dice.between(1, 40) : 0}; };
    auto held_on = started_on + days{dice.between(14, 26)} + late_by();
    for (int number = 1; held_on < ended_on; ++number) {
        bool const is_under_four = held_on < add_months(child.born_on, 48);
        child.reviews.push_back({held_on, is_under_four ? "PN0" : one_of(codes, dice)});
        held_on = add_months(held_on, number == 1 ? 3 : 6) - days{dice.between(0, 15)} + late_by();
    }
}

InventedChild invent_child(int number, Date arrived_on, Dice& dice)
{
    static constexpr std::array<std::string_view, 8> ethnicities{"WBRI", "WBRI", "WBRI", "WBRI",
                                                                 "MWBC", "BAFR", "APKN", "AOTH"};
    InventedChild child;
    child.identifier = std::to_string(1'000'000 + number * 3 + dice.below(3));
    child.is_boy = dice.happens(57);
    child.is_unaccompanied = dice.happens(8);
    child.ethnicity = one_of(ethnicities, dice);
    child.born_on = arrived_on - days{dice.between(10, 6200)};
    auto from = arrived_on;
    for (int period = 0; period < 2; ++period) {
        auto const until = std::min(from + length_of_care(dice), birthday(child.born_on, 18));
        add_episodes(child, from, until, dice);
        add_reviews(child, from, until, dice);
        from = until + days{dice.between(30, 900)};
        if (!dice.happens(8) || birthday(child.born_on, 18) <= from) break;
    }
    return child;
}

struct YearsFiles {
    ReportingYear year;
    std::ofstream header, episodes, reviews, unaccompanied;
};

void write_header(YearsFiles& files, InventedChild const& child)
{
    auto const sex = child.is_boy ? "1," : "2,";
    files.header << child.identifier << ',' << sex << uk(child.born_on) << ',' << child.ethnicity << ",UN1,"
                 << (child.is_boy ? "," : "0,") << "\r\n";
    if (child.is_unaccompanied)
        files.unaccompanied << child.identifier << ',' << sex << uk(child.born_on) << ','
                            << uk(birthday(child.born_on, 18)) << "\r\n";
}

void write_episode(YearsFiles& files, InventedChild const& child, InventedEpisode const& episode)
{
    bool const ended = episode.ended_on <= files.year.last_day();
    auto const provider = episode.placement == "P1" ? "PR0" : "PR1";
    files.episodes << child.identifier << ',' << uk(episode.started_on) << ',' << episode.reason_started << ','
                   << episode.status << ",N1," << episode.placement << ',' << provider << ','
                   << (ended ? uk(episode.ended_on) : std::string{}) << ',' << (ended ? episode.reason_ceased : "")
                   << ',' << (ended && episode.reason_ceased == "X1" ? "PLACE" : "") << ",NG7 1AA,NG2 5BB,SC412345\r\n";
}

void write_child(YearsFiles& files, InventedChild const& child)
{
    auto const first_day = files.year.first_day();
    auto const last_day = files.year.last_day();
    bool is_in_it = false;
    for (auto const& episode : child.episodes) {
        if (episode.ended_on < first_day || episode.started_on > last_day) continue;
        is_in_it = true;
        write_episode(files, child, episode);
    }
    if (is_in_it) write_header(files, child);
    for (auto const& review : child.reviews)
        if (files.year.contains(review.held_on))
            files.reviews << child.identifier << ',' << uk(child.born_on) << ',' << uk(review.held_on) << ','
                          << review.code << "\r\n";
}

std::vector<std::filesystem::path> paths_of(std::filesystem::path const& folder, ReportingYear year)
{
    auto const of_year = folder / year.name();
    return {of_year / "header.csv", of_year / "episodes.csv", of_year / "reviews.csv", of_year / "uasc.csv"};
}

YearsFiles open_files(std::filesystem::path const& folder, ReportingYear year)
{
    auto const paths = paths_of(folder, year);
    std::filesystem::create_directories(paths[0].parent_path());
    YearsFiles files{year, std::ofstream{paths[0]}, std::ofstream{paths[1]}, std::ofstream{paths[2]},
                     std::ofstream{paths[3]}};
    files.header << "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\r\n";
    files.episodes
        << "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\r\n";
    files.reviews << "CHILD,DOB,REVIEW,REVIEW_CODE\r\n";
    files.unaccompanied << "CHILD,SEX,DOB,DUC\r\n";
    return files;
}

void write_files(std::filesystem::path const& folder, LargeReturn size)
{
    // Long enough before the first return that the longest stays have filled up.
    static constexpr int years_before = 11;
    std::vector<YearsFiles> years;
    for (int i = size.years - 1; i >= 0; --i) years.push_back(open_files(folder, {last_year.starts_in - i}));
    auto const from = ReportingYear{years.front().year.starts_in - years_before}.first_day();
    auto const arrival_days = (last_year.last_day() - from).count();
    auto const arrivals =
        static_cast<std::int64_t>(size.looked_after) * arrival_days / 936;  // days in care, on average
    Dice dice{2023};
    for (std::int64_t i = 0; i < arrivals; ++i) {
        auto const arrived_on = from + days{i * arrival_days / arrivals};
        auto const child = invent_child(static_cast<int>(i), arrived_on, dice);
        for (auto& year : years) write_child(year, child);
    }
}

}  // namespace

std::vector<std::filesystem::path> write_large_return(std::filesystem::path const& folder, LargeReturn size)
{
    std::vector<std::filesystem::path> paths;
    for (int i = size.years - 1; i >= 0; --i) {
        auto const of_year = paths_of(folder, {last_year.starts_in - i});
        paths.insert(paths.end(), of_year.begin(), of_year.end());
    }
    auto const is_there = [](std::filesystem::path const& path) { return std::filesystem::exists(path); };
    if (!std::all_of(paths.begin(), paths.end(), is_there)) write_files(folder, size);
    return paths;
}

}  // namespace waymark::bench
