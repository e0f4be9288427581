#include "casefile/pages/iro_choices.h"

#include "staff/caseload_words.h"

#include <algorithm>
#include <tuple>

namespace waymark {

std::string IroChoice::in_words(std::string const& given_name) const
{
    auto words = caseload_in_words(held.caseload) + ".";
    if (has_siblings) words += " Recommended: is the IRO of " + given_name + "’s brother or sister.";
    if (had_the_child && had_the_child->until_on)
        words += " Was " + given_name + "’s IRO until " + day_month_year(*had_the_child->until_on) + ".";
    return words;
}

static std::optional<IroAllocation> last_time(StaffId iro, std::vector<IroAllocation> const& newest_first)
{
    auto const found = std::find_if(newest_first.begin(), newest_first.end(),
                                    [&](IroAllocation const& allocation) { return allocation.iro == iro; });
    return found == newest_first.end() ? std::nullopt : std::optional{*found};
}

/// How full a post is: children for each that it could hold.
static double fullness(Caseload caseload)
{
    return caseload.highest() > 0 ? static_cast<double>(caseload.children) / caseload.highest() : 1e9;
}

static void sort_best_first(std::vector<IroChoice>& choices)
{
    auto const rank = [](IroChoice const& choice) {
        return std::tuple{!choice.has_siblings, !choice.had_the_child.has_value(), fullness(choice.held.caseload)};
    };
    std::stable_sort(choices.begin(), choices.end(),
                     [&](IroChoice const& one, IroChoice const& other) { return rank(one) < rank(other); });
}

static std::string why_not(std::vector<NotIndependent> const& reasons)
{
    std::string why;
    for (auto const reason : reasons) why += (why.empty() ? "" : ". ") + std::string{wording_of(reason)};
    return why;
}

IroChoices iro_choices(std::vector<IroCaseload> const& caseloads, BeforeNaming const& before)
{
    auto const& siblings = before.around.iros_of_siblings;
    auto const* const now = before.now();
    IroChoices choices;
    for (auto const& held : caseloads) {
        if (now != nullptr && now->iro == held.iro.id) continue;
        auto const reasons = reasons_not_independent(held.iro, before.around, before.today);
        if (!reasons.empty()) {
            choices.may_not.push_back({held.iro.name(), why_not(reasons)});
            continue;
        }
        bool const has_siblings = std::find(siblings.begin(), siblings.end(), held.iro.id) != siblings.end();
        choices.may.push_back({held, has_siblings, last_time(held.iro.id, before.iros)});
    }
    sort_best_first(choices.may);
    return choices;
}

}  // namespace waymark
