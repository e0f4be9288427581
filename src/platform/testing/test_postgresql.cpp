#include "platform/testing/test_postgresql.h"

#include "platform/database/database.h"
#include "platform/database/migrations.h"

#include <algorithm>
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
    if (file != nullptr) {
        std::ifstream told{file};
        std::getline(told, folder);
    }
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

TestPostgresql::TestPostgresql()
    : folder_{folder_of_server()}, server_{session_with("postgres")}, own_{"test_" + std::to_string(::getpid()) + "_"}
{
}

static constexpr std::string_view address_begins = "postgresql:///";

std::string TestPostgresql::address_named(std::string const& name) const
{
    return std::string{address_begins} + name + "?host=" + folder_ + "&user=waymark";
}

TestPostgresql::Session TestPostgresql::session_with(std::string const& name) const
{
    Session session{PQconnectdb((address_named(name) + "&application_name=tests").c_str()), &PQfinish};
    if (PQstatus(session.get()) != CONNECTION_OK) throw std::runtime_error{PQerrorMessage(session.get())};
    PQsetNoticeProcessor(
        session.get(), [](void*, char const*) {}, nullptr);
    return session;
}

/// The first value of the last answer, if there is one.
std::string TestPostgresql::ask(Session const& session, std::string const& sql) const
{
    std::unique_ptr<PGresult, decltype(&PQclear)> const answer{PQexec(session.get(), sql.c_str()), &PQclear};
    auto const status = PQresultStatus(answer.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        throw std::runtime_error{PQerrorMessage(session.get())};
    return PQntuples(answer.get()) > 0 ? PQgetvalue(answer.get(), 0, 0) : "";
}

/// What a migrated database must hold again before the next test has it: the rows its migrations wrote.
static constexpr char const* remember_rows = R"(
    CREATE SCHEMA pristine;
    DO $$ DECLARE made RECORD; BEGIN
        FOR made IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
            EXECUTE format('CREATE TABLE pristine.%I AS TABLE public.%I', made.tablename, made.tablename);
        END LOOP;
    END $$;
    CREATE TABLE pristine.numbers_given AS SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public')";

// References are left unchecked while the rows go and come, so that their order does not matter.
static constexpr char const* bring_rows_back = R"(
    SET session_replication_role = replica;
    DO $$ DECLARE made RECORD; BEGIN
        FOR made IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
            EXECUTE format('DELETE FROM public.%I', made.tablename);
            EXECUTE format('INSERT INTO public.%I SELECT * FROM pristine.%I', made.tablename, made.tablename);
        END LOOP;
        FOR made IN SELECT * FROM pristine.numbers_given LOOP
            PERFORM setval(format('public.%I', made.sequencename)::regclass, COALESCE(made.last_value, 1),
                           made.last_value IS NOT NULL);
        END LOOP;
    END $$)";

static constexpr char const* remove_everything = "DROP SCHEMA public CASCADE; CREATE SCHEMA public";

/// Changes when a test makes a table, a trigger or a constraint of its own.
static constexpr char const* shape_of_catalogue = R"(
    SELECT (SELECT COUNT(*) FROM pg_class) || ' ' || (SELECT COUNT(*) FROM pg_trigger) || ' ' ||
           (SELECT COUNT(*) FROM pg_proc) || ' ' || (SELECT COUNT(*) FROM pg_constraint) || ' ' ||
           (SELECT COUNT(*) FROM pg_attribute))";

void TestPostgresql::make_migrated()
{
    if (migrated_is_made_) return;
    auto const name = own_ + "migrated";
    ask(server_, "CREATE DATABASE " + name + " TEMPLATE template0");
    {
        auto database = Database::open_postgresql(address_named(name));
        migrate(database, "migrations");
    }
    ask(session_with(name), remember_rows);
    // A session takes a moment to end, and a database that is in use is not copied.
    ask(server_, "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '" + name + "'");
    migrated_is_made_ = true;
}

TestPostgresql::Copy& TestPostgresql::make(PristineDatabase kind)
{
    if (kind == PristineDatabase::Migrated) make_migrated();
    auto const name = own_ + std::to_string(++made_);
    auto const of = kind == PristineDatabase::Migrated ? own_ + "migrated" : "template0";
    ask(server_, "CREATE DATABASE " + name + " TEMPLATE " + of);
    auto session = session_with(name);
    auto shape = ask(session, shape_of_catalogue);
    copies_.push_back({name, kind, std::move(shape), std::move(session)});
    return copies_.back();
}

bool TestPostgresql::is_open(Copy const& copy) const
{
    auto const sql = "SELECT COUNT(*) FROM pg_stat_activity WHERE application_name = 'waymark' AND datname = '";
    return ask(server_, sql + copy.name + "'") != "0";
}

bool TestPostgresql::try_to_renew(Copy const& copy) const
{
    if (copy.kind == PristineDatabase::Empty) {
        ask(copy.session, remove_everything);
        return true;
    }
    if (ask(copy.session, shape_of_catalogue) != copy.shape) return false;
    ask(copy.session, bring_rows_back);
    return true;
}

std::string TestPostgresql::address_of(PristineDatabase kind)
{
    for (auto const& copy : copies_)
        if (copy.kind == kind && !is_open(copy) && try_to_renew(copy)) return address_named(copy.name);
    return address_named(make(kind).name);
}

void TestPostgresql::make_of_another_language(std::string const& name)
{
    ask(server_, "CREATE DATABASE " + name +
                     " TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-GB' LOCALE 'C' ENCODING 'UTF8'");
}

void TestPostgresql::end_connections(std::string const& address)
{
    auto const name = address.substr(address_begins.size(), address.find('?') - address_begins.size());
    ask(server_, "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = 'waymark'"
                 " AND datname = '" +
                     name + "'");
}

}  // namespace waymark
