#include "exchange/pages/import_words.h"

namespace waymark {

std::string_view wording_of(ImportState state)
{
    switch (state) {
    case ImportState::Reading:
        return "Being read";
    case ImportState::Ready:
        return "Waiting for you";
    case ImportState::Applying:
        return "Being written";
    case ImportState::Done:
        return "Imported";
    case ImportState::Discarded:
        return "Discarded";
    case ImportState::Failed:
        return "Failed";
    }
    return "";
}

std::string wording_of(ChangeKind kind, std::int64_t count)
{
    bool const one = count == 1;
    switch (kind) {
    case ChangeKind::NewChild:
        return one ? "new child" : "new children";
    case ChangeKind::ChangedChild:
        return one ? "child described differently" : "children described differently";
    case ChangeKind::NewName:
        return one ? "new name" : "new names";
    case ChangeKind::NewEpisode:
        return one ? "new episode" : "new episodes";
    case ChangeKind::ChangedEpisode:
        return one ? "episode changed" : "episodes changed";
    case ChangeKind::NewReview:
        return one ? "new review" : "new reviews";
    case ChangeKind::ChangedReview:
        return one ? "review coded differently" : "reviews coded differently";
    case ChangeKind::NewIro:
        return one ? "child with another IRO" : "children with another IRO";
    case ChangeKind::NewTeam:
        return one ? "child with another team or worker" : "children with another team or worker";
    case ChangeKind::AddedPerson:
        return one ? "person added to the staff" : "people added to the staff";
    case ChangeKind::AddedTeam:
        return one ? "team added" : "teams added";
    }
    return "";
}

std::string wording_of_kind(std::string const& kind, bool is_refused)
{
    if (kind == "unknown") return "Not a file of the return, not used";
    auto words = kind == "uasc" ? std::string{"UASC"} : kind;
    if (words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return is_refused ? words + ", not used" : words;
}

std::string_view wording_of(Effect effect)
{
    switch (effect) {
    case Effect::Noted:
        return "To look at";
    case Effect::StopsRow:
        return "The row is left out";
    case Effect::RefusesFile:
        return "The file is not used";
    }
    return "";
}

}  // namespace waymark
