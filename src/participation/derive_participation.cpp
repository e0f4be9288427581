#include "calendar/months.h"
#include "participation/participation.h"

#include <stdexcept>
#include <utility>

namespace waymark {

static constexpr std::array<std::pair<Attendance, std::string_view>, 4> attendances{
    {{Attendance::InPerson, "in_person"},
     {Attendance::LiveVideo, "live_video"},
     {Attendance::LivePhone, "live_phone"},
     {Attendance::No, "no"}}};

static constexpr std::array<std::pair<Voice, std::string_view>, 5> voices{{{Voice::SpokeForThemselves, "spoke"},
                                                                           {Voice::AdvocateSpoke, "advocate"},
                                                                           {Voice::ShownWithoutWords, "without_words"},
                                                                           {Voice::ByOtherMeans, "other_means"},
                                                                           {Voice::NoViews, "no_views"}}};

std::string_view code_of(Attendance attendance)
{
    for (auto const& [found, code] : attendances)
        if (found == attendance) return code;
    throw std::logic_error{"a way of attending without a code"};
}

std::string_view code_of(Voice voice)
{
    for (auto const& [found, code] : voices)
        if (found == voice) return code;
    throw std::logic_error{"a way of giving views without a code"};
}

std::optional<Attendance> parse_attendance(std::string_view code)
{
    for (auto const& [found, text] : attendances)
        if (text == code) return found;
    return std::nullopt;
}

std::optional<Voice> parse_voice(std::string_view code)
{
    for (auto const& [found, text] : voices)
        if (text == code) return found;
    return std::nullopt;
}

bool is_under_four(Date born_on, Date review_on) { return review_on < birthday(born_on, 4); }

/// PN3 is every view given without speech by a child who was there, a letter or drawing they brought included.
static Participation code_in_person(Voice voice)
{
    switch (voice) {
    case Voice::SpokeForThemselves:
        return Participation::AttendsAndSpeaks;
    case Voice::AdvocateSpoke:
        return Participation::AttendsAdvocateSpeaks;
    case Voice::ShownWithoutWords:
    case Voice::ByOtherMeans:
        return Participation::AttendsSymbols;
    case Voice::NoViews:
        return Participation::AttendsWithoutContribution;
    }
    throw std::logic_error{"a way of giving views without a participation code"};
}

/// Rule 1. PN1, PN2 and PN4 say "physically", and PN5 and PN6 name audio and video, so a child who speaks live on a
/// video or phone call is coded PN6, as the service's own figures have been (domain.md 5.1: to be confirmed in the
/// 903 guide of each year). The facts are kept, so a rule 2 can code them again.
static Participation code_not_in_the_room(Voice voice)
{
    switch (voice) {
    case Voice::AdvocateSpoke:
        return Participation::ViewsThroughAdvocate;
    case Voice::SpokeForThemselves:
    case Voice::ShownWithoutWords:
    case Voice::ByOtherMeans:
        return Participation::ViewsByOtherMeans;
    case Voice::NoViews:
        return Participation::NoViews;
    }
    throw std::logic_error{"a way of giving views without a participation code"};
}

static std::string_view told(Attendance attendance)
{
    switch (attendance) {
    case Attendance::InPerson:
        return "there in person";
    case Attendance::LiveVideo:
        return "joined by live video";
    case Attendance::LivePhone:
        return "joined by phone";
    case Attendance::No:
        return "not there";
    }
    throw std::logic_error{"a way of attending without words"};
}

static std::string_view told(Voice voice)
{
    switch (voice) {
    case Voice::SpokeForThemselves:
        return "spoke for themselves";
    case Voice::AdvocateSpoke:
        return "an advocate or the IRO spoke for them";
    case Voice::ShownWithoutWords:
        return "showed their views without words";
    case Voice::ByOtherMeans:
        return "gave their views another way";
    case Voice::NoViews:
        return "gave no views";
    }
    throw std::logic_error{"a way of giving views without words"};
}

DerivedParticipation derive_participation(ParticipationFacts const& facts, Date born_on, Date review_on)
{
    auto const aged = "Aged " + std::to_string(age_on(born_on, review_on)) + " on the day";
    auto const coded = [&](Participation code, std::string const& because) {
        auto const rule = " (rule " + std::to_string(participation_rule_version) + ")";
        return DerivedParticipation{code, participation_rule_version,
                                    because + ": coded " + std::string{code_of(code)} + rule};
    };
    if (is_under_four(born_on, review_on))
        return coded(Participation::UnderFour,
                     aged + (facts.present_or_observed ? ", present or observed" : "") + ", and under 4");
    auto const in_person = facts.attendance == Attendance::InPerson;
    auto const code = in_person ? code_in_person(facts.voice) : code_not_in_the_room(facts.voice);
    return coded(code, aged + ", " + std::string{told(facts.attendance)} + ", " + std::string{told(facts.voice)});
}

}  // namespace waymark
