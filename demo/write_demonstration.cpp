#include "demo/write_demonstration.h"

#include "access/store/account_store.h"
#include "calendar/shipped_bank_holidays.h"
#include "calendar/store/bank_holiday_store.h"
#include "children/store/allocation_store.h"
#include "children/store/child_store.h"
#include "children/store/episode_store.h"
#include "children/store/warning_store.h"
#include "demo/as_known_on.h"
#include "demo/demonstration_sign_ins.h"
#include "demo/earlier_bank_holidays.h"
#include "demo/named_people.h"
#include "platform/database/audit_trail.h"
#include "reviews/store/late_reason_store.h"
#include "reviews/store/review_store.h"
#include "reviews/store/timetable_store.h"
#include "staff/store/staff_store.h"

#include <map>

namespace waymark::demo {

namespace {

/// Goes through the authority once and remembers which number the database gave to each of its ids.
class Writer {
public:
    Writer(Database& database, DemonstrationAuthority authority, Clock const& clock, PasswordCost cost)
        : database_{database},
          authority_{std::move(authority)}, now_{clock.now()}, machine_{{}, clock.today()}, cost_{cost}
    {
    }

    void write()
    {
        Transaction change{database_};
        if (database_.count("SELECT COUNT(*) FROM child_headings") > 0)
            throw DatabaseError{"the demonstration needs a database without children"};
        write_shipped_lists();
        write_staff();
        write_accounts();
        for (auto const& child : authority_.children) write_child(child);
        for (auto const& child : authority_.children) write_relatives(child);
        record_audit(database_,
                     {std::nullopt, AuditAction::Import, "demonstration", std::nullopt,
                      "seed " + std::to_string(authority_.seed)},
                     now_);
        work_out_every_timetable(database_, BankHolidayStore{database_}.in_force(), machine_.today, now_);
        change.commit();
    }

private:
    void write_shipped_lists()
    {
        BankHolidayStore holidays{database_};
        holidays.merge(shipped_bank_holidays(), "shipped with Waymark", machine_, now_);
        holidays.merge(earlier_bank_holidays(), "shipped with the demonstration", machine_, now_);
        LateReasonStore reasons{database_};
        reasons.add_shipped_reasons();
        std::int64_t place = 0;
        for (auto const& reason : reasons.in_force()) late_reasons_[LateReasonId{++place}] = reason.id;
    }

    void write_staff()
    {
        StaffStore store{database_};
        for (auto const& area : authority_.areas) areas_[area.id] = store.add_area(area.name, machine_, now_).value();
        for (auto const& team : authority_.teams)
            teams_[team.id] = store.add_team(team.name, areas_.at(team.area), machine_, now_).value();
        for (auto member : authority_.staff) {
            auto const own_id = member.id;
            if (member.team) member.team = teams_.at(*member.team);
            if (member.area) member.area = areas_.at(*member.area);
            if (member.line_manager) member.line_manager = staff_.at(*member.line_manager);
            member.id = StaffId{};
            staff_[own_id] = store.add(member, machine_, now_).value();
        }
    }

    void write_accounts()
    {
        AccountStore accounts{database_, cost_};
        for (auto const& person : named_people()) {
            auto const id = staff_.at(signs_in_as(authority_.staff, person.role).id);
            accounts.add(id, sign_in_name_of(person.role), demonstration_password, machine_, now_);
            if (person.role == Role::ServiceManager) service_manager_ = id;
        }
    }

    void write_child(DemonstrationChild const& child)
    {
        auto const id = ChildStore{database_}.add_received(child.child, now_);
        children_[child.child.id] = id;
        EpisodeStore episodes{database_};
        for (auto const& episode : child.episodes) episodes.add_received(id, episode);
        write_allocations(child, id);
        WarningStore warnings{database_};
        Viewer const manager{service_manager_, machine_.today};
        for (auto const& warning : child.warnings) {
            auto const written = warnings.add(id, warning.note, warning.from_on, manager, now_);
            if (warning.until_on) warnings.end(id, written, *warning.until_on, manager, now_);
        }
        for (auto const& review : child.reviews) write_review(review, id);
    }

    void write_allocations(DemonstrationChild const& child, ChildId id)
    {
        AllocationStore store{database_};
        for (auto allocation : child.iros) {
            allocation.iro = staff_.at(allocation.iro);
            store.add_received(id, allocation);
        }
        for (auto allocation : child.social_work) {
            allocation.team = teams_.at(allocation.team);
            if (allocation.social_worker) allocation.social_worker = staff_.at(*allocation.social_worker);
            store.add_received(id, allocation);
        }
    }

    void write_review(Review review, ChildId id)
    {
        review.child = id;
        if (review.chaired_by) review.chaired_by = staff_.at(*review.chaired_by);
        if (review.late_reason) review.late_reason = late_reasons_.at(*review.late_reason);
        ReviewStore{database_}.add_received(review, recorded_at(review));
    }

    /// In the afternoon of the day it was held; a booking this morning.
    Instant recorded_at(Review const& review) const
    {
        auto const held_on = review.completed_on ? review.completed_on : review.first_sat_on;
        return held_on ? Instant{*held_on} + std::chrono::hours{15} : now_;
    }

    void write_relatives(DemonstrationChild const& child)
    {
        ChildStore store{database_};
        auto const id = children_.at(child.child.id);
        for (auto const& relative : child.relatives) {
            auto const related = children_.at(relative.related);
            if (relative.kinship == Kinship::Parent)
                store.link_parent(id, related);
            else if (id < related)
                store.link_siblings(id, related);
        }
    }

    Database& database_;
    DemonstrationAuthority authority_;
    Instant now_;
    Viewer machine_;
    PasswordCost cost_;
    std::map<AreaId, AreaId> areas_;
    std::map<TeamId, TeamId> teams_;
    std::map<StaffId, StaffId> staff_;
    std::map<ChildId, ChildId> children_;
    std::map<LateReasonId, LateReasonId> late_reasons_;
    StaffId service_manager_;
};

}  // namespace

void write_demonstration(Database& database, DemonstrationAuthority const& authority, Clock const& clock,
                         PasswordCost cost)
{
    Writer{database, as_known_on(authority, clock.today()), clock, cost}.write();
}

}  // namespace waymark::demo
