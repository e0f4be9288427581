#pragma once
#include "children/child.h"
#include "children/episode.h"
#include "children/period_of_care.h"
#include "exchange/return_data.h"
#include "participation/participation.h"

#include <optional>
#include <string_view>
#include <vector>

namespace waymark {

struct ReviewInReturn {
    Date held_on{};
    std::optional<Participation> participation;
    ReviewRow const* row = nullptr;
};

/// One child over all the files and years given, put together: an episode open in one year's file and closed in the
/// next is one episode, a review in two years' files is one review, and what the latest year says of the child counts.
struct ChildInReturn {
    ChildNumber number{};
    std::string_view identifier;
    std::optional<Date> born_on;
    std::optional<Sex> sex;
    std::string_view ethnicity;
    std::string_view unique_pupil_number;
    bool is_unaccompanied = false;
    std::optional<Date> asylum_status_ends_on;
    std::vector<Episode> episodes;                  // in order of start
    std::vector<EpisodeRow const*> taken_episodes;  // the row each was taken from
    std::vector<ReviewInReturn> reviews;            // in order of date, one a day
    std::vector<ReviewRow const*> left_out;         // second ones of a day, and days still to come
    std::vector<PeriodOfCare> periods;
    AllocationRow const* allocation = nullptr;

    // Every row of the child as it was received, in the order of the files.
    std::vector<HeaderRow const*> header_rows;
    std::vector<EpisodeRow const*> episode_rows;
    std::vector<ReviewRow const*> review_rows;
    std::vector<UnaccompaniedRow const*> unaccompanied_rows;
    std::vector<AllocationRow const*> allocation_rows;
};

/// Puts children together one after the other. What it gives out is overwritten by the next, so that the vectors are
/// made once and not half a million times.
class ChildAssembly {
public:
    /// A review or an episode after `today` is left out: it has not happened.
    ChildAssembly(ReturnData const& data, Date today) : data_{data}, today_{today} {}
    ChildInReturn const& of(ChildNumber);

private:
    void gather_rows();
    void gather_facts();
    void gather_episodes();
    void gather_reviews();
    bool is_of_a_later_year(FileNumber file, FileNumber than) const;

    ReturnData const& data_;
    Date today_;
    ChildInReturn child_;
    std::vector<ReviewRow const*> by_date_;
};

}  // namespace waymark
