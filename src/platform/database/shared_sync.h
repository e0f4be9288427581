#pragma once
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace waymark {

/// How what was committed to a log reaches the disk: one sync serves everybody whose commit was in the log before it
/// began. Once a sync has failed nobody knows what is on the disk, and no later sync can tell, so it stays broken.
class SharedSync {
public:
    /// Has all that is in the log written to the disk; false where that failed.
    using WriteThrough = std::function<bool()>;
    using Call = std::function<void(bool is_on_disk)>;

    explicit SharedSync(WriteThrough);
    /// When everybody who waits has been told.
    ~SharedSync();
    SharedSync(SharedSync const&) = delete;
    SharedSync& operator=(SharedSync const&) = delete;

    /// One more is in the log, whole. By one thread at a time.
    void note_commit() { committed_.fetch_add(1, std::memory_order_release); }

    bool is_all_on_disk() const { return synced_.load() >= committed_.load(); }
    bool is_broken() const { return is_broken_.load(); }

    /// Whether what was committed before is on the disk, once that is known; does the work itself where nobody else
    /// does.
    bool wait();
    /// Calls, from this thread or another, instead of waiting.
    void when_known(Call);
    /// Until nobody is left to be called.
    void wait_for_calls();

private:
    struct Waiting {
        std::uint64_t commit;
        Call call;
    };

    void serve_callers();
    void sync(std::unique_lock<std::mutex>&);
    std::vector<Waiting> take_known();
    bool is_known(std::uint64_t commit) const { return synced_.load() >= commit || is_broken_.load(); }

    WriteThrough write_through_;
    std::atomic<std::uint64_t> committed_ = 0;
    std::atomic<std::uint64_t> synced_ = 0;  // these are on the disk
    std::atomic<bool> is_broken_ = false;

    std::mutex lock_;
    std::condition_variable sync_ended_;
    std::condition_variable has_work_;
    std::vector<Waiting> waiting_;
    std::size_t being_called_ = 0;
    bool is_syncing_ = false;
    bool is_ending_ = false;
    std::thread for_callers_;
};

}  // namespace waymark
