#include "access/password.h"

#include <doctest/doctest.h>

#include <string>

using namespace waymark;

TEST_CASE("a password is long and is not the name")
{
    struct {
        std::string password;
        std::optional<PasswordRefusal> refused;
    } const table[] = {
        {"", PasswordRefusal::TooShort},
        {"elevenchars", PasswordRefusal::TooShort},
        {"twelve chars", std::nullopt},
        {"             ", PasswordRefusal::TooShort},
        {"ééééééé", PasswordRefusal::TooShort},
        {"żółć gęślą jaźń", std::nullopt},
        {std::string(1000, 'a'), PasswordRefusal::TooCommon},
        {"aaaaaaaaaaaa", PasswordRefusal::TooCommon},
        {"password1234", PasswordRefusal::TooCommon},
        {"Password-2023!", PasswordRefusal::TooCommon},
        {"waymark202311", PasswordRefusal::TooCommon},
        {"the password of the heron", std::nullopt},
        {"long" + std::string(980, 'a') + "er end", std::nullopt},
        {std::string(1001, 'a'), PasswordRefusal::TooLong},
        {"Priya.Shah@example.test", PasswordRefusal::SameAsName},
    };
    for (auto const& row : table) {
        CAPTURE(row.password);
        CHECK(refuse_password(row.password, "priya.shah@example.test") == row.refused);
    }
}
