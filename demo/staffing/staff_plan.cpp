#include "demo/staffing/staff_plan.h"

#include "demo/families/names.h"
#include "demo/named_people.h"
#include "platform/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace waymark::demo {

using namespace std::chrono;

static constexpr Date first_day = sys_days{2004y / January / 5};

StaffId Post::holder_on(Date day) const
{
    auto holder = holders.front().person;
    for (auto const& next : holders)
        if (next.from_on <= day) holder = next.person;
    return holder;
}

TeamId StaffPlan::team_of(TeamKind kind, int area) const
{
    auto const in_area = static_cast<std::int64_t>(area) * 3 + 1;
    switch (kind) {
    case TeamKind::ChildrenInCare:
        return TeamId{in_area};
    case TeamKind::Court:
        return TeamId{in_area + 1};
    case TeamKind::Safeguarding:
        return TeamId{in_area + 2};
    case TeamKind::Unaccompanied:
        return TeamId{10};
    case TeamKind::Disabled:
        return TeamId{11};
    case TeamKind::LeavingCare:
        return TeamId{12};
    }
    return {};
}

namespace {

/// Full time, or part of it; and how many children the post is meant for: one is over its range, one is new.
struct IroPost {
    double full_time_equivalent;
    int load;
};

class StaffMaker {
public:
    explicit StaffMaker(Random const& random) : random_{random.branch("staff")} {}

    StaffPlan make()
    {
        name_teams();
        add_managers();
        add_iros();
        add_social_workers();
        return std::move(plan_);
    }

private:
    void name_teams()
    {
        for (std::string const area : {"Ashdown", "Fenmoor", "Harrowmere"}) {
            auto const id = add_area(area);
            add_team(area + " team", id);
            add_team(area + " court team", id);
            add_team(area + " safeguarding team", id);
        }
        auto const county = add_area("County");
        add_team("Unaccompanied young people’s team", county);
        add_team("Disabled children’s team", county);
        add_team("Leaving care team", county);
    }

    AreaId add_area(std::string const& name)
    {
        plan_.areas.push_back({AreaId{static_cast<std::int64_t>(plan_.areas.size()) + 1}, name});
        return plan_.areas.back().id;
    }

    void add_team(std::string const& name, AreaId area)
    {
        plan_.teams.push_back({TeamId{static_cast<std::int64_t>(plan_.teams.size()) + 1}, name, area});
    }

    void add_managers()
    {
        group_manager_ = add_named(Role::GroupManager);
        plan_.staff.back().controls_resources = true;
        service_manager_ = add_named(Role::ServiceManager);
        plan_.staff.back().line_manager = group_manager_;
        add_named(Role::LeadMember);
        add_named(Role::Auditor);
        add_named(Role::Administrator);
        for (int number = 0; number < 3; ++number) add_of_service(Role::BusinessSupport, number == 0);
        for (int number = 0; number < 4; ++number) add_of_service(Role::ChildProtectionCoordinator, number == 0);
        for (auto const& area : plan_.areas) {
            add(Role::ChildrensServiceManager, area.id == plan_.areas.front().id);
            plan_.staff.back().area = area.id;
            plan_.staff.back().controls_resources = true;
            area_managers_.push_back(plan_.staff.back().id);
        }
        for (auto const& team : plan_.teams) {
            add(Role::TeamManager, team.id == plan_.teams.front().id);
            plan_.staff.back().team = team.id;
            plan_.staff.back().controls_resources = true;
            plan_.staff.back().line_manager = area_managers_.at(static_cast<std::size_t>(team.area.value - 1));
            team_managers_.push_back(plan_.staff.back().id);
        }
    }

    void add_iros()
    {
        static constexpr std::array<IroPost, 18> posts = {{{1.0, 58},
                                                           {1.0, 62},
                                                           {1.0, 60},
                                                           {1.0, 64},
                                                           {1.0, 57},
                                                           {1.0, 66},
                                                           {1.0, 55},
                                                           {1.0, 61},
                                                           {1.0, 63},
                                                           {1.0, 59},
                                                           {1.0, 76},
                                                           {0.8, 50},
                                                           {0.6, 37},
                                                           {0.6, 36},
                                                           {0.5, 32},
                                                           {1.0, 68},
                                                           {0.8, 46},
                                                           {1.0, 22}}};
        static constexpr std::array<Date, 4> later = {sys_days{2015y / September / 7}, sys_days{2018y / April / 9},
                                                      sys_days{2020y / October / 5}, sys_days{2023y / January / 9}};
        for (std::size_t place = 0; place < posts.size(); ++place) {
            auto const& wanted = posts.at(place);
            auto const opened_on = place < 14 ? first_day : later.at(place - 14);
            Post post{{}, wanted.load, opened_on};
            // The named IRO came first and has stayed long enough to know most of her children.
            auto const last_from = place == 0 ? Date{2017y / September / 4} : Date{};
            hold(post, 1700, 4400, last_from, [&](bool is_last) {
                auto const id = add_of_service(Role::Iro, is_last && place == 0);
                plan_.staff.back().full_time_equivalent = wanted.full_time_equivalent;
                return id;
            });
            plan_.iros.push_back(std::move(post));
        }
    }

    void add_social_workers()
    {
        static constexpr std::array<int, 12> desks = {13, 5, 5, 13, 5, 5, 13, 5, 5, 6, 3, 6};
        for (auto const& team : plan_.teams) {
            auto const place = static_cast<std::size_t>(team.id.value - 1);
            std::vector<Post> posts;
            for (int desk = 0; desk < desks.at(place); ++desk) {
                bool const named = place == 0 && desk == 0;
                Post post{{}, 0, first_day};
                auto const last_from = named ? Date{2019y / June / 3} : Date{};
                hold(post, 700, 2600, last_from, [&](bool is_last) {
                    auto const id = add(Role::SocialWorker, is_last && named);
                    plan_.staff.back().team = team.id;
                    plan_.staff.back().line_manager = team_managers_.at(place);
                    return id;
                });
                posts.push_back(std::move(post));
            }
            plan_.social_workers.push_back(std::move(posts));
        }
    }

    /// One holder after another, the first from the day the post was opened. Only changes since 2013 are told.
    template <class Add>
    void hold(Post& post, int shortest, int longest, Date last_from, Add add_holder)
    {
        std::vector<Date> starts;
        auto const newest = last_from == Date{} ? records_end_on - days{random_.between(40, longest)} : last_from;
        for (auto on = newest; on > std::max(post.opened_on, Date{2013y / April / 1});
             on -= days{random_.between(shortest, longest)})
            starts.push_back(on);
        starts.push_back(post.opened_on);
        std::reverse(starts.begin(), starts.end());
        for (std::size_t place = 0; place < starts.size(); ++place) {
            if (place > 0) plan_.staff.back().left_on = starts[place];
            post.holders.push_back({add_holder(place + 1 == starts.size()), starts[place]});
        }
    }

    StaffId add_of_service(Role role, bool is_named)
    {
        auto const id = add(role, is_named);
        plan_.staff.back().line_manager = service_manager_;
        return id;
    }

    StaffId add_named(Role role) { return add(role, true); }

    StaffId add(Role role, bool is_named)
    {
        StaffMember member;
        member.id = StaffId{static_cast<std::int64_t>(plan_.staff.size()) + 1};
        member.number = fmt::format("W{:05}", 1000 + member.id.value * 3);
        member.role = role;
        give_name(member, is_named);
        member.email = folded_name(member) + "." + std::to_string(member.id.value) + "@council.example";
        plan_.staff.push_back(member);
        return member.id;
    }

    void give_name(StaffMember& member, bool is_named)
    {
        auto const from = background(random_);
        member.given_name = given_name(from.given, random_.chance(780) ? Sex::Female : Sex::Male, random_);
        member.family_name = family_name(from.family, random_);
        if (!is_named) return;
        for (auto const& person : named_people()) {
            if (person.role != member.role) continue;
            member.given_name = person.given_name;
            member.family_name = person.family_name;
        }
    }

    static std::string folded_name(StaffMember const& member)
    {
        auto name = folded(member.given_name + "." + member.family_name);
        std::replace(name.begin(), name.end(), ' ', '.');
        return name;
    }

    Random random_;
    StaffPlan plan_;
    StaffId group_manager_;
    StaffId service_manager_;
    std::vector<StaffId> area_managers_;
    std::vector<StaffId> team_managers_;
};

}  // namespace

StaffPlan plan_staff(Random const& random) { return StaffMaker{random}.make(); }

}  // namespace waymark::demo
