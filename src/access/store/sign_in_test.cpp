#include "access/store/account_store.h"
#include "access/store/session_store.h"
#include "access/store/sign_in.h"
#include "platform/database/audit_trail.h"
#include "platform/testing/test_database.h"

#include <doctest/doctest.h>

#include <string>

using namespace waymark;
using namespace std::chrono_literals;

static Instant const morning = Instant{Date{2023y / std::chrono::March / 13d}} + 9h;
static constexpr auto wrong = SignInRefusal::Why::WrongNameOrPassword;
static constexpr auto too_many = SignInRefusal::Why::TooManyTries;

namespace {

/// An authority of two: Priya Shah, an IRO, and Ade Cole, the administrator. Each may sign in.
struct SmallAuthority {
    Database database = migrated_database();
    AccountStore accounts{database, PasswordCost::ForTests};
    SessionStore sessions{database, {30min, 10h}};
    Viewer administrator{StaffId{2}, Date{2023y / std::chrono::March / 13d}};

    SmallAuthority()
    {
        Transaction change{database};
        database.run_script("INSERT INTO staff (staff_id, number, given_name, family_name, email, role) VALUES"
                            " (1, 'S1', 'Priya', 'Shah', '', 'iro'), (2, 'S2', 'Ade', 'Cole', '', 'administrator')");
        change.commit();
        accounts.add(StaffId{1}, "Priya.Shah", "three random words", administrator, morning);
        accounts.add(StaffId{2}, "ade.cole", "other random words", administrator, morning);
    }

    Result<NewSession, SignInRefusal> tries(std::string_view name, std::string_view password, Instant at = morning,
                                            std::string_view client = "10.0.0.1", std::string_view token = "")
    {
        return sign_in(database, sessions, {name, password, client, token}, at, PasswordCost::ForTests);
    }

    std::int64_t audited(std::string_view action) const
    {
        return database.count("SELECT COUNT(*) FROM audit_events WHERE action = ?", action);
    }
};

}  // namespace

TEST_CASE("a right password opens a session, however the name is written")
{
    SmallAuthority authority;
    auto const signed_in = authority.tries(" PRIYA.shah ", "three random words");
    REQUIRE(signed_in);
    auto const session = authority.sessions.find(signed_in->token, morning);
    REQUIRE(session);
    CHECK(session->name == "Priya Shah");
    CHECK(session->role == Role::Iro);
    CHECK(session->csrf_token == signed_in->csrf_token);
    CHECK(signed_in->token.size() == 43);
    CHECK(signed_in->token != signed_in->csrf_token);
    CHECK(authority.audited("sign in") == 1);
    CHECK_FALSE(first_broken_link(authority.database));
}

TEST_CASE("an unknown name, a wrong password, a disabled account and a leaver get one answer, and each is audited")
{
    SmallAuthority authority;
    authority.accounts.disable(*authority.accounts.find(StaffId{2}, authority.administrator), authority.administrator,
                               morning);
    {
        Transaction change{authority.database};
        authority.database.run_script("UPDATE staff SET left_on = '2023-03-13' WHERE staff_id = 1");
        change.commit();
    }
    for (std::string_view const name : {"nobody", "priya.shah", "ade.cole", ""}) {
        CAPTURE(name);
        auto const refused = authority.tries(name, "three random words");
        REQUIRE_FALSE(refused);
        CHECK(refused.error().why == wrong);
    }
    CHECK(authority.audited("refused") == 4);
    CHECK(authority.database.count("SELECT COUNT(*) FROM audit_events WHERE detail LIKE '%nobody%'") == 0);
}

TEST_CASE("after a few wrong tries a person waits at that address, and nowhere else")
{
    SmallAuthority authority;
    for (int i = 0; i < 4; ++i) CHECK(authority.tries("priya.shah", "guess").error().wait == 0s);
    CHECK(authority.tries("priya.shah", "guess").error().wait == 2s);

    auto const too_soon = authority.tries("priya.shah", "three random words", morning + 1s);
    REQUIRE_FALSE(too_soon);
    CHECK(too_soon.error().why == too_many);
    CHECK(too_soon.error().wait == 1s);
    CHECK(authority.tries("priya.shah", "three random words", morning + 1s, "10.0.0.2"));
    CHECK(authority.tries("ade.cole", "other random words", morning + 1s));
    CHECK(authority.tries("priya.shah", "three random words", morning + 2s));
    CHECK(authority.audited("refused") == 6);

    CHECK(authority.tries("priya.shah", "guess", morning + 3s).error().wait == 0s);
}

TEST_CASE("1,000 guesses at one name from 200 addresses do not keep its person out, nor anybody else")
{
    SmallAuthority authority;
    int tried = 0;
    for (int address = 0; address < 200; ++address)
        for (int i = 0; i < 5; ++i, ++tried)
            CHECK_FALSE(authority.tries("priya.shah", "guess", morning + std::chrono::seconds{tried / 10},
                                        "198.51.100." + std::to_string(address)));
    CHECK(authority.tries("priya.shah", "three random words", morning + 101s));
    CHECK(authority.tries("ade.cole", "other random words", morning + 101s));
    MESSAGE(tried << " inputs tried: guesses");
}

TEST_CASE("wrong tries are forgotten after a quarter of an hour")
{
    SmallAuthority authority;
    for (int i = 0; i < 5; ++i) CHECK_FALSE(authority.tries("priya.shah", "guess"));
    CHECK(authority.tries("priya.shah", "guess", morning + 15min).error().wait == 0s);
    CHECK(authority.database.count("SELECT COUNT(*) FROM sign_in_failures") == 1);
}

TEST_CASE("one address that tries many names is slowed down, and another is not")
{
    SmallAuthority authority;
    for (int i = 0; i < 51; ++i) CHECK_FALSE(authority.tries("name" + std::to_string(i), "guess"));
    auto const slowed = authority.tries("priya.shah", "three random words", morning + 1s);
    REQUIRE_FALSE(slowed);
    CHECK(slowed.error().wait == 1s);
    CHECK(authority.tries("priya.shah", "three random words", morning + 1s, "10.0.0.2"));
}

TEST_CASE("a session ends when it was not used, when it is too old, and when its person signs out")
{
    SmallAuthority authority;
    auto const token = authority.tries("priya.shah", "three random words")->token;
    auto& sessions = authority.sessions;
    CHECK(sessions.find(token, morning + 29min));
    CHECK(sessions.find(token, morning + 58min));
    CHECK_FALSE(sessions.find(token, morning + 89min));
    CHECK_FALSE(sessions.find("", morning));
    CHECK_FALSE(sessions.find("guess", morning));

    auto const busy = authority.tries("priya.shah", "three random words")->token;
    for (auto at = morning; at < morning + 10h; at += 20min) CHECK(sessions.find(busy, at));
    CHECK_FALSE(sessions.find(busy, morning + 10h));

    auto const ended = authority.tries("priya.shah", "three random words")->token;
    sessions.end(ended, morning);
    sessions.end(ended, morning);
    CHECK_FALSE(sessions.find(ended, morning));
    CHECK(authority.audited("sign out") == 1);
}

TEST_CASE("signing in ends the session the browser had before, and gives another token")
{
    SmallAuthority authority;
    auto const before = authority.tries("priya.shah", "three random words")->token;
    auto const after = authority.tries("priya.shah", "three random words", morning, "10.0.0.1", before)->token;
    CHECK(after != before);
    CHECK_FALSE(authority.sessions.find(before, morning));
    CHECK(authority.sessions.find(after, morning));
}

TEST_CASE("the database holds neither a token nor a password")
{
    SmallAuthority authority;
    auto const signed_in = authority.tries("priya.shah", "three random words");
    auto const count = [&](std::string_view sql, std::string_view secret) {
        return authority.database.count(sql, secret);
    };
    CHECK(count("SELECT COUNT(*) FROM sessions WHERE token_hash = ?", signed_in->token) == 0);
    CHECK(count("SELECT COUNT(*) FROM accounts WHERE password_hash LIKE '%' || ? || '%'", "three") == 0);
    CHECK(count("SELECT COUNT(*) FROM accounts WHERE password_hash LIKE ? || '%'", "$argon2id$") == 2);
}

TEST_CASE("disabling an account or changing its password ends its sessions at once")
{
    SmallAuthority authority;
    auto const account = [&] { return *authority.accounts.find(StaffId{1}, authority.administrator); };
    auto token = authority.tries("priya.shah", "three random words")->token;
    auto const old_account = account();
    authority.accounts.set_password(old_account, "three newer words", authority.administrator, morning);
    CHECK_FALSE(authority.sessions.find(token, morning));
    CHECK_FALSE(authority.tries("priya.shah", "three random words"));

    token = authority.tries("priya.shah", "three newer words")->token;
    authority.accounts.disable(account(), authority.administrator, morning);
    CHECK_FALSE(authority.sessions.find(token, morning));
    authority.accounts.enable(account(), authority.administrator, morning);
    CHECK(authority.tries("priya.shah", "three newer words"));
    CHECK_THROWS_AS(authority.accounts.disable(old_account, authority.administrator, morning), Conflict);
}

TEST_CASE("who has a password that somebody else set has to choose another, and is told who set it and when")
{
    SmallAuthority authority;
    auto const has_to_choose = [&](std::string_view name, std::string_view password) {
        auto const signed_in = authority.tries(name, password);
        REQUIRE(signed_in);
        return authority.sessions.find(signed_in->token, morning)->has_to_choose_password;
    };
    CHECK(has_to_choose("priya.shah", "three random words"));
    CHECK_FALSE(has_to_choose("ade.cole", "other random words"));

    Viewer const priya{StaffId{1}, authority.administrator.today};
    auto own = *authority.accounts.find_own(priya);
    CHECK(own.password_set_by == "Ade Cole");
    CHECK(own.password_set_at == morning);
    authority.accounts.set_password(own, "cobble lantern tide", priya, morning + 1h);
    CHECK_FALSE(has_to_choose("priya.shah", "cobble lantern tide"));

    own = *authority.accounts.find_own(priya);
    CHECK_FALSE(own.password_set_at);
    authority.accounts.set_password(own, "meadow kettle north", authority.administrator, morning + 2h);
    CHECK(has_to_choose("priya.shah", "meadow kettle north"));
    CHECK(authority.accounts.find_own(priya)->password_set_at == morning + 2h);
}

TEST_CASE("accounts are seen by those who manage users, and a name is given once")
{
    SmallAuthority authority;
    auto const& accounts = authority.accounts;
    Viewer const iro{StaffId{1}, authority.administrator.today};
    CHECK(accounts.list(authority.administrator).size() == 2);
    CHECK(accounts.list(iro).empty());
    CHECK(accounts.list(Viewer{}).empty());
    CHECK_FALSE(accounts.find(StaffId{1}, iro));
    CHECK_FALSE(authority.accounts.add(StaffId{1}, "another", "three random words", iro, morning));
    CHECK_FALSE(authority.accounts.add(StaffId{9}, "ADE.COLE ", "three random words", iro, morning));
}

TEST_CASE("a password hashed more weakly than today's is hashed again when its person signs in")
{
    SmallAuthority authority;
    SessionStore sessions{authority.database};
    SignInTry const attempt{"priya.shah", "three random words", "10.0.0.1", ""};
    CHECK(sign_in(authority.database, sessions, attempt, morning, PasswordCost::Interactive));
    auto const text_of = [](Row const& row) { return row.get<std::string>(0); };
    auto const hash = authority.database.maybe_one(text_of, "SELECT password_hash FROM accounts WHERE staff_id = 1");
    CHECK_FALSE(is_weaker_than(*hash, PasswordCost::Interactive));
    CHECK(password_fits(*hash, "three random words"));
}

TEST_CASE("somebody who is signed in and guesses at the password is slowed down as on the sign-in page")
{
    SmallAuthority authority;
    SignInTry const right{"priya.shah", "three random words", "10.0.0.1", ""};
    SignInTry const guess{"priya.shah", "three other words", "10.0.0.1", ""};
    CHECK_FALSE(refuse_unless_known(authority.database, right, morning, PasswordCost::ForTests));
    for (int i = 0; i < 5; ++i)
        CHECK(refuse_unless_known(authority.database, guess, morning + 1min * i, PasswordCost::ForTests)->why == wrong);
    auto const at_once = refuse_unless_known(authority.database, right, morning + 4min, PasswordCost::ForTests);
    REQUIRE(at_once);
    CHECK(at_once->why == too_many);
    CHECK(authority.audited("refused") == 6);  // and once that they tried too soon
}

TEST_CASE("a neighbour at the same address who guesses cannot keep somebody out of the browser they always use")
{
    SmallAuthority authority;
    SessionStore sessions{authority.database};
    SignInTry const guess{"priya.shah", "three other words", "10.0.0.1", ""};
    SignInTry const hers{"priya.shah", "three random words", "10.0.0.1", "", "cookie-of-her-browser"};
    auto const tries = [&](SignInTry const& attempt, Instant at) {
        return static_cast<bool>(sign_in(authority.database, sessions, attempt, at, PasswordCost::ForTests));
    };
    remember_browser(authority.database, StaffId{1}, "cookie-of-her-browser", morning);
    for (int i = 0; i < 8; ++i) CHECK_FALSE(tries(guess, morning + 1min * i));
    auto const at = morning + 7min + 1s;
    CHECK(tries(hers, at));
    SignInTry elsewhere{"priya.shah", "three random words", "10.0.0.1", "", "cookie-of-another"};
    for (int i = 0; i < 8; ++i) tries(guess, at + 1min * i);
    CHECK_FALSE(tries(elsewhere, at + 7min + 1s));
    SignInTry guess_in_hers{"priya.shah", "three other words", "10.0.0.1", "", "cookie-of-her-browser"};
    for (int i = 0; i < 5; ++i) tries(guess_in_hers, at + 20min + 1s * i);
    CHECK_FALSE(tries(hers, at + 20min + 5s));
}

TEST_CASE("an account with a last day lets its person in until then, and ends what is open on the day after")
{
    SmallAuthority authority;
    auto const today = london_date(morning);
    auto const account = [&] { return *authority.accounts.find(StaffId{1}, authority.administrator); };
    authority.accounts.set_last_day(account(), today, authority.administrator, morning);
    auto const signed_in = authority.tries("priya.shah", "three random words");
    REQUIRE(signed_in);
    SessionStore always{authority.database, SessionLimits{std::chrono::hours{100}, std::chrono::hours{100}}};
    CHECK(always.find(signed_in->token, morning));
    CHECK_FALSE(always.find(signed_in->token, morning + 24h));
    authority.accounts.set_last_day(account(), today - std::chrono::days{1}, authority.administrator, morning);
    CHECK_FALSE(authority.tries("priya.shah", "three random words"));
    authority.accounts.set_last_day(account(), std::nullopt, authority.administrator, morning);
    CHECK(authority.tries("priya.shah", "three random words"));
}
