#include "platform/database/shared_sync.h"

#include <algorithm>
#include <iterator>

namespace waymark {

SharedSync::SharedSync(WriteThrough write_through)
    : write_through_{std::move(write_through)}, for_callers_{[this] { serve_callers(); }}
{
}

SharedSync::~SharedSync()
{
    {
        std::lock_guard const turn{lock_};
        is_ending_ = true;
    }
    has_work_.notify_all();
    for_callers_.join();
}

bool SharedSync::wait()
{
    auto const mine = committed_.load(std::memory_order_acquire);
    std::unique_lock turn{lock_};
    while (!is_known(mine)) {
        if (is_syncing_)
            sync_ended_.wait(turn);
        else
            sync(turn);
    }
    return synced_ >= mine;
}

void SharedSync::when_known(Call call)
{
    auto const mine = committed_.load(std::memory_order_acquire);
    {
        std::lock_guard const turn{lock_};
        if (!is_known(mine)) {
            waiting_.push_back({mine, std::move(call)});
            has_work_.notify_all();
            return;
        }
    }
    call(synced_ >= mine);
}

void SharedSync::wait_for_calls()
{
    std::unique_lock turn{lock_};
    sync_ended_.wait(turn, [this] { return waiting_.empty() && being_called_ == 0; });
}

void SharedSync::serve_callers()
{
    std::unique_lock turn{lock_};
    while (true) {
        has_work_.wait(turn, [this] { return !is_syncing_ && (is_ending_ || !waiting_.empty()); });
        if (waiting_.empty()) return;
        sync(turn);
    }
}

/// With `turn` held, and held again at the end; not while the disk is at work, nor while others are called.
void SharedSync::sync(std::unique_lock<std::mutex>& turn)
{
    is_syncing_ = true;
    auto const reached = committed_.load(std::memory_order_acquire);  // what is in the log before the sync begins
    turn.unlock();
    bool const went_well = !is_broken_ && write_through_();
    turn.lock();
    is_syncing_ = false;
    if (went_well)
        synced_ = reached;
    else
        is_broken_ = true;
    auto known = take_known();
    being_called_ += known.size();
    turn.unlock();
    sync_ended_.notify_all();
    for (auto& one : known) {
        one.call(synced_ >= one.commit);
        one.call = nullptr;  // whatever it holds may be gone when wait_for_calls returns
    }
    turn.lock();
    being_called_ -= known.size();
    if (!waiting_.empty() || is_ending_) has_work_.notify_all();
    if (!known.empty()) sync_ended_.notify_all();
}

std::vector<SharedSync::Waiting> SharedSync::take_known()
{
    auto const first = std::stable_partition(waiting_.begin(), waiting_.end(),
                                             [this](Waiting const& one) { return !is_known(one.commit); });
    std::vector<Waiting> known{std::make_move_iterator(first), std::make_move_iterator(waiting_.end())};
    waiting_.erase(first, waiting_.end());
    return known;
}

}  // namespace waymark
