#pragma once
#include "access/session.h"
#include "platform/web/front_desk.h"
#include "program/opened_authority.h"

#include <filesystem>
#include <string>

namespace waymark::bench {

/// A whole service in this process, without sockets, and one person who is signed in to it.
class AskedService {
public:
    /// On a data file of Waymark's; the day is the demonstration's.
    AskedService(std::filesystem::path const& data_file, std::string const& sign_in_name);

    struct Answered {
        std::string head;
        std::string body;
    };
    /// The page, which must be there. It does not wait until its entry in the audit trail is on the disk.
    Answered ask(std::string const& target) const;

    std::string const& cookie() const { return cookie_; }
    Database& database() { return database_; }

private:
    Configuration configuration_;
    Clock clock_;
    Database database_;
    Jobs jobs_;
    Service service_;
    Assets assets_;
    FrontDesk desk_;
    std::string cookie_;
};

}  // namespace waymark::bench
