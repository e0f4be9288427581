// What an import changes, as it is kept and as it is said: codes of its kinds, and a child's changes in few words.
#include "exchange/import_change.h"

#include <algorithm>

namespace waymark {

std::string_view code_of(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::NewChild:
        return "new_child";
    case ChangeKind::ChangedChild:
        return "changed_child";
    case ChangeKind::NewName:
        return "new_name";
    case ChangeKind::NewEpisode:
        return "new_episode";
    case ChangeKind::ChangedEpisode:
        return "changed_episode";
    case ChangeKind::NewReview:
        return "new_review";
    case ChangeKind::ChangedReview:
        return "changed_review";
    case ChangeKind::NewIro:
        return "new_iro";
    case ChangeKind::NewTeam:
        return "new_team";
    case ChangeKind::AddedPerson:
        return "added_person";
    case ChangeKind::AddedTeam:
        return "added_team";
    }
    return "";
}

std::optional<ChangeKind> parse_change_kind(std::string_view code)
{
    for (auto const kind : all_change_kinds)
        if (code_of(kind) == code) return kind;
    return std::nullopt;
}

static void add_facts_changed(std::vector<std::string_view>& things, Child const& now, Child const& before)
{
    if (now.born_on != before.born_on) things.push_back("date of birth");
    if (now.sex != before.sex) things.push_back("sex");
    if (now.ethnicity != before.ethnicity) things.push_back("ethnicity");
    if (now.unique_pupil_number != before.unique_pupil_number) things.push_back("pupil number");
    bool const is_same_asylum =
        now.is_unaccompanied == before.is_unaccompanied && now.asylum_status_ends_on == before.asylum_status_ends_on;
    if (!is_same_asylum) things.push_back("asylum status");
}

static std::string_view thing_changed(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::NewChild:
        return "new child";
    case ChangeKind::ChangedChild:
        return "";  // told fact by fact
    case ChangeKind::NewName:
        return "name";
    case ChangeKind::NewEpisode:
    case ChangeKind::ChangedEpisode:
        return "episodes";
    case ChangeKind::NewReview:
    case ChangeKind::ChangedReview:
        return "reviews";
    case ChangeKind::NewIro:
        return "IRO";
    case ChangeKind::NewTeam:
        return "team and social worker";
    case ChangeKind::AddedPerson:
    case ChangeKind::AddedTeam:
        return "";  // of the import as a whole
    }
    return "";
}

std::string things_changed(std::vector<ImportChange> const& changes, std::optional<KeptChild> const& kept)
{
    std::vector<std::string_view> things;
    for (auto const& change : changes) {
        if (change.kind == ChangeKind::ChangedChild && kept)
            add_facts_changed(things, std::get<Child>(change.fact), kept->child);
        auto const thing = thing_changed(change.kind);
        bool const is_told = std::find(things.begin(), things.end(), thing) != things.end();
        if (!thing.empty() && !is_told) things.push_back(thing);
    }
    std::string text;
    for (auto const thing : things) text += (text.empty() ? "" : ", ") + std::string{thing};
    return text;
}

}  // namespace waymark
