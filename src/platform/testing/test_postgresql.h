#pragma once
#include <libpq-fe.h>
#include <memory>
#include <string>
#include <vector>

namespace waymark {

enum class PristineDatabase { Empty, Migrated };

/// The server that the test run has started (tools/test_postgresql): gives each test a database of its own. Making one
/// takes a tenth of a second, so one that nobody has open any more is emptied and given out again.
class TestPostgresql {
public:
    TestPostgresql();

    /// The address of a database that nobody else uses, as if it were new.
    std::string address_of(PristineDatabase);
    /// Ends every connection to it, as a server does that is started anew.
    void end_connections(std::string const& address);
    /// A database that sorts as English does; gone with the server.
    void make_of_another_language(std::string const& name);

private:
    using Session = std::unique_ptr<PGconn, decltype(&PQfinish)>;
    struct Copy {
        std::string name;
        PristineDatabase kind;
        std::string shape;  // what its catalogue held when it was new
        Session session;
    };

    std::string address_named(std::string const& name) const;
    Session session_with(std::string const& name) const;
    std::string ask(Session const&, std::string const& sql) const;
    void make_migrated();
    Copy& make(PristineDatabase);
    bool is_open(Copy const&) const;
    bool try_to_renew(Copy const&) const;

    std::string folder_;  // where the server's socket is
    Session server_{nullptr, &PQfinish};
    std::string own_;  // what this program's databases are called
    bool migrated_is_made_ = false;
    std::vector<Copy> copies_;
    int made_ = 0;
};

/// This program's. Throws where the run has no server.
TestPostgresql& test_postgresql();

}  // namespace waymark
