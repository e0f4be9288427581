#pragma once
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <list>
#include <mutex>

namespace waymark {

/// Every open connection and how long it may go on with what it is doing. One clock looks at all of them a few times
/// a second, which costs a request nothing, and cuts those that are late: what they still had to read ends there.
class OpenConnections {
public:
    enum class Doing { Waiting, Reading, Answering, Sending };

    class Entry {
    public:
        Entry(OpenConnections& all, int socket);
        ~Entry();
        Entry(Entry const&) = delete;
        Entry& operator=(Entry const&) = delete;

        void begins(Doing doing, std::chrono::milliseconds allowed);
        void begins_answering();  // a page takes the time it takes
        bool was_cut() const { return was_cut_; }

    private:
        friend class OpenConnections;
        void cut();

        OpenConnections& all_;
        int const socket_;
        std::list<Entry*>::iterator place_;
        std::atomic<Doing> doing_ = Doing::Reading;
        std::atomic<std::int64_t> due_ = no_deadline;  // milliseconds of the steady clock
        std::atomic<bool> was_cut_ = false;
    };

    void cut_late();
    void cut_waiting();
    void cut_all();
    std::size_t count() const;

private:
    static constexpr std::int64_t no_deadline = INT64_MAX;

    mutable std::mutex lock_;
    std::list<Entry*> entries_;
};

}  // namespace waymark
