#include "demo/families/names.h"

#include <array>

namespace waymark::demo {

std::string given_name(Origin origin, Sex sex, Random& random)
{
    auto const& pool = names_of(origin);
    return std::string{random.one_of(sex == Sex::Female ? pool.girls : pool.boys)};
}

std::string family_name(Origin origin, Random& random)
{
    auto const& families = names_of(origin).families;
    auto const first = random.one_of(families);
    if (!random.chance(60)) return std::string{first};
    auto const second = random.one_of(names_of(Origin::British).families);
    return std::string{first} + "-" + std::string{second};
}

static constexpr std::array<Background, 38> backgrounds = {{
    {"WBRI", Origin::British, Origin::British},       {"WIRI", Origin::Irish, Origin::Irish},
    {"WOTH", Origin::Polish, Origin::Polish},         {"WOTH", Origin::Romanian, Origin::Romanian},
    {"WOTH", Origin::Portuguese, Origin::Portuguese}, {"WOTH", Origin::Turkish, Origin::Turkish},
    {"WOTH", Origin::Albanian, Origin::Albanian},     {"WIRT", Origin::Irish, Origin::Irish},
    {"WROM", Origin::Romanian, Origin::Romanian},     {"MWBC", Origin::British, Origin::Caribbean},
    {"MWBC", Origin::Caribbean, Origin::British},     {"MWBA", Origin::British, Origin::WestAfrican},
    {"MWBA", Origin::WestAfrican, Origin::British},   {"MWAS", Origin::British, Origin::Indian},
    {"MWAS", Origin::Pakistani, Origin::British},     {"MOTH", Origin::British, Origin::Turkish},
    {"MOTH", Origin::Vietnamese, Origin::British},    {"AIND", Origin::Indian, Origin::Indian},
    {"APKN", Origin::Pakistani, Origin::Pakistani},   {"ABAN", Origin::Bangladeshi, Origin::Bangladeshi},
    {"AOTH", Origin::Afghan, Origin::Afghan},         {"AOTH", Origin::Vietnamese, Origin::Vietnamese},
    {"BCRB", Origin::Caribbean, Origin::Caribbean},   {"BAFR", Origin::WestAfrican, Origin::WestAfrican},
    {"BAFR", Origin::Somali, Origin::Somali},         {"BOTH", Origin::British, Origin::WestAfrican},
    {"CHNE", Origin::Chinese, Origin::Chinese},       {"OOTH", Origin::Kurdish, Origin::Kurdish},
    {"REFU", Origin::British, Origin::British},       {"NOBT", Origin::British, Origin::British},
    {"BAFR", Origin::Eritrean, Origin::Eritrean},     {"BAFR", Origin::Sudanese, Origin::Sudanese},
    {"AOTH", Origin::Afghan, Origin::Afghan},         {"OOTH", Origin::Iranian, Origin::Iranian},
    {"OOTH", Origin::Kurdish, Origin::Kurdish},       {"OOTH", Origin::Vietnamese, Origin::Vietnamese},
    {"WOTH", Origin::Albanian, Origin::Albanian},     {"BAFR", Origin::Somali, Origin::Somali},
}};

Background background(Random& random)
{
    static constexpr std::array<int, 30> weights = {7720, 60, 150, 90,  40, 30, 10, 40, 60, 290, 130, 90, 50, 130, 70,
                                                    130,  50, 60,  100, 40, 30, 20, 70, 90, 40,  40,  20, 60, 20,  40};
    return backgrounds.at(random.weighted(weights));
}

Background background_of_unaccompanied(Random& random)
{
    static constexpr std::array<int, 8> weights = {190, 220, 170, 130, 120, 90, 60, 20};
    return backgrounds.at(30 + random.weighted(weights));
}

}  // namespace waymark::demo
