#include "children/pages/routes.h"
#include "children/testing/a_child.h"
#include "platform/testing/golden.h"
#include "platform/testing/test_database.h"
#include "platform/text.h"
#include "staff/testing/a_colleague.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;
using namespace std::chrono_literals;

static Date const today{2023y / March / 13d};

namespace {

/// Three children of one service, and a manager who may see all of them.
struct Findable {
    Database database = migrated_database();
    StaffId priya = an_iro().called("Priya", "Shah").in(database);
    Viewer manager{a_service_manager().in(database), today};
    ChildId sean = a_child()
                       .identified("A0042")
                       .called("Sean", "Barleycroft")
                       .formerly("Sean", "Oakhanger")
                       .born_on(Date{2013y / August / 4d})
                       .looked_after_since(Date{2020y / June / 1d})
                       .with_iro(priya)
                       .in(database);
    ChildId shaunie = a_child()
                          .identified("A0043")
                          .called("Shaunie", "Fernhill")
                          .born_on(Date{2022y / June / 20d})
                          .looked_after_since(Date{2022y / July / 1d})
                          .in(database);

    Request asked_by(Viewer viewer) const
    {
        Request request;
        request.viewer = viewer;
        request.today = today;
        request.now = Instant{today} + 12h;
        request.csrf_token = "token-of-the-session";
        return request;
    }
    /// What is shown at the address that a search leads to.
    Response shows(std::string const& address, Viewer viewer)
    {
        auto request = asked_by(viewer);
        auto const question = address.find('?');
        if (question != std::string::npos) request.query = parse_urlencoded(address.substr(question + 1)).value();
        return show_find_child(request, database);
    }
    Response finds(std::string const& typed, Viewer viewer)
    {
        auto request = asked_by(viewer);
        request.method = Method::Post;
        request.form = {{"find", typed}};
        auto answer = submit_find_child(request);
        return answer.status == 303 ? shows(answer.headers.at(0).second, viewer) : answer;
    }
    std::string last_search() const
    {
        return database
            .maybe_one([](Row const& row) { return row.get<std::string>(0); },
                       "SELECT detail FROM audit_events WHERE action = 'search' ORDER BY audit_event_id DESC")
            .value_or("none");
    }
};

}  // namespace

TEST_CASE("before anything is typed the page says what may be typed")
{
    Findable given;
    auto const shown = given.finds("  ", given.manager);
    CHECK(shown.status == 200);
    looks_like("children/pages/find_child.golden.html", shown.body);
    CHECK(given.last_search() == "none");
}

TEST_CASE("children that fit are shown best first, with the name they were found by")
{
    Findable given;
    auto const shown = given.finds(" shaun ", given.manager);
    CHECK(shown.status == 200);
    looks_like("children/pages/find_child.found.golden.html", shown.body);
    CHECK(given.last_search() == "shaun");
    CHECK(given.finds("oakhanger", given.manager).body.find("Found by the name Sean Oakhanger") != std::string::npos);
}

TEST_CASE("what was typed stands in no address, is found again by it, and by nobody in another session")
{
    Findable given;
    auto request = given.asked_by(given.manager);
    request.method = Method::Post;
    request.form = {{"find", "Oakhanger"}};
    auto const address = submit_find_child(request).headers.at(0).second;
    CHECK(address.rfind("/children?search=", 0) == 0);
    CHECK(ascii_lower(address).find("oakhanger") == std::string::npos);
    CHECK(given.shows(address, given.manager).body.find("Sean Oakhanger") != std::string::npos);
    CHECK(given.shows(address, given.manager).body.find("Sean Oakhanger") != std::string::npos);

    auto elsewhere = given.asked_by(given.manager);
    elsewhere.csrf_token = "another-session";
    elsewhere.query = {{"search", address.substr(address.find('=') + 1)}};
    auto const shown = show_find_child(elsewhere, given.database);
    CHECK(shown.status == 200);
    CHECK(shown.body.find("Oakhanger") == std::string::npos);
    CHECK(given.shows("/children?find=oakhanger", given.manager).body.find("Oakhanger") == std::string::npos);
}

TEST_CASE("where nothing fits the page says what to try")
{
    Findable given;
    auto const shown = given.finds("<b>Quill</b>", given.manager);
    CHECK(shown.status == 200);
    looks_like("children/pages/find_child.nothing.golden.html", shown.body);
}

TEST_CASE("a number typed in full goes straight to the file")
{
    Findable given;
    auto const shown = given.finds("a0042", given.manager);
    CHECK(shown.status == 303);
    CHECK(shown.headers.at(0).second == "/children/" + std::to_string(given.sean.value));
    CHECK(given.last_search() == "a0042");
    CHECK(given.finds("A00", given.manager).status == 200);
}

TEST_CASE("another IRO's child is not found, by name or by number")
{
    Findable given;
    Viewer const priya{given.priya, today};
    CHECK(given.finds("A0043", priya).body.find("No child found") != std::string::npos);
    CHECK(given.finds("Fernhill", priya).body.find("Shaunie") == std::string::npos);
    CHECK(given.finds("A0042", priya).status == 303);
}

TEST_CASE("what is longer than any name is not looked for")
{
    Findable given;
    CHECK(given.finds(std::string(101, 'a'), given.manager).body.find("longer than any name") != std::string::npos);
    CHECK(given.last_search() == "none");
}
