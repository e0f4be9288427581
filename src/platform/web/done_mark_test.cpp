#include "platform/web/done_mark.h"
#include "platform/web/request_facts.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono_literals;

static Instant const noon = Instant{Date{std::chrono::year{2023} / 3 / 13}} + 12h;

static bool holds(std::string const& location, std::string_view secret, Instant now)
{
    auto const [path, query] = split_target(std::string_view{location}.substr(0, location.find('#')));
    return has_done_mark(path, parse_urlencoded(query).value_or(Fields{}), secret, now);
}

TEST_CASE("an address says what was done to the session that did it, for a minute, and to nobody else")
{
    auto const marked = with_done_mark("/children/17?saved=iro&at=%C3%A9+x#reviews", "secret", noon);
    CHECK(marked.substr(marked.size() - 8) == "#reviews");
    CHECK(holds(marked, "secret", noon));
    CHECK(holds(marked, "secret", noon + 60s));
    CHECK_FALSE(holds(marked, "secret", noon + 61s));
    CHECK_FALSE(holds(marked, "secret", noon - 61s));
    CHECK_FALSE(holds(marked, "another", noon));
    CHECK_FALSE(holds(marked, "", noon));
}

TEST_CASE("a mark that was changed, moved to another address or made up says nothing")
{
    auto const marked = with_done_mark("/children/17?saved=iro", "secret", noon);
    auto const mark = marked.substr(marked.find("&done="));
    for (auto const& forged :
         {"/children/18?saved=iro" + mark, "/children/17?saved=lifted" + mark, "/children/17?saved=iro&x=1" + mark,
          std::string{"/children/17?saved=iro"}, std::string{"/children/17?saved=iro&done="},
          std::string{"/children/17?saved=iro&done=1"}, std::string{"/children/17?saved=iro&done=1678708800."}}) {
        CAPTURE(forged);
        CHECK_FALSE(holds(forged, "secret", noon));
    }
}

TEST_CASE("an address that says nothing of what was done stays as it is, and one that is marked is not marked again")
{
    CHECK(with_done_mark("/my-work", "secret", noon) == "/my-work");
    auto const marked = with_done_mark("/account?saved=password", "secret", noon);
    CHECK(with_done_mark(marked, "another", noon) == marked);
}
