#include "platform/jobs.h"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>

using namespace waymark;

TEST_CASE("jobs run in the order they came")
{
    Jobs jobs;
    std::string order;
    jobs.begin("first", [&](std::stop_token) { order += "1"; });
    jobs.begin("second", [&](std::stop_token) { order += "2"; });
    jobs.wait_until_idle();
    CHECK(order == "12");
}

TEST_CASE("a job that fails does not stop the next")
{
    Jobs jobs;
    std::atomic<bool> was_run = false;
    jobs.begin("broken", [](std::stop_token) { throw std::runtime_error{"the disk is full"}; });
    jobs.begin("whole", [&](std::stop_token) { was_run = true; });
    jobs.wait_until_idle();
    CHECK(was_run);
    auto const counts = jobs.counts();
    CHECK(counts.done == 1);
    CHECK(counts.failed == 1);
    CHECK(counts.waiting == 0);
    CHECK(counts.running == 0);
}

TEST_CASE("stopping asks the running job to end, waits for it, and begins no other")
{
    Jobs jobs;
    std::atomic<bool> has_begun = false;
    std::atomic<bool> has_ended = false;
    std::atomic<bool> was_second_run = false;
    jobs.begin("long", [&](std::stop_token asked_to_end) {
        has_begun = true;
        while (!asked_to_end.stop_requested()) std::this_thread::yield();
        has_ended = true;
    });
    jobs.begin("next", [&](std::stop_token) { was_second_run = true; });
    while (!has_begun) std::this_thread::yield();
    jobs.stop();
    CHECK(has_ended);
    CHECK_FALSE(was_second_run);
    CHECK_FALSE(jobs.begin("late", [](std::stop_token) {}));
}
