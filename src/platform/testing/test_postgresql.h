#pragma once
#include <libpq-fe.h>

#include <memory>
#include <string>
#include <vector>

namespace waymark {

enum class PristineDatabase { Empty, Migrated };

/// The server that the test run has started (tools/test_postgresql): makes each test a database of its own in a few
/// hundredths of a second, by copying one that was migrated once.
class TestPostgresql {
public:
    TestPostgresql();

    /// The address of a new database. Those made before for this program that nobody has open are removed.
    std::string address_of_copy(PristineDatabase);
    /// Ends every connection to it, as a server does that is started anew.
    void end_connections(std::string const& address);

private:
    std::string address_of(std::string const& name) const;
    void make(std::string const& name, std::string const& of);
    void remove_those_done_with();
    void ask(std::string const& sql);

    std::string folder_;  // where the server's socket is
    std::unique_ptr<PGconn, decltype(&PQfinish)> connection_{nullptr, &PQfinish};
    std::string migrated_;
    std::vector<std::string> in_use_;
    int made_ = 0;
};

/// This program's. Throws where the run has no server.
TestPostgresql& test_postgresql();

}  // namespace waymark
