#include "demo/earlier_bank_holidays.h"

#include "calendar/shipped_bank_holidays.h"

#include <string_view>
#include <utility>

namespace waymark::demo {

using namespace std::chrono;

static constexpr std::pair<Date, std::string_view> listed[] = {
    {sys_days{2004y / January / 1}, "New Year’s Day"},
    {sys_days{2004y / April / 9}, "Good Friday"},
    {sys_days{2004y / April / 12}, "Easter Monday"},
    {sys_days{2004y / May / 3}, "Early May bank holiday"},
    {sys_days{2004y / May / 31}, "Spring bank holiday"},
    {sys_days{2004y / August / 30}, "Summer bank holiday"},
    {sys_days{2004y / December / 27}, "Christmas Day (substitute day)"},
    {sys_days{2004y / December / 28}, "Boxing Day (substitute day)"},
    {sys_days{2005y / January / 3}, "New Year’s Day (substitute day)"},
    {sys_days{2005y / March / 25}, "Good Friday"},
    {sys_days{2005y / March / 28}, "Easter Monday"},
    {sys_days{2005y / May / 2}, "Early May bank holiday"},
    {sys_days{2005y / May / 30}, "Spring bank holiday"},
    {sys_days{2005y / August / 29}, "Summer bank holiday"},
    {sys_days{2005y / December / 26}, "Boxing Day"},
    {sys_days{2005y / December / 27}, "Christmas Day (substitute day)"},
    {sys_days{2006y / January / 2}, "New Year’s Day (substitute day)"},
    {sys_days{2006y / April / 14}, "Good Friday"},
    {sys_days{2006y / April / 17}, "Easter Monday"},
    {sys_days{2006y / May / 1}, "Early May bank holiday"},
    {sys_days{2006y / May / 29}, "Spring bank holiday"},
    {sys_days{2006y / August / 28}, "Summer bank holiday"},
    {sys_days{2006y / December / 25}, "Christmas Day"},
    {sys_days{2006y / December / 26}, "Boxing Day"},
    {sys_days{2007y / January / 1}, "New Year’s Day"},
    {sys_days{2007y / April / 6}, "Good Friday"},
    {sys_days{2007y / April / 9}, "Easter Monday"},
    {sys_days{2007y / May / 7}, "Early May bank holiday"},
    {sys_days{2007y / May / 28}, "Spring bank holiday"},
    {sys_days{2007y / August / 27}, "Summer bank holiday"},
    {sys_days{2007y / December / 25}, "Christmas Day"},
    {sys_days{2007y / December / 26}, "Boxing Day"},
    {sys_days{2008y / January / 1}, "New Year’s Day"},
    {sys_days{2008y / March / 21}, "Good Friday"},
    {sys_days{2008y / March / 24}, "Easter Monday"},
    {sys_days{2008y / May / 5}, "Early May bank holiday"},
    {sys_days{2008y / May / 26}, "Spring bank holiday"},
    {sys_days{2008y / August / 25}, "Summer bank holiday"},
    {sys_days{2008y / December / 25}, "Christmas Day"},
    {sys_days{2008y / December / 26}, "Boxing Day"},
    {sys_days{2009y / January / 1}, "New Year’s Day"},
    {sys_days{2009y / April / 10}, "Good Friday"},
    {sys_days{2009y / April / 13}, "Easter Monday"},
    {sys_days{2009y / May / 4}, "Early May bank holiday"},
    {sys_days{2009y / May / 25}, "Spring bank holiday"},
    {sys_days{2009y / August / 31}, "Summer bank holiday"},
    {sys_days{2009y / December / 25}, "Christmas Day"},
    {sys_days{2009y / December / 28}, "Boxing Day (substitute day)"},
    {sys_days{2010y / January / 1}, "New Year’s Day"},
    {sys_days{2010y / April / 2}, "Good Friday"},
    {sys_days{2010y / April / 5}, "Easter Monday"},
    {sys_days{2010y / May / 3}, "Early May bank holiday"},
    {sys_days{2010y / May / 31}, "Spring bank holiday"},
    {sys_days{2010y / August / 30}, "Summer bank holiday"},
    {sys_days{2010y / December / 27}, "Christmas Day (substitute day)"},
    {sys_days{2010y / December / 28}, "Boxing Day (substitute day)"},
    {sys_days{2011y / January / 3}, "New Year’s Day (substitute day)"},
    {sys_days{2011y / April / 22}, "Good Friday"},
    {sys_days{2011y / April / 25}, "Easter Monday"},
    {sys_days{2011y / April / 29}, "Royal wedding"},
    {sys_days{2011y / May / 2}, "Early May bank holiday"},
    {sys_days{2011y / May / 30}, "Spring bank holiday"},
    {sys_days{2011y / August / 29}, "Summer bank holiday"},
    {sys_days{2011y / December / 26}, "Boxing Day"},
    {sys_days{2011y / December / 27}, "Christmas Day (substitute day)"},
    {sys_days{2012y / January / 2}, "New Year’s Day (substitute day)"},
    {sys_days{2012y / April / 6}, "Good Friday"},
    {sys_days{2012y / April / 9}, "Easter Monday"},
    {sys_days{2012y / May / 7}, "Early May bank holiday"},
    {sys_days{2012y / June / 4}, "Spring bank holiday"},
    {sys_days{2012y / June / 5}, "Diamond Jubilee"},
    {sys_days{2012y / August / 27}, "Summer bank holiday"},
    {sys_days{2012y / December / 25}, "Christmas Day"},
    {sys_days{2012y / December / 26}, "Boxing Day"},
    {sys_days{2013y / January / 1}, "New Year’s Day"},
    {sys_days{2013y / March / 29}, "Good Friday"},
    {sys_days{2013y / April / 1}, "Easter Monday"},
    {sys_days{2013y / May / 6}, "Early May bank holiday"},
    {sys_days{2013y / May / 27}, "Spring bank holiday"},
    {sys_days{2013y / August / 26}, "Summer bank holiday"},
    {sys_days{2013y / December / 25}, "Christmas Day"},
    {sys_days{2013y / December / 26}, "Boxing Day"},
    {sys_days{2014y / January / 1}, "New Year’s Day"},
    {sys_days{2014y / April / 18}, "Good Friday"},
    {sys_days{2014y / April / 21}, "Easter Monday"},
    {sys_days{2014y / May / 5}, "Early May bank holiday"},
    {sys_days{2014y / May / 26}, "Spring bank holiday"},
    {sys_days{2014y / August / 25}, "Summer bank holiday"},
    {sys_days{2014y / December / 25}, "Christmas Day"},
    {sys_days{2014y / December / 26}, "Boxing Day"},
    {sys_days{2015y / January / 1}, "New Year’s Day"},
    {sys_days{2015y / April / 3}, "Good Friday"},
    {sys_days{2015y / April / 6}, "Easter Monday"},
    {sys_days{2015y / May / 4}, "Early May bank holiday"},
    {sys_days{2015y / May / 25}, "Spring bank holiday"},
    {sys_days{2015y / August / 31}, "Summer bank holiday"},
    {sys_days{2015y / December / 25}, "Christmas Day"},
    {sys_days{2015y / December / 28}, "Boxing Day (substitute day)"},
    {sys_days{2016y / January / 1}, "New Year’s Day"},
    {sys_days{2016y / March / 25}, "Good Friday"},
    {sys_days{2016y / March / 28}, "Easter Monday"},
    {sys_days{2016y / May / 2}, "Early May bank holiday"},
    {sys_days{2016y / May / 30}, "Spring bank holiday"},
    {sys_days{2016y / August / 29}, "Summer bank holiday"},
    {sys_days{2016y / December / 26}, "Boxing Day"},
    {sys_days{2016y / December / 27}, "Christmas Day (substitute day)"},
    {sys_days{2017y / January / 2}, "New Year’s Day (substitute day)"},
    {sys_days{2017y / April / 14}, "Good Friday"},
    {sys_days{2017y / April / 17}, "Easter Monday"},
    {sys_days{2017y / May / 1}, "Early May bank holiday"},
    {sys_days{2017y / May / 29}, "Spring bank holiday"},
    {sys_days{2017y / August / 28}, "Summer bank holiday"},
    {sys_days{2017y / December / 25}, "Christmas Day"},
    {sys_days{2017y / December / 26}, "Boxing Day"},
    {sys_days{2018y / January / 1}, "New Year’s Day"},
    {sys_days{2018y / March / 30}, "Good Friday"},
    {sys_days{2018y / April / 2}, "Easter Monday"},
    {sys_days{2018y / May / 7}, "Early May bank holiday"},
    {sys_days{2018y / May / 28}, "Spring bank holiday"},
    {sys_days{2018y / August / 27}, "Summer bank holiday"},
    {sys_days{2018y / December / 25}, "Christmas Day"},
    {sys_days{2018y / December / 26}, "Boxing Day"},
};

std::vector<BankHoliday> const& earlier_bank_holidays()
{
    static std::vector<BankHoliday> const holidays = [] {
        std::vector<BankHoliday> made;
        for (auto const& [day, title] : listed) made.push_back({day, std::string{title}});
        return made;
    }();
    return holidays;
}

BankHolidays demonstration_holidays()
{
    std::vector<Date> days;
    for (auto const& holiday : earlier_bank_holidays()) days.push_back(holiday.day);
    for (auto const& holiday : shipped_bank_holidays()) days.push_back(holiday.day);
    return BankHolidays{std::move(days)};
}

}  // namespace waymark::demo
