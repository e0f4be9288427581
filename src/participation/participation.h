#pragma once
#include "platform/date.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// How the child took part in a review: SSDA903 REVIEW_CODE.
enum class Participation {
    UnderFour,
    AttendsAndSpeaks,
    AttendsAdvocateSpeaks,
    AttendsSymbols,
    AttendsWithoutContribution,
    ViewsThroughAdvocate,
    ViewsByOtherMeans,
    NoViews
};
std::string_view code_of(Participation);                                  // "PN1"
std::optional<Participation> parse_participation(std::string_view code);  // "PN1" or "pn1"
std::string_view official_wording(Participation);
std::string_view short_wording(Participation);  // for a table: "Attended and spoke for themselves"

/// Three plain questions. The facts are kept; the code is derived from them by a rule with a version, so that a
/// change in how live video is coded (domain.md 5.1) can be applied again.
enum class Attendance { InPerson, LiveVideo, LivePhone, No };
enum class Voice {
    SpokeForThemselves,  // attended, or spoke live
    AdvocateSpoke,       // an advocate, or the IRO on their behalf
    ShownWithoutWords,   // symbols, signs, pictures
    ByOtherMeans,        // text, letter, phone beforehand, app, drawing
    NoViews
};
struct ParticipationFacts {
    Attendance attendance = Attendance::No;
    Voice voice = Voice::NoViews;
    bool present_or_observed = false;  // an under-4 who was there is still PN0, and still counts as seen
    friend bool operator==(ParticipationFacts const&, ParticipationFacts const&) = default;
};
std::string_view code_of(Attendance);
std::string_view code_of(Voice);
std::optional<Attendance> parse_attendance(std::string_view);
std::optional<Voice> parse_voice(std::string_view);

struct DerivedParticipation {
    Participation code;
    int rule_version;
    std::string because;  // "Aged 9 on the day, joined by live video and spoke: coded as views by other means (rule 1)"
};
inline constexpr int participation_rule_version = 1;

/// Under 4 on the day is PN0 whatever happened; the 4th birthday is 4 (rule 440/441 and domain.md 5.1).
DerivedParticipation derive_participation(ParticipationFacts const&, Date born_on, Date review_on);

bool is_under_four(Date born_on, Date review_on);

/// Counts of one period, with the base said out loud: PN0 is outside it, and what was not coded is shown.
struct ParticipationCount {
    std::array<int, 8> by_code{};
    int not_coded = 0;  // aged 4 or over with no code
    int total() const;  // PN0 to PN7 and not coded
    int base() const;   // PN1 to PN7
    int count(Participation) const;
    int attended() const;        // PN1 to PN4
    int took_part() const;       // all of the base but PN7
    int views_conveyed() const;  // took part, and not PN4, which attends without a view
    void add(std::optional<Participation>);
};

/// `part` of `base` in tenths of a per cent, half up (433 is "43.3 %"); nothing where there is no base.
std::optional<int> tenths_of_a_per_cent(int part, int base);

}  // namespace waymark
