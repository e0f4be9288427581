#include "participation/participation.h"

#include "platform/text.h"

#include <numeric>

namespace waymark {

struct ParticipationWords {
    Participation participation;
    std::string_view code;
    std::string_view official;
    std::string_view brief;
};

// The wording of the SSDA903 guide, as the sector's code lists reproduce it; the short one is for tables.
static constexpr std::array<ParticipationWords, 8> words{{
    {Participation::UnderFour, "PN0", "Child aged under 4 at the time of the review", "Aged under 4"},
    {Participation::AttendsAndSpeaks, "PN1", "Child physically attends and speaks for him or herself (Attendance)",
     "Attended and spoke for themselves"},
    {Participation::AttendsAdvocateSpeaks, "PN2",
     "Child physically attends and an advocate speaks on his or her behalf (Attendance views represented by advocate "
     "or independent reviewing officer (IRO))",
     "Attended and an advocate spoke for them"},
    {Participation::AttendsSymbols, "PN3",
     "Child attends and conveys his or her view symbolically (non-verbally) (Attendance symbols)",
     "Attended and showed their views without words"},
    {Participation::AttendsWithoutContribution, "PN4",
     "Child physically attends but does not speak for him or herself, does not convey his or her view symbolically "
     "(non-verbally) and does not ask an advocate to speak for him or her (Attendance without contribution)",
     "Attended and gave no views"},
    {Participation::ViewsThroughAdvocate, "PN5",
     "Child does not attend physically but briefs an advocate to speak for him or her (Views represented by advocate "
     "or independent reviewing officer (IRO) through texting, written format, phone, audio/video, viewpoint)",
     "Did not attend, an advocate gave their views"},
    {Participation::ViewsByOtherMeans, "PN6",
     "Child does not attend but conveys his or her feelings to the review by a facilitative medium (Texting the "
     "chair, written format, phone, audio/video, viewpoint)",
     "Did not attend, gave their views another way"},
    {Participation::NoViews, "PN7", "Child does not attend nor are his or her views conveyed to the review",
     "Did not attend and gave no views"},
}};

static ParticipationWords const& words_for(Participation participation)
{
    return words.at(static_cast<std::size_t>(participation));
}

std::string_view code_of(Participation participation) { return words_for(participation).code; }

std::string_view official_wording(Participation participation) { return words_for(participation).official; }

std::string_view short_wording(Participation participation) { return words_for(participation).brief; }

std::optional<Participation> parse_participation(std::string_view code)
{
    auto const wanted = ascii_upper(code);
    for (auto const& found : words)
        if (found.code == wanted) return found.participation;
    return std::nullopt;
}

int ParticipationCount::total() const { return std::accumulate(by_code.begin(), by_code.end(), not_coded); }

int ParticipationCount::base() const { return total() - not_coded - count(Participation::UnderFour); }

int ParticipationCount::count(Participation participation) const
{
    return by_code.at(static_cast<std::size_t>(participation));
}

int ParticipationCount::attended() const
{
    return count(Participation::AttendsAndSpeaks) + count(Participation::AttendsAdvocateSpeaks) +
           count(Participation::AttendsSymbols) + count(Participation::AttendsWithoutContribution);
}

int ParticipationCount::took_part() const { return base() - count(Participation::NoViews); }

int ParticipationCount::views_conveyed() const
{
    return took_part() - count(Participation::AttendsWithoutContribution);
}

void ParticipationCount::add(std::optional<Participation> participation)
{
    if (participation)
        ++by_code.at(static_cast<std::size_t>(*participation));
    else
        ++not_coded;
}

std::optional<int> tenths_of_a_per_cent(int part, int base)
{
    if (base <= 0) return std::nullopt;
    return static_cast<int>((2000LL * part + base) / (2LL * base));
}

}  // namespace waymark
