#include "demo/families/people.h"

#include "calendar/months.h"
#include "demo/families/pupil_number.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace waymark::demo {

using std::chrono::days;

/// In the order in which they first came into care, as a council's own numbers are.
static void number_children(std::vector<Draft>& drafts, Random random)
{
    std::stable_sort(drafts.begin(), drafts.end(), [](Draft const& a, Draft const& b) {
        return a.child.episodes.front().started_on < b.child.episodes.front().started_on;
    });
    int identifier = 4000;
    for (std::size_t place = 0; place < drafts.size(); ++place) {
        auto& child = drafts[place].child.child;
        child.id = ChildId{static_cast<std::int64_t>(place) + 1};
        identifier += random.between(1, 6);
        child.identifier = fmt::format("{:06}", identifier);
    }
}

static void give_names(Child& child, FamilyPlan const& family, Random& random)
{
    auto const& from = family.background;
    auto const given = given_name(from.given, child.sex, random);
    child.names.push_back({NameKind::Legal, given, family.family_name});
    if (random.chance(90))
        child.names.push_back({NameKind::KnownAs, given_name(from.given, child.sex, random), family.family_name});
    if (random.chance(45)) child.names.push_back({NameKind::Former, given, family_name(from.family, random)});
    if (random.chance(12)) child.names.push_back({NameKind::Alias, given_name(from.given, child.sex, random), ""});
}

static void name_specially(Child& child, std::string const& tag)
{
    if (tag == "a long name")
        child.names = {{NameKind::Legal, "Persephone-Evangeline Ophelia", "Fotheringham-Wolstenholme-Abernathy"}};
    if (tag == "known by another name")
        child.names = {{NameKind::Legal, "Rosamund", "Okonjo-Bell"},
                       {NameKind::KnownAs, "Roz", "Bell"},
                       {NameKind::Former, "Rosamund", "Tattersall"},
                       {NameKind::Alias, "Rosie", "Bell"}};
}

static void fill_in(Draft& draft, FamilyPlan const& family, std::size_t place, Random random)
{
    auto& child = draft.child.child;
    child.ethnicity = family.background.ethnicity;
    child.is_unaccompanied = family.story() == Story::Unaccompanied;
    if (child.is_unaccompanied) child.asylum_status_ends_on = birthday(child.born_on, 18);
    auto const& own = names_of(family.background.given);
    bool const speaks_it = child.is_unaccompanied || random.chance(350);
    child.first_language = speaks_it ? own.language : "English";
    give_names(child, family, random);
    name_specially(child, draft.tag);

    auto const last_day = draft.child.episodes.back().ended_on.value_or(records_end_on);
    if (child.is_unaccompanied)
        child.unique_pupil_number = "UN3";
    else if (age_on(child.born_on, last_day) < 5)
        child.unique_pupil_number = "UN1";
    else
        child.unique_pupil_number = pupil_number(child.born_on, place);
}

static void link(DemonstrationChild& child, DemonstrationChild const& related, Kinship kinship)
{
    child.relatives.push_back({related.child.id, kinship});
}

static void link_families(std::vector<Draft>& drafts)
{
    std::map<int, std::vector<DemonstrationChild*>> families;
    std::map<std::string, DemonstrationChild*> tagged;
    for (auto& draft : drafts) {
        families[draft.child.family].push_back(&draft.child);
        if (!draft.tag.empty()) tagged[draft.tag] = &draft.child;
    }
    for (auto& [number, siblings] : families)
        for (auto* one : siblings)
            for (auto const* other : siblings)
                if (one != other) link(*one, *other, Kinship::Sibling);
    for (std::string const pair : {" 1", " 2"}) {
        auto* mother = tagged.at("mother" + pair);
        auto* baby = tagged.at("baby" + pair);
        link(*baby, *mother, Kinship::Parent);
        mother->is_mother = true;
        mother->became_mother_on = baby->child.born_on;
    }
}

void give_identities(std::vector<Draft>& drafts, std::vector<FamilyPlan> const& families, Random const& random)
{
    number_children(drafts, random.branch("identifiers"));
    for (std::size_t place = 0; place < drafts.size(); ++place) {
        auto const& family = families.at(static_cast<std::size_t>(drafts[place].child.family));
        fill_in(drafts[place], family, place, random.branch("person", place));
    }
    link_families(drafts);
}

}  // namespace waymark::demo
