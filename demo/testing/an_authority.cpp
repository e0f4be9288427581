#include "demo/testing/an_authority.h"

#include "demo/earlier_bank_holidays.h"
#include "demo/make_demonstration.h"

#include <map>

namespace waymark::demo {

BankHolidays const& its_holidays()
{
    static auto const holidays = demonstration_holidays();
    return holidays;
}

DemonstrationAuthority const& an_authority(std::uint64_t seed)
{
    static std::map<std::uint64_t, DemonstrationAuthority> made;
    auto found = made.find(seed);
    if (found == made.end()) found = made.emplace(seed, make_demonstration(seed, its_holidays())).first;
    return found->second;
}

}  // namespace waymark::demo
