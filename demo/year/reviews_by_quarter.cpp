#include "demo/year/reviews_by_quarter.h"

#include "demo/year/exact_year.h"

#include <string>

namespace waymark::demo {

static int reviews_held_in(std::vector<Draft> const& drafts, std::size_t quarter)
{
    int counted = 0;
    for (auto const& draft : drafts)
        for (auto const& review : draft.child.reviews)
            if (quarter_held(review) == quarter) ++counted;
    return counted;
}

void give_quarters_their_reviews(std::vector<Draft>& drafts, BankHolidays const& holidays, Random random)
{
    for (int number = 1; number <= 4; ++number) {
        auto const place = static_cast<std::size_t>(number - 1);
        Quarter const quarter{reported_year, number};
        auto const missing = reviews_by_quarter.at(place) - reviews_held_in(drafts, place);
        auto const left = missing > 0 ? bring_reviews_forward(drafts, quarter, missing, holidays, random)
                                      : postpone_reviews(drafts, quarter, -missing, holidays, random);
        if (left != 0)
            throw FiguresNotMet{"the reviews of " + quarter.name() + " could not be made as many as they were"};
    }
}

}  // namespace waymark::demo
