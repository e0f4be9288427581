#include "platform/testing/temporary_folder.h"
#include "platform/web/testing/loopback_client.h"
#include "platform/web/testing/loopback_server.h"

#include <doctest/doctest.h>

#include <condition_variable>
#include <future>
#include <mutex>

using namespace waymark;
using namespace std::chrono_literals;

namespace {

Permission const any{"see a page"};

/// A disk that is at work until it is let go, and fails when told to.
struct HeldDisk {
    std::mutex lock;
    std::condition_variable changed;
    bool is_held = false;
    bool works = true;
    int syncs = 0;

    bool write_through()
    {
        std::unique_lock turn{lock};
        ++syncs;
        changed.notify_all();
        changed.wait(turn, [this] { return !is_held; });
        return works;
    }

    void waits_for_sync(int number)
    {
        std::unique_lock turn{lock};
        changed.wait(turn, [&] { return syncs >= number; });
    }

    void is(bool held, bool working)
    {
        std::lock_guard const turn{lock};
        is_held = held;
        works = working;
        changed.notify_all();
    }
};

Response save(Database& database)
{
    Transaction change{database};
    database.run("INSERT INTO words (word) VALUES ('kept')");
    change.commit();
    return ok(Html::trusted("saved"));
}

/// A service with two threads on a data file whose disk can be held.
struct ServiceOnDisk {
    HeldDisk disk;
    TemporaryFolder folder;
    LoopbackServer server{[](Service& service, Configuration& configuration) {
                              configuration.threads = 2;
                              service.gate = open_gate();
                              auto& database = service.database;
                              Transaction change{database};
                              database.run_script("CREATE TABLE words (word TEXT NOT NULL) STRICT");
                              change.commit();
                              service.routes.post("/save", any, [&](Request const&) { return save(database); });
                              service.routes.get("/count", any, [&](Request const&) {
                                  auto const words = database.count("SELECT COUNT(*) FROM words");
                                  return plain_text(200, std::to_string(words));
                              });
                          },
                          {},
                          {},
                          Database::open(folder / "own.db", [this] { return disk.write_through(); })};

    std::future<Received> saves(LoopbackClient& client)
    {
        client.send("POST /save HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n"
                    "Content-Type: application/x-www-form-urlencoded\r\n\r\n");
        return std::async(std::launch::async, [&client] { return client.receive(); });
    }
};

bool is_over(std::future<Received> const& answer) { return answer.wait_for(50ms) == std::future_status::ready; }

}  // namespace

TEST_CASE("nothing is answered before it is on the disk, to whoever saved it or whoever sees it, and threads stay free")
{
    ServiceOnDisk given;
    given.disk.is(true, true);
    std::vector<std::unique_ptr<LoopbackClient>> clients;
    std::vector<std::future<Received>> answers;
    for (int i = 0; i < 8; ++i) {  // four times as many as there are threads
        clients.push_back(std::make_unique<LoopbackClient>(given.server.port()));
        answers.push_back(given.saves(*clients.back()));
    }
    given.disk.waits_for_sync(2);  // the first was for the table
    LoopbackClient other{given.server.port()};
    CHECK(other.get("/health").status == 200);
    auto looking = std::async(std::launch::async, [&] { return other.get("/count"); });
    CHECK(looking.wait_for(50ms) == std::future_status::timeout);
    for (auto const& answer : answers) CHECK_FALSE(is_over(answer));
    given.disk.is(false, true);
    for (auto& answer : answers) CHECK(answer.get().body == "saved");
    CHECK(looking.get().status == 200);
    CHECK(other.get("/count").body == "8");
}

TEST_CASE("a disk that fails is said plainly, and nothing more is saved")
{
    ServiceOnDisk given;
    LoopbackClient client{given.server.port()};
    CHECK(given.saves(client).get().body == "saved");
    given.disk.is(false, false);
    auto const unsure = given.saves(client).get();
    CHECK(unsure.status == 503);
    CHECK(unsure.body.find("may or may not have been saved") != std::string::npos);
    given.disk.is(false, true);
    auto const refused = given.saves(client).get();
    CHECK(refused.status == 503);
    CHECK(client.get("/health").status == 200);
}
