#include "demo/year/participation_record.h"

#include "calendar/months.h"
#include "demo/figures.h"
#include "demo/year/participation_shares.h"

#include <algorithm>
#include <map>

namespace waymark::demo {

using namespace std::chrono;

namespace {

/// One sitting, and how likely it is that the child came and spoke.
struct Place {
    Draft* draft = nullptr;
    Review* review = nullptr;
    std::size_t sitting = 0;
    int willing = 0;

    Date sat_on() const { return review->sittings[sitting].sat_on; }
};

using Codes = std::map<std::pair<Review const*, std::size_t>, Participation>;

}  // namespace

static std::map<Quarter, std::vector<Place>> sittings_by_quarter(std::vector<Draft>& drafts, Random const& random)
{
    std::map<Quarter, std::vector<Place>> quarters;
    for (std::size_t number = 0; number < drafts.size(); ++number) {
        auto& draft = drafts[number];
        auto of_child = random.branch("willing", number);
        auto const usually = of_child.between(0, 1000);
        for (auto& review : draft.child.reviews) {
            if (review.kind != ReviewKind::Statutory) continue;
            for (std::size_t sitting = 0; sitting < review.sittings.size(); ++sitting) {
                auto const sat_on = review.sittings[sitting].sat_on;
                auto const age = age_on(draft.child.child.born_on, sat_on);
                auto const willing = usually + age * 25 + of_child.between(0, 700);
                quarters[quarter_containing(sat_on)].push_back({&draft, &review, sitting, willing});
            }
        }
    }
    return quarters;
}

/// Those who need no meeting speak by other means; then the most willing came, and the least gave no views.
static void deal(std::vector<Place>& places, std::array<int, 7> counts, Codes& codes)
{
    static constexpr std::array<Participation, 7> from_most_willing = {Participation::AttendsAndSpeaks,
                                                                       Participation::AttendsAdvocateSpeaks,
                                                                       Participation::AttendsSymbols,
                                                                       Participation::AttendsWithoutContribution,
                                                                       Participation::ViewsByOtherMeans,
                                                                       Participation::ViewsThroughAdvocate,
                                                                       Participation::NoViews};
    auto const code = [&](Place const& place, Participation given) { codes[{place.review, place.sitting}] = given; };
    auto const left_of = [&](Participation given) -> int& { return counts.at(static_cast<std::size_t>(given) - 1); };

    std::stable_sort(places.begin(), places.end(),
                     [](Place const& a, Place const& b) { return a.willing > b.willing; });
    std::vector<Place> met;
    for (auto const& place : places) {
        if (place.review->method != ReviewMethod::NoMeeting) {
            met.push_back(place);
            continue;
        }
        code(place, Participation::ViewsByOtherMeans);
        --left_of(Participation::ViewsByOtherMeans);
    }
    std::size_t next = 0;
    for (auto const given : from_most_willing)
        for (int& left = left_of(given); left > 0 && next < met.size(); --left) code(met[next++], given);
}

static bool is_in_person(Participation code)
{
    return code >= Participation::AttendsAndSpeaks && code <= Participation::AttendsWithoutContribution;
}

/// First reviews are face to face (but not in the pandemic); later ones as people have come to like.
static ReviewMethod method_of(Review const& review, bool is_first, bool somebody_came, Random& random)
{
    auto const day = *review.first_sat_on;
    if (review.method == ReviewMethod::NoMeeting) return ReviewMethod::NoMeeting;
    if (somebody_came) return random.chance(80) ? ReviewMethod::Hybrid : ReviewMethod::FaceToFace;
    if (day < sys_days{2020y / March / 23}) return ReviewMethod::FaceToFace;
    if (day < sys_days{2021y / April / 12}) return random.chance(930) ? ReviewMethod::Virtual : ReviewMethod::Hybrid;
    if (is_first) return ReviewMethod::FaceToFace;
    if (random.chance(560)) return ReviewMethod::Virtual;
    return random.chance(200) ? ReviewMethod::Hybrid : ReviewMethod::FaceToFace;
}

static ParticipationFacts facts_from_afar(ReviewMethod method, Date day, Random& random)
{
    bool const by_video = method == ReviewMethod::Virtual || method == ReviewMethod::Hybrid;
    if (!by_video || random.chance(420)) return {Attendance::No, Voice::ByOtherMeans, false};
    bool const by_phone = random.chance(day < sys_days{2021y / April / 1} ? 480 : 120);
    return {by_phone ? Attendance::LivePhone : Attendance::LiveVideo, Voice::SpokeForThemselves, false};
}

static ParticipationFacts facts_for(Participation code, ReviewMethod method, Date day, Random& random)
{
    switch (code) {
    case Participation::UnderFour: {
        bool const there = method == ReviewMethod::FaceToFace && random.chance(620);
        return {there ? Attendance::InPerson : Attendance::No, Voice::NoViews, there};
    }
    case Participation::AttendsAndSpeaks:
        return {Attendance::InPerson, Voice::SpokeForThemselves, false};
    case Participation::AttendsAdvocateSpeaks:
        return {Attendance::InPerson, Voice::AdvocateSpoke, false};
    case Participation::AttendsSymbols:
        return {Attendance::InPerson, Voice::ShownWithoutWords, false};
    case Participation::AttendsWithoutContribution:
        return {Attendance::InPerson, Voice::NoViews, false};
    case Participation::ViewsThroughAdvocate:
        return {Attendance::No, Voice::AdvocateSpoke, false};
    case Participation::ViewsByOtherMeans:
        return facts_from_afar(method, day, random);
    case Participation::NoViews:
        return {Attendance::No, Voice::NoViews, false};
    }
    return {};
}

static void tell(DemonstrationChild& child, Review& review, bool is_first, Codes const& codes, Random& random)
{
    std::vector<Participation> told;
    for (std::size_t sitting = 0; sitting < review.sittings.size(); ++sitting)
        told.push_back(codes.at({&review, sitting}));
    review.method = method_of(review, is_first, std::any_of(told.begin(), told.end(), is_in_person), random);
    for (std::size_t sitting = 0; sitting < told.size(); ++sitting) {
        auto& sat = review.sittings[sitting];
        sat.facts = facts_for(told[sitting], *review.method, sat.sat_on, random);
        auto const derived = derive_participation(*sat.facts, child.child.born_on, sat.sat_on);
        sat.code = derived.code;
        sat.rule_version = derived.rule_version;
    }
}

static bool is_first_of_its_care(DemonstrationChild const& child, Review const& review)
{
    Date began_on{};
    for (auto const& episode : child.episodes)
        if (episode.reason_started == ReasonStarted{"S"} && episode.started_on <= *review.first_sat_on)
            began_on = episode.started_on;
    return std::none_of(child.reviews.begin(), child.reviews.end(), [&](Review const& other) {
        return other.first_sat_on && *other.first_sat_on >= began_on && *other.first_sat_on < *review.first_sat_on;
    });
}

void record_participation(std::vector<Draft>& drafts, Random const& random)
{
    Codes codes;
    for (auto& [quarter, places] : sittings_by_quarter(drafts, random)) {
        std::vector<Place> older;
        for (auto const& place : places) {
            if (is_under_four(place.draft->child.child.born_on, place.sat_on()))
                codes[{place.review, place.sitting}] = Participation::UnderFour;
            else
                older.push_back(place);
        }
        deal(older, participation_in(quarter, static_cast<int>(older.size())), codes);
    }
    auto telling = random.branch("telling");
    for (auto& draft : drafts)
        for (auto& review : draft.child.reviews)
            if (review.kind == ReviewKind::Statutory && !review.sittings.empty())
                tell(draft.child, review, is_first_of_its_care(draft.child, review), codes, telling);
}

}  // namespace waymark::demo
