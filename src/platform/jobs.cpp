#include "platform/jobs.h"

#include "platform/log.h"

#include <exception>
#include <utility>

namespace waymark {

Jobs::Jobs(int thread_count)
{
    for (int i = 0; i < thread_count; ++i)
        threads_.emplace_back([this](std::stop_token const& asked_to_end) { work_through(asked_to_end); });
}

Jobs::~Jobs() { stop(); }

bool Jobs::begin(std::string name, Work work)
{
    {
        std::lock_guard const held{lock_};
        if (is_stopped_) return false;
        waiting_.push_back({std::move(name), std::move(work)});
    }
    changed_.notify_all();
    return true;
}

void Jobs::stop()
{
    {
        std::lock_guard const held{lock_};
        is_stopped_ = true;
        waiting_.clear();
    }
    for (auto& thread : threads_) thread.request_stop();
    threads_.clear();
    changed_.notify_all();
}

void Jobs::wait_until_idle()
{
    std::unique_lock held{lock_};
    changed_.wait(held, [this] { return waiting_.empty() && running_ == 0; });
}

Jobs::Counts Jobs::counts() const
{
    std::lock_guard const held{lock_};
    return {waiting_.size(), running_, done_, failed_};
}

void Jobs::work_through(std::stop_token const& asked_to_end)
{
    std::unique_lock held{lock_};
    while (changed_.wait(held, asked_to_end, [this] { return !waiting_.empty(); })) {
        auto const job = std::move(waiting_.front());
        waiting_.pop_front();
        ++running_;
        held.unlock();
        bool const is_done = run(job, asked_to_end);
        held.lock();
        ++(is_done ? done_ : failed_);
        --running_;
        changed_.notify_all();
    }
}

/// False where it failed.
bool Jobs::run(Job const& job, std::stop_token asked_to_end)
{
    try {
        job.work(std::move(asked_to_end));
        log_note("job done: " + job.name);
        return true;
    } catch (std::exception const& error) {
        log_fault("-", "job " + job.name + " failed: " + error.what());
        return false;
    }
}

}  // namespace waymark
