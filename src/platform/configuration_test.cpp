#include "platform/configuration.h"
#include "platform/nearest_word.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

using namespace waymark;
using namespace std::chrono_literals;
using std::chrono::March;

namespace {

/// A configuration file that is gone when the test is.
struct WrittenFile {
    explicit WrittenFile(std::string const& text) { std::ofstream{path} << text; }
    ~WrittenFile() { std::filesystem::remove(path); }
    std::filesystem::path path = std::filesystem::temp_directory_path() / "waymark-configuration-test.toml";
};

std::string complaint_about(std::string const& text)
{
    WrittenFile const file{text};
    try {
        read_configuration(file.path);
    } catch (ConfigurationError const& error) {
        std::string const said{error.what()};
        return said.substr(std::min(said.size(), file.path.string().size()));
    }
    return "";
}

}  // namespace

TEST_CASE("every setting of the example file is taken, and the example is the default")
{
    auto const known = read_configuration("deploy/waymark.toml");
    Configuration const usual;
    CHECK(known.address == usual.address);
    CHECK(known.port == usual.port);
    CHECK(known.database_connections == usual.database_connections);
    CHECK(known.threads == usual.threads);
    CHECK(known.most_connections == usual.most_connections);
    CHECK(known.head_seconds == usual.head_seconds);
    CHECK(known.keep_alive_seconds == usual.keep_alive_seconds);
    CHECK(known.stop_seconds == usual.stop_seconds);
    CHECK(known.drain_seconds == usual.drain_seconds);
    CHECK(known.open_metrics == usual.open_metrics);
    CHECK(known.least_free_mebibytes == usual.least_free_mebibytes);
    CHECK(known.log_format == usual.log_format);
    CHECK(known.log_level == usual.log_level);
    CHECK(known.behind_proxy == usual.behind_proxy);
    CHECK(known.is_demonstration == usual.is_demonstration);
    CHECK(known.session_idle_minutes == usual.session_idle_minutes);
    CHECK(known.session_longest_hours == usual.session_longest_hours);
}

TEST_CASE("a file may say a few things and leave the rest")
{
    WrittenFile const file{"port = 9000\nauthority_name = \"Exbourne Council\"\nfixed_day = 2023-03-31\n"};
    auto const known = read_configuration(file.path);
    CHECK(known.port == 9000);
    CHECK(known.authority_name == "Exbourne Council");
    CHECK(known.fixed_day == Date{2023y / March / 31d});
    CHECK(known.address == "127.0.0.1");
}

TEST_CASE("what cannot be used is said with its line and what it must be")
{
    struct {
        char const* text;
        char const* said;
    } const complaints[] = {
        {"\nprot = 8080\n", ":2: there is no setting called prot; did you mean port?"},
        {"adress = \"::1\"\n", ":1: there is no setting called adress; did you mean address?"},
        {"colour = 1\n", ":1: there is no setting called colour; every setting is explained in deploy/waymark.toml"},
        {"[server]\nport = 1\n", ":1: there is no setting called server; every setting is explained in "
                                 "deploy/waymark.toml"},
        {"port = \"8080\"\n", ":1: port must be a whole number from 1 to 65535"},
        {"port = 0\n", ":1: port must be a whole number from 1 to 65535"},
        {"database_connections = 1\n", ":1: database_connections must be a whole number from 2 to 1000"},
        {"port = 65536\n", ":1: port must be a whole number from 1 to 65535"},
        {"port = 80.5\n", ":1: port must be a whole number from 1 to 65535"},
        {"behind_proxy = \"yes\"\n", ":1: behind_proxy must be true or false"},
        {"address = 127\n", ":1: address must be text in quotation marks"},
        {"fixed_day = \"31/03/2023\"\n", ":1: fixed_day must be a day such as 2023-03-31"},
        {"log_level = \"loud\"\n", ":1: log_level must be \"debug\", \"info\", \"warning\" or \"error\""},
    };
    for (auto const& complaint : complaints) CHECK(complaint_about(complaint.text) == complaint.said);
}

TEST_CASE("a file that is not TOML, or not there, is a sentence")
{
    CHECK(complaint_about("port = 1\nport : 2\n").starts_with(":2: "));
    CHECK_THROWS_AS(read_configuration("no/such/file.toml"), ConfigurationError);
}

TEST_CASE("the nearest word is the one with the fewest slips")
{
    static constexpr std::string_view words[] = {"port", "address", "threads"};
    CHECK(nearest_word("prot", words) == "port");
    CHECK(nearest_word("thread", words) == "threads");
    CHECK(nearest_word("adresse", words) == "address");
    CHECK(nearest_word("zzzz", words).empty());
}
