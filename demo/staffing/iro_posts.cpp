#include "demo/staffing/iro_posts.h"

#include <algorithm>
#include <map>
#include <string>

namespace waymark::demo {

using namespace std::chrono;

namespace {

/// Brothers and sisters, who share an IRO.
struct Household {
    std::vector<std::size_t> drafts;
    std::string tag;
    Date came_on{};   // the latest of them
    int in_care = 0;  // on the last day of the records
    int overdue = 0;
    int due_soon = 0;  // in 14 days
};

class PostChooser {
public:
    PostChooser(std::vector<Draft> const& drafts, StaffPlan const& plan, BankHolidays const& holidays, Random random)
        : drafts_{drafts}, plan_{plan}, holidays_{holidays}, random_{random}, chosen_(drafts.size(), 0)
    {
        for (auto const& post : plan.iros) room_.push_back(post.load);
    }

    std::vector<std::size_t> choose()
    {
        gather();
        fill_first_post();
        for (auto* household : current_)
            if (!is_placed(*household) && household->came_on >= plan_.iros.back().opened_on && room_.back() > 10)
                put(*household, plan_.iros.size() - 1);
        for (auto* household : current_)
            if (!is_placed(*household)) put(*household, roomiest(*household));
        for (auto* household : past_)
            put(*household, static_cast<std::size_t>(random_.between(0, static_cast<int>(plan_.iros.size()) - 2)));
        return std::move(chosen_);
    }

private:
    void gather()
    {
        for (std::size_t place = 0; place < drafts_.size(); ++place) {
            auto& household = households_[drafts_[place].child.family];
            household.drafts.push_back(place);
            household.tag = drafts_[place].tag;
            look_at(household, drafts_[place]);
        }
        for (auto& [number, household] : households_) {
            bool const waits = awaits_an_iro(drafts_[household.drafts.front()]);
            (household.in_care > 0 && !waits ? current_ : past_).push_back(&household);
        }
        random_.shuffle(current_);
    }

    void look_at(Household& household, Draft const& draft) const
    {
        if (!is_looked_after_on(draft.child, records_end_on) && draft.child.story != Story::ShortBreakSeries) return;
        ++household.in_care;
        household.came_on = std::max(household.came_on, draft.child.episodes.front().started_on);
        auto const next = next_review(facts_of(draft.child), holidays_, demonstration_day);
        auto const* due = std::get_if<ReviewDue>(&next);
        if (!due) return;
        if (due->due_on < demonstration_day)
            ++household.overdue;
        else if (due->due_on <= demonstration_day + days{14})
            ++household.due_soon;
    }

    void fill_first_post()
    {
        take_for_first_post(3, [](Household const& family) { return family.tag == "overdue"; });
        take_for_first_post(5, [](Household const& family) {
            return family.tag.empty() && family.due_soon == 1 && family.in_care == 1;
        });
        for (std::string const tag : {"three warnings", "a long name", "known by another name", "nearly eighteen"})
            take_for_first_post(1, [&](Household const& family) { return is_quiet(family) && family.tag == tag; });
        for (auto const size : {5, 4, 3, 2})
            take_for_first_post(2, [&](Household const& family) { return is_plain(family) && family.in_care == size; });
        take_for_first_post(room_.front(),
                            [](Household const& family) { return is_plain(family) && family.in_care == 1; });
    }

    static bool is_quiet(Household const& family) { return family.overdue == 0 && family.due_soon == 0; }
    static bool is_plain(Household const& family) { return is_quiet(family) && family.tag.empty(); }

    template <class Wanted>
    void take_for_first_post(int count, Wanted wanted)
    {
        for (auto* household : current_) {
            if (count == 0) return;
            if (is_placed(*household) || !wanted(*household)) continue;
            if (household->in_care > room_.front()) continue;
            put(*household, 0);
            --count;
        }
    }

    bool is_placed(Household const& household) const { return placed_.count(&household) > 0; }

    std::size_t roomiest(Household const& household) const
    {
        std::size_t best = 1;
        for (std::size_t post = 1; post < room_.size(); ++post)
            if (room_[post] > room_[best] && !is_kin_elsewhere(household, post)) best = post;
        return best;
    }

    /// "baby 1" is the child of "mother 1": the two never have the same IRO.
    bool is_kin_elsewhere(Household const& household, std::size_t post) const
    {
        if (household.tag.find("baby") == std::string::npos && household.tag.find("mother") == std::string::npos)
            return false;
        return std::any_of(placed_.begin(), placed_.end(), [&](auto const& other) {
            return other.second == post && !other.first->tag.empty() && other.first->tag.back() == household.tag.back();
        });
    }

    void put(Household const& household, std::size_t post)
    {
        placed_[&household] = post;
        room_[post] -= household.in_care;
        for (auto const place : household.drafts) chosen_[place] = post;
    }

    std::vector<Draft> const& drafts_;
    StaffPlan const& plan_;
    BankHolidays const& holidays_;
    Random random_;
    std::map<int, Household> households_;
    std::vector<Household*> current_;
    std::vector<Household*> past_;
    std::map<Household const*, std::size_t> placed_;
    std::vector<int> room_;
    std::vector<std::size_t> chosen_;
};

}  // namespace

bool awaits_an_iro(Draft const& draft)
{
    auto const& last = draft.child.episodes.back();
    bool const began_care = last.reason_started == ReasonStarted{"S"};
    return began_care && !last.ended_on && last.started_on >= sys_days{2023y / March / 28};
}

std::vector<std::size_t> choose_iro_posts(std::vector<Draft> const& drafts, StaffPlan const& plan,
                                          BankHolidays const& holidays, Random random)
{
    return PostChooser{drafts, plan, holidays, random}.choose();
}

}  // namespace waymark::demo
