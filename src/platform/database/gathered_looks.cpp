#include "platform/database/gathered_looks.h"

#include "platform/log.h"

#include <chrono>

namespace waymark {

/// How long a look waits at most for others that are being answered meanwhile.
static constexpr std::chrono::milliseconds longest_gathering{5};

static thread_local GatheredLooks::Gathering* gathering = nullptr;

GatheredLooks::Gathering::Gathering(GatheredLooks& into, Looks& held) : into_{into}, held_{held}, before_{gathering}
{
    gathering = this;
    std::lock_guard const turn{into_.lock_};
    ++into_.being_answered_;
}

GatheredLooks::Gathering::~Gathering()
{
    gathering = before_;
    bool is_last = false;
    {
        std::lock_guard const turn{into_.lock_};
        is_last = --into_.being_answered_ == 0 && !into_.waiting_.empty();
    }
    if (is_last) into_.has_changed_.notify_all();
}

void record_look(Database& database, AuditEntry const& entry, Instant at)
{
    if (gathering != nullptr && &gathering->into_.database_ == &database) {
        gathering->held_.push_back({entry, at});
        return;
    }
    Transaction look{database};
    record_audit(database, entry, at);
    look.commit();
}

GatheredLooks::GatheredLooks(Database& database) : database_{database}, writer_{[this] { serve(); }} {}

GatheredLooks::~GatheredLooks()
{
    {
        std::lock_guard const turn{lock_};
        is_ending_ = true;
    }
    has_changed_.notify_all();
    writer_.join();
}

void GatheredLooks::keep(Looks looks, Call call)
{
    {
        std::lock_guard const turn{lock_};
        waiting_.push_back({std::move(looks), std::move(call)});
        if (waiting_.size() > 1) return;  // the writer is at work, or gathers
    }
    has_changed_.notify_all();
}

void GatheredLooks::wait_for_calls()
{
    std::unique_lock turn{lock_};
    has_called_.wait(turn, [this] { return waiting_.empty() && being_called_ == 0; });
}

void GatheredLooks::serve()
{
    std::unique_lock turn{lock_};
    while (true) {
        has_changed_.wait(turn, [this] { return is_ending_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        gather(turn);
        auto taken = std::move(waiting_);
        waiting_.clear();
        being_called_ = taken.size();
        turn.unlock();
        write(taken);
        turn.lock();
        being_called_ = 0;
        has_called_.notify_all();
    }
}

/// A look by itself does not wait: those that are not being answered yet are not waited for.
void GatheredLooks::gather(std::unique_lock<std::mutex>& turn)
{
    has_changed_.wait_for(turn, longest_gathering, [this] { return is_ending_ || being_answered_ == 0; });
}

/// Where one of them was refused each is tried alone; where the database is not to be had none is: some may be there.
void GatheredLooks::write(std::vector<Waiting>& taken)
{
    auto const together = try_to_write(taken, 0, taken.size());
    for (std::size_t i = 0; i < taken.size(); ++i) {
        bool const is_tried_alone = together == Outcome::Refused && taken.size() > 1;
        taken[i].call((is_tried_alone ? try_to_write(taken, i, 1) : together) == Outcome::Kept);
        taken[i].call = nullptr;  // whatever it holds may be gone when wait_for_calls returns
    }
}

GatheredLooks::Outcome GatheredLooks::try_to_write(std::vector<Waiting> const& taken, std::size_t first,
                                                   std::size_t count)
{
    try {
        Transaction together{database_};
        for (std::size_t i = first; i < first + count; ++i)
            for (auto const& [entry, at] : taken[i].looks) record_audit(database_, entry, at);
        together.commit();  // returns when it is on the disk
        return Outcome::Kept;
    } catch (DatabaseUnavailable const& error) {
        log_fault("-", error.what());
        return Outcome::Unavailable;
    } catch (std::exception const& error) {
        log_fault("-", error.what());
        return Outcome::Refused;
    }
}

}  // namespace waymark
