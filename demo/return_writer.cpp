#include "demo/return_writer.h"

#include "platform/csv.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <string>

namespace waymark::demo {

namespace {

/// One file of the return, opened with its heading.
class ReturnFile {
public:
    ReturnFile(std::filesystem::path const& path, std::initializer_list<std::string_view> heading)
        : out_{path, std::ios::binary}, rows_{out_, CsvFor::Machines}
    {
        if (!out_) throw std::runtime_error{"cannot write " + path.string()};
        rows_.row(heading);
    }
    void row(std::initializer_list<std::string_view> fields) { rows_.row(fields); }

private:
    std::ofstream out_;
    CsvWriter rows_;
};

}  // namespace

/// Any part of it in the year; an episode that ended on 1 April was still there that day.
static bool is_in(Episode const& episode, ReportingYear year)
{
    return episode.started_on <= year.last_day() && (!episode.ended_on || *episode.ended_on >= year.first_day());
}

static bool is_in(DemonstrationChild const& child, ReportingYear year)
{
    return std::any_of(child.episodes.begin(), child.episodes.end(),
                       [&](Episode const& episode) { return is_in(episode, year); });
}

static std::string sex_in(ReportingYear year, Sex sex)
{
    if (year.starts_in >= 2024) return std::string{code_of(sex)};
    return sex == Sex::Female ? "2" : "1";
}

static std::string uk(std::optional<Date> day) { return day ? waymark::uk(*day) : ""; }

static void write_header(ReturnFile& file, DemonstrationChild const& child, ReportingYear year)
{
    auto const& who = child.child;
    auto const had_child = child.became_mother_on && *child.became_mother_on <= year.last_day();
    // DfE rule 399: nothing of it for a child with short breaks alone.
    bool const is_asked = who.sex != Sex::Male && !has_only_short_breaks(child);
    std::string const mother = !is_asked ? "" : had_child ? "1" : "0";
    file.row({who.identifier, sex_in(year, who.sex), uk(who.born_on), who.ethnicity, who.unique_pupil_number, mother,
              had_child ? uk(child.became_mother_on) : ""});
}

static std::string_view reason_place_changed(Episode const& episode, Episode const* next)
{
    bool const moved =
        next && (next->reason_started == ReasonStarted{"P"} || next->reason_started == ReasonStarted{"B"});
    return moved && episode.reason_ceased == ReasonCeased{"X1"} ? "CARPL" : "";
}

static void write_episodes(ReturnFile& file, DemonstrationChild const& child, ReportingYear year)
{
    for (std::size_t place = 0; place < child.episodes.size(); ++place) {
        auto const& episode = child.episodes[place];
        if (!is_in(episode, year)) continue;
        auto const* next = place + 1 < child.episodes.size() ? &child.episodes[place + 1] : nullptr;
        bool const has_ended = episode.ended_on && *episode.ended_on <= year.last_day();
        file.row({child.child.identifier, uk(episode.started_on), episode.reason_started.text(),
                  code_of(episode.legal_status), episode.need.text(), episode.placement.text(), episode.provider.text(),
                  has_ended ? uk(episode.ended_on) : "", has_ended ? episode.reason_ceased.text() : "",
                  has_ended ? reason_place_changed(episode, next) : "", "", "", ""});
    }
}

static void write_reviews(ReturnFile& file, DemonstrationChild const& child, ReportingYear year)
{
    if (has_only_short_breaks(child)) return;
    for (auto const& review : child.reviews) {
        bool const held = review.kind == ReviewKind::Statutory && review.state == ReviewState::Held;
        if (!held || !year.contains(*review.first_sat_on)) continue;
        auto const code = review.code();
        file.row(
            {child.child.identifier, uk(child.child.born_on), uk(review.first_sat_on), code ? code_of(*code) : ""});
    }
}

void write_return(std::filesystem::path const& folder, DemonstrationAuthority const& authority, ReportingYear year)
{
    std::filesystem::create_directories(folder);
    ReturnFile header{folder / "header.csv", {"CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"}};
    ReturnFile episodes{folder / "episodes.csv",
                        {"CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC",
                         "REASON_PLACE_CHANGE", "HOME_POST", "PL_POST", "URN"}};
    ReturnFile reviews{folder / "reviews.csv", {"CHILD", "DOB", "REVIEW", "REVIEW_CODE"}};
    ReturnFile unaccompanied{folder / "uasc.csv", {"CHILD", "SEX", "DOB", "DUC"}};
    for (auto const& child : authority.children) {
        if (!is_in(child, year)) continue;
        write_header(header, child, year);
        write_episodes(episodes, child, year);
        write_reviews(reviews, child, year);
        if (child.child.is_unaccompanied)
            unaccompanied.row({child.child.identifier, sex_in(year, child.child.sex), uk(child.child.born_on),
                               uk(child.child.asylum_status_ends_on)});
    }
}

void write_allocations(std::filesystem::path const& folder, DemonstrationAuthority const& authority)
{
    std::filesystem::create_directories(folder);
    ReturnFile file{folder / "allocations.csv",
                    {"CHILD", "GIVEN_NAME", "FAMILY_NAME", "IRO_NUMBER", "IRO", "IRO_EMAIL", "TEAM", "AREA",
                     "SOCIAL_WORKER_NUMBER", "SOCIAL_WORKER", "SOCIAL_WORKER_EMAIL", "FROM"}};
    for (auto const& child : authority.children) {
        if (child.iros.empty() || child.iros.back().until_on || child.social_work.back().until_on) continue;
        auto const& iro = authority.member(child.iros.back().iro);
        auto const& team = authority.teams.at(static_cast<std::size_t>(child.social_work.back().team.value - 1));
        auto const& area = authority.areas.at(static_cast<std::size_t>(team.area.value - 1));
        auto const worker = child.social_work.back().social_worker;
        auto const social_worker = worker ? authority.member(*worker) : StaffMember{};
        auto const& name = child.child.names.front();
        file.row({child.child.identifier, name.given, name.family, iro.number, iro.name(), iro.email, team.name,
                  area.name, social_worker.number, worker ? social_worker.name() : "", social_worker.email,
                  uk(child.iros.back().from_on)});
    }
}

void write_returns(std::filesystem::path const& folder, DemonstrationAuthority const& authority, ReportingYear first,
                   ReportingYear last)
{
    for (auto year = first; year <= last; ++year.starts_in) write_return(folder / year.name(), authority, year);
    write_allocations(folder, authority);
}

}  // namespace waymark::demo
