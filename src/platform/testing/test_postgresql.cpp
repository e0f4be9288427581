#include "platform/testing/test_postgresql.h"

#include "platform/database/database.h"
#include "platform/database/migrations.h"

#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <unistd.h>

namespace waymark {

/// The folder of the server's socket, as tools/test_postgresql wrote it down.
static std::string folder_of_server()
{
    auto const* const file = std::getenv("WAYMARK_TEST_POSTGRESQL");
    std::string folder;
    if (file != nullptr) std::getline(std::ifstream{file}, folder);
    if (folder.empty())
        throw std::runtime_error{"no PostgreSQL server was started for the tests: run them by ctest, or as "
                                 "tools/test_postgresql run PROGRAM"};
    return folder;
}

TestPostgresql& test_postgresql()
{
    static TestPostgresql server;
    return server;
}

TestPostgresql::TestPostgresql() : folder_{folder_of_server()}
{
    connection_.reset(PQconnectdb(address_of("postgres").c_str()));
    if (PQstatus(connection_.get()) != CONNECTION_OK) throw std::runtime_error{PQerrorMessage(connection_.get())};
}

std::string TestPostgresql::address_of(std::string const& name) const
{
    return "postgresql:///" + name + "?host=" + folder_ + "&user=waymark";
}

void TestPostgresql::ask(std::string const& sql)
{
    std::unique_ptr<PGresult, decltype(&PQclear)> const answer{PQexec(connection_.get(), sql.c_str()), &PQclear};
    auto const status = PQresultStatus(answer.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        throw std::runtime_error{PQerrorMessage(connection_.get())};
}

void TestPostgresql::make(std::string const& name, std::string const& of)
{
    ask("CREATE DATABASE " + name + " TEMPLATE " + of);
}

/// A database that is still open cannot be removed, and is tried again next time; what is left goes with the server.
void TestPostgresql::remove_those_done_with()
{
    std::erase_if(in_use_, [this](std::string const& name) {
        try {
            ask("DROP DATABASE " + name);
            return true;
        } catch (std::runtime_error const&) {
            return false;
        }
    });
}

std::string TestPostgresql::address_of_copy(PristineDatabase kind)
{
    remove_those_done_with();
    auto const own = "test_" + std::to_string(::getpid()) + "_";
    if (kind == PristineDatabase::Migrated && migrated_.empty()) {
        auto const name = own + "migrated";
        make(name, "template0");
        auto database = Database::open_postgresql(address_of(name));
        migrate(database, "migrations");
        migrated_ = name;
    }
    auto const name = own + std::to_string(++made_);
    make(name, kind == PristineDatabase::Migrated ? migrated_ : "template0");
    in_use_.push_back(name);
    return address_of(name);
}

void TestPostgresql::end_connections(std::string const& address)
{
    std::string const begin = "postgresql:///";
    auto const name = address.substr(begin.size(), address.find('?') - begin.size());
    ask("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '" + name + "'");
}

}  // namespace waymark
