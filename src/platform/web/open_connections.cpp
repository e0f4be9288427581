#include "platform/web/open_connections.h"

#include <sys/socket.h>

namespace waymark {

using std::chrono::milliseconds;

static std::int64_t steady_now()
{
    return std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

OpenConnections::Entry::Entry(OpenConnections& all, int socket) : all_{all}, socket_{socket}
{
    std::lock_guard const held{all_.lock_};
    place_ = all_.entries_.insert(all_.entries_.end(), this);
}

// Taken out before the socket is closed, under the lock that cutting holds: a number that the system gives to another
// connection is never cut by mistake.
OpenConnections::Entry::~Entry()
{
    std::lock_guard const held{all_.lock_};
    all_.entries_.erase(place_);
}

void OpenConnections::Entry::begins(Doing doing, milliseconds allowed)
{
    was_cut_ = false;
    doing_ = doing;
    due_ = steady_now() + allowed.count();
}

void OpenConnections::Entry::begins_answering()
{
    doing_ = Doing::Answering;
    due_ = no_deadline;
}

// Reading ends as if the client had closed, so that a late one can still be told so.
void OpenConnections::Entry::cut()
{
    was_cut_ = true;
    due_ = no_deadline;
    ::shutdown(socket_, doing_ == Doing::Sending ? SHUT_RDWR : SHUT_RD);
}

void OpenConnections::cut_late()
{
    auto const now = steady_now();
    std::lock_guard const held{lock_};
    for (auto* const entry : entries_)
        if (entry->due_ <= now) entry->cut();
}

void OpenConnections::cut_waiting()
{
    std::lock_guard const held{lock_};
    for (auto* const entry : entries_)
        if (entry->doing_ == Doing::Waiting) entry->cut();
}

void OpenConnections::cut_all()
{
    std::lock_guard const held{lock_};
    for (auto* const entry : entries_) {
        entry->was_cut_ = true;
        ::shutdown(entry->socket_, SHUT_RDWR);
    }
}

std::size_t OpenConnections::count() const
{
    std::lock_guard const held{lock_};
    return entries_.size();
}

}  // namespace waymark
