#include "platform/database/postgresql_address.h"

#include <libpq-fe.h>
#include <memory>

namespace waymark {

bool is_postgresql_address(std::string_view place)
{
    return place.starts_with("postgresql://") || place.starts_with("postgres://");
}

static auto parts_of(std::string const& address)
{
    return std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)>{PQconninfoParse(address.c_str(), nullptr),
                                                                        &PQconninfoFree};
}

bool is_well_formed_address(std::string const& address)
{
    return is_postgresql_address(address) && parts_of(address) != nullptr;
}

std::string shown_address(std::string const& address)
{
    auto const parts = parts_of(address);
    if (!parts) return "postgresql://…";
    std::string user, host, port, name;
    for (auto const* part = parts.get(); part->keyword != nullptr; ++part) {
        std::string_view const keyword{part->keyword};
        if (part->val == nullptr) continue;
        if (keyword == "user") user = std::string{part->val} + "@";
        if (keyword == "host") host = part->val;
        if (keyword == "port") port = ":" + std::string{part->val};
        if (keyword == "dbname") name = part->val;
    }
    return "postgresql://" + user + host + port + "/" + name;
}

}  // namespace waymark
