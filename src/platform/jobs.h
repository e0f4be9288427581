#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace waymark {

/// Work that takes longer than a request may: imports, long reports. Done in the order it came, by a few threads.
/// Whoever gives the work keeps account of how far it has come; here it is only run, and a failure logged.
class Jobs {
public:
    /// The work looks at its token now and then and ends early, leaving nothing half-written, when it is asked to.
    using Work = std::function<void(std::stop_token)>;

    explicit Jobs(int thread_count = 1);
    ~Jobs();  // stops
    Jobs(Jobs const&) = delete;
    Jobs& operator=(Jobs const&) = delete;

    /// `name` is for the log: what kind of work, never whom it is about. False once stopped.
    bool begin(std::string name, Work work);
    /// Asks the running work to end, waits for it, and drops what has not begun.
    void stop();
    /// Until nothing is waiting or running: for tests and for commands.
    void wait_until_idle();

    struct Counts {
        std::size_t waiting = 0;
        std::size_t running = 0;
        std::size_t done = 0;    // since the start
        std::size_t failed = 0;  // since the start
    };
    Counts counts() const;

private:
    struct Job {
        std::string name;
        Work work;
    };
    void work_through(std::stop_token const& asked_to_end);
    static bool run(Job const& job, std::stop_token asked_to_end);

    mutable std::mutex lock_;
    std::condition_variable_any changed_;
    std::deque<Job> waiting_;
    std::size_t running_ = 0;
    std::size_t done_ = 0;
    std::size_t failed_ = 0;
    bool is_stopped_ = false;
    std::vector<std::jthread> threads_;
};

}  // namespace waymark
