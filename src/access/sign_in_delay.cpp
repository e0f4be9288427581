#include "access/sign_in_delay.h"

#include <algorithm>

namespace waymark {

static constexpr int free_tries_of_name = 4;
static constexpr int free_tries_of_client = 50;
static constexpr std::chrono::seconds longest_for_name{60};
static constexpr std::chrono::seconds longest_for_client{10};

/// 2 seconds after the last free try, then twice as long each time.
static std::chrono::seconds doubling(int beyond_free, std::chrono::seconds longest)
{
    if (beyond_free <= 0) return std::chrono::seconds{0};
    return std::min(std::chrono::seconds{1LL << std::min(beyond_free, 20)}, longest);
}

std::chrono::seconds wait_for_name(int failures_of_name_from_client)
{
    return doubling(failures_of_name_from_client - free_tries_of_name, longest_for_name);
}

std::chrono::seconds wait_for_client(int failures_of_client)
{
    return doubling(failures_of_client - free_tries_of_client, longest_for_client);
}

}  // namespace waymark
