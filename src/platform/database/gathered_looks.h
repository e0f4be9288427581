#pragma once
#include "platform/database/audit_trail.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace waymark {

/// Entries in the audit trail of looks that are under way together, written in one transaction by a thread of its own:
/// each commit makes every reader of SQLite forget the pages it holds. Whoever hands one over is told when it is on the
/// disk, and shows nobody what was looked at before that.
class GatheredLooks {
public:
    using Call = std::function<void(bool is_kept)>;
    struct Look {
        AuditEntry entry;
        Instant at;
    };
    using Looks = std::vector<Look>;

    explicit GatheredLooks(Database&);
    /// When everybody who waits has been told.
    ~GatheredLooks();
    GatheredLooks(GatheredLooks const&) = delete;
    GatheredLooks& operator=(GatheredLooks const&) = delete;

    /// While there is one, what this thread gives to record_look is put with `held`, not written.
    class Gathering {
    public:
        Gathering(GatheredLooks&, Looks& held);
        ~Gathering();
        Gathering(Gathering const&) = delete;
        Gathering& operator=(Gathering const&) = delete;

    private:
        friend void record_look(Database&, AuditEntry const&, Instant);
        GatheredLooks& into_;
        Looks& held_;
        Gathering* before_;
    };

    /// Calls from another thread, once they are all on the disk or it is known that they cannot be kept.
    void keep(Looks looks, Call);
    /// Until nobody is left to be called.
    void wait_for_calls();

private:
    friend void record_look(Database&, AuditEntry const&, Instant);
    struct Waiting {
        Looks looks;
        Call call;
    };

    void serve();
    void gather(std::unique_lock<std::mutex>&);
    void write(std::vector<Waiting>&);
    enum class Outcome { Kept, Refused, Unavailable };
    Outcome try_to_write(std::vector<Waiting> const&, std::size_t first, std::size_t count);

    Database& database_;
    std::mutex lock_;
    std::condition_variable has_changed_;
    std::condition_variable has_called_;
    std::vector<Waiting> waiting_;
    std::size_t being_answered_ = 0;  // how many may hand over a look any moment
    std::size_t being_called_ = 0;
    bool is_ending_ = false;
    std::thread writer_;
};

/// The entry of a look that changed nothing, outside every transaction: in one of its own, or with those of others
/// where it is gathered.
void record_look(Database&, AuditEntry const&, Instant at);

}  // namespace waymark
