#pragma once
#include "children/child.h"
#include "demo/random.h"

#include <span>
#include <string>
#include <string_view>

namespace waymark::demo {

/// Where a family's names come from. Invented people only: the words are common, and put together by chance.
enum class Origin {
    British,
    Irish,
    Caribbean,
    Polish,
    Romanian,
    Albanian,
    Portuguese,
    Turkish,
    Pakistani,
    Bangladeshi,
    Indian,
    WestAfrican,
    Somali,
    Eritrean,
    Sudanese,
    Afghan,
    Kurdish,
    Iranian,
    Vietnamese,
    Chinese
};

struct NamePool {
    std::span<std::string_view const> girls;
    std::span<std::string_view const> boys;
    std::span<std::string_view const> families;
    std::string_view language;
};
NamePool const& names_of(Origin);

std::string given_name(Origin, Sex, Random&);
/// Now and then a double name, with a hyphen.
std::string family_name(Origin, Random&);

/// An ethnicity code and where a child with it may get their names from.
struct Background {
    std::string_view ethnicity;  // 903 ETHNIC
    Origin given;
    Origin family;
};
/// In the shares of a shire county (data-standards.md 5.1).
Background background(Random&);
/// Of a young person who came alone and asked for asylum.
Background background_of_unaccompanied(Random&);

}  // namespace waymark::demo
