#include "worklist/pages/list_query.h"

#include <charconv>

namespace waymark {

static std::int64_t whole_number(std::string const& text)
{
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() && number > 0 ? number : 0;
}

ListQuery read_list_query(Request const& request)
{
    static constexpr std::int64_t last_page = 1'000'000;
    ListQuery query;
    query.show = parse_bucket(request.query.get("show"));
    if (auto const iro = whole_number(request.query.get("iro"))) query.iro = StaffId{iro};
    if (auto const team = whole_number(request.query.get("team"))) query.team = TeamId{team};
    auto const page = whole_number(request.query.get("page"));
    query.page = page > 0 && page <= last_page ? static_cast<int>(page) : 1;
    return query;
}

std::string ListQuery::address(std::string_view path, std::optional<Bucket> heap, int of_page) const
{
    std::string address{path};
    char join = '?';
    auto const add = [&](std::string_view name, std::string const& value) {
        address += join;
        address += name;
        address += '=' + value;
        join = '&';
    };
    if (heap) add("show", std::string{code_of(*heap)});
    if (iro) add("iro", std::to_string(iro->value));
    if (team) add("team", std::to_string(team->value));
    if (of_page > 1) add("page", std::to_string(of_page));
    return address;
}

}  // namespace waymark
