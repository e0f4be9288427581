#pragma once
#include "platform/html/html.h"

#include <string>
#include <vector>

namespace waymark {

/// One page's number, or the gap that stands for several.
struct PageLink {
    std::string number;
    std::string url;
    bool is_current = false;
    bool is_gap = false;
};

/// Which part of a list is shown, and the way to the rest of it.
struct Pagination {
    int page = 1;  // from 1
    int page_count = 1;
    long long first = 0;  // "Showing 26 to 50 of 58 reviews"
    long long last = 0;
    long long total = 0;
    std::string noun = "results";
    std::string base_url;  // without the page: "/my-work?show=overdue"; "page=2" is added

    bool has_pages() const { return page_count > 1; }
    bool has_previous() const { return page > 1; }
    bool has_next() const { return page < page_count; }
    std::string url_of(int number) const;
    std::string previous_url() const { return url_of(page - 1); }
    std::string next_url() const { return url_of(page + 1); }
    std::vector<PageLink> links() const;
    std::string range() const;
};
Html render(Pagination const&);

/// The pagination of a list of `total` rows of which page `page` is shown; a page that is not there becomes the
/// nearest that is.
Pagination paginate(long long total, int page, int page_size, std::string base_url, std::string noun);

}  // namespace waymark
