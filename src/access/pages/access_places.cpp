#include "access/pages/access_places.h"

#include "access/permissions.h"

namespace waymark {

FilterPills access_places(Request const& request, std::string_view current)
{
    struct {
        char const* label;
        char const* url;
        Permission permission;
    } const places[] = {{"Audit trail", "/audit", see_audit},
                        {"What stood out", "/audit/unusual", watch_access},
                        {"Restricted files", "/restricted", decide_who_sees},
                        {"Cover for leave", "/cover", manage_allocations}};
    FilterPills pills{"Pages about who sees what", {}};
    for (auto const& place : places)
        if (request.person.may(place.permission))
            pills.pills.push_back({place.label, "", place.url, place.url == current});
    return pills;
}

TypedDate typed_in(Fields const& form, std::string const& name)
{
    return {form.get(name + "-day"), form.get(name + "-month"), form.get(name + "-year")};
}

std::optional<Date> day_typed(Fields const& form, std::string const& name, std::string const& what, FieldErrors& errors)
{
    auto const typed = typed_in(form, name);
    if (typed.is_blank())
        errors.add(name, "Enter " + std::string{what.starts_with("The ") ? "the " + what.substr(4) : what});
    else if (auto const mistake = mistake_in(typed, what))
        errors.add_date(name, *mistake);
    return parse(typed);
}

}  // namespace waymark
