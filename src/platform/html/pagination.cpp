#include "platform/html/pagination.h"

#include "platform/text.h"

#include <algorithm>
#include <cstdlib>

namespace waymark {

std::string Pagination::url_of(int number) const
{
    auto const joint = base_url.find('?') == std::string::npos ? "?" : "&";
    return base_url + joint + "page=" + std::to_string(number);
}

/// The first, the last and those beside the current one; a gap for the rest, and never a gap of one.
std::vector<PageLink> Pagination::links() const
{
    std::vector<PageLink> made;
    int shown = 0;
    for (int number = 1; number <= page_count; ++number) {
        bool const is_near = number == 1 || number == page_count || std::abs(number - page) <= 1;
        bool const fills_gap_of_one =
            !is_near && (std::abs(number - page) == 2 && (number == 2 || number == page_count - 1));
        if (!is_near && !fills_gap_of_one) continue;
        if (number > shown + 1) made.push_back({.number = {}, .url = {}, .is_gap = true});
        made.push_back({std::to_string(number), url_of(number), number == page});
        shown = number;
    }
    return made;
}

std::string Pagination::range() const
{
    if (total == 0) return "No " + noun;
    return "Showing " + with_thousands(first) + " to " + with_thousands(last) + " of " + with_thousands(total) + " " +
           noun;
}

Pagination paginate(long long total, int page, int page_size, std::string base_url, std::string noun)
{
    auto const page_count = static_cast<int>(std::max(1LL, (total + page_size - 1) / page_size));
    auto const shown = std::clamp(page, 1, page_count);
    long long const before = static_cast<long long>(shown - 1) * page_size;
    return {shown, page_count,      total == 0 ? 0 : before + 1, std::min(total, before + page_size),
            total, std::move(noun), std::move(base_url)};
}

}  // namespace waymark
