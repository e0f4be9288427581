#include "access/store/account_store.h"
#include "platform/testing/temporary_folder.h"
#include "program/commands.h"
#include "program/opened_authority.h"
#include "staff/testing/a_colleague.h"

#include <CLI/CLI.hpp>
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

using namespace waymark;
using namespace std::chrono;

namespace {

/// An authority on disk with one person who may import and one who may not, and a return beside it.
class Authority {
public:
    Authority()
    {
        Configuration configuration;
        configuration.database = folder_ / "waymark.db";
        configuration.migrations = "migrations";
        auto database = open_authority(configuration, Clock{2023y / April / 3d});
        let_sign_in(database, a_service_manager().called("Ada", "Test").in(database), "ada");
        let_sign_in(database, an_iro().called("Ben", "Test").in(database), "ben");
        write("header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n0101,1,04/08/2013,WBRI,,,\n");
        write("episodes.csv",
              "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\n0101,02/05/2022,S,C2,N1,U6,PR1,,\n");
        write("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n0101,04/08/2013,27/05/2022,PN1\n");
    }
    void write(std::string const& name, std::string const& text) const
    {
        std::ofstream{folder_ / name, std::ios::binary} << text;
    }
    /// The exit status of `waymark import` with those options and the files of those names.
    int imports(std::vector<std::string> words,
                std::vector<std::string> const& names = {"header.csv", "episodes.csv", "reviews.csv"}) const
    {
        words.insert(words.begin(), {"import", "--day", "2023-04-03", "--database", (folder_ / "waymark.db").string()});
        for (auto const& name : names) words.push_back((folder_ / name).string());
        std::reverse(words.begin(), words.end());
        CLI::App program;
        int exit_code = -1;
        program::add_import_command(program, exit_code);
        program.parse(words);
        return exit_code;
    }
    std::int64_t rows_in(std::string const& table) const
    {
        return Database::open(folder_ / "waymark.db").count("SELECT COUNT(*) FROM " + table);
    }
    bool has(std::string const& name) const { return std::filesystem::exists(folder_ / name); }

private:
    static void let_sign_in(Database& database, StaffId staff, std::string_view name)
    {
        Transaction change{database};
        AccountStore{database, PasswordCost::ForTests}.add(staff, name, "three random words", Viewer{}, Instant{});
        change.commit();
    }

    TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("waymark import shows first, writes when told, and writes nothing the second time")
{
    Authority const given;
    CHECK(given.imports({"--as", "ada"}) == 1);
    CHECK(given.rows_in("children") == 0);
    CHECK(given.imports({"--as", "ada", "--apply", "all"}) == 0);
    CHECK(given.rows_in("children") == 1);
    CHECK(given.rows_in("reviews") == 1);
    CHECK(given.rows_in("imports WHERE state = 'done'") == 1);
    CHECK(given.imports({"--as", "ada"}) == 0);
    CHECK(given.has("reviews.csv"));  // a person's own files stay where they are
}

TEST_CASE("a row left out keeps all of it out, until the good rows are asked for")
{
    Authority const given;
    given.write("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n0101,04/08/2013,27/05/2022,PN1\n"
                               "0101,04/08/2013,31/02/2023,PN1\n");
    CHECK(given.imports({"--as", "ada", "--apply", "all"}) == 1);
    CHECK(given.rows_in("children") == 0);
    CHECK(given.imports({"--as", "ada", "--apply", "good-rows"}) == 0);
    CHECK(given.rows_in("reviews") == 1);
}

TEST_CASE("waymark import refuses whoever may not import, files that are not there and files that are none")
{
    Authority const given;
    CHECK(given.imports({"--as", "ben", "--apply", "all"}) == 2);
    CHECK(given.imports({"--as", "nobody", "--apply", "all"}) == 2);
    CHECK(given.imports({"--as", "ada"}, {"gone.csv"}) == 2);
    given.write("picture.csv", "\x89PNG\r\n\x1A\n");
    CHECK(given.imports({"--as", "ada", "--apply", "all"}, {"picture.csv"}) == 2);
    CHECK(given.rows_in("children") == 0);
    CHECK_THROWS_AS(given.imports({"--as", "ada", "--apply", "some"}), CLI::ParseError);
}
