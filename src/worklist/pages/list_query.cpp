#include "worklist/pages/list_query.h"

#include "platform/number_in.h"
#include "platform/web/form_id.h"

namespace waymark {

ListQuery read_list_query(Request const& request)
{
    static constexpr int last_page = 1'000'000;
    ListQuery query;
    query.show = parse_bucket(request.query.get("show"));
    query.iro = form_id<StaffId>(request.query, "iro");
    query.team = form_id<TeamId>(request.query, "team");
    auto const page = number_in<int>(request.query.get("page")).value_or(1);
    query.page = page > 0 && page <= last_page ? page : 1;
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
