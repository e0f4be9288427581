#include "platform/sealing/sealing.h"
#include "platform/testing/temporary_folder.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <sys/stat.h>

using namespace waymark;
namespace fs = std::filesystem;

namespace {

struct Sealed {
    TemporaryFolder folder;
    SealingKeys keys = make_sealing_keys();

    fs::path at(char const* name) const { return folder / name; }
    void write(char const* name, std::string const& bytes) const { std::ofstream{at(name), std::ios::binary} << bytes; }
    std::string read(char const* name) const
    {
        std::ifstream file{at(name), std::ios::binary};
        return {std::istreambuf_iterator<char>{file}, {}};
    }
    std::string opened_again(std::string const& plain) const
    {
        write("plain", plain);
        fs::remove(at("sealed"));
        fs::remove(at("again"));
        seal_file(at("plain"), at("sealed"), keys.public_key);
        open_sealed_file(at("sealed"), at("again"), keys.secret_key);
        return read("again");
    }
};

}  // namespace

TEST_CASE("what was sealed opens as it was, whatever its length")
{
    Sealed given;
    for (std::size_t const length : {0U, 1U, 65535U, 65536U, 65537U, 200'000U}) {
        CAPTURE(length);
        std::string const plain(length, 'x');
        CHECK(given.opened_again(plain) == plain);
        CHECK(given.read("sealed").find("xxxx") == std::string::npos);
    }
}

TEST_CASE("only its owner may read a sealed file, and the opened one")
{
    Sealed given;
    given.opened_again("a child's name");
    for (auto const* name : {"sealed", "again"}) {
        struct stat found {};
        REQUIRE(::stat(given.at(name).c_str(), &found) == 0);
        CHECK((found.st_mode & 0077U) == 0);
    }
}

TEST_CASE("a sealed file that was changed anywhere, or cut off anywhere, opens as nothing")
{
    Sealed given;
    given.opened_again(std::string(70'000, 'x'));
    auto const whole = given.read("sealed");
    fs::remove(given.at("again"));
    for (std::size_t at = 0; at < whole.size(); at += at < 200 ? 1 : 997) {
        auto changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        given.write("sealed", changed);
        CAPTURE(at);
        CHECK_THROWS_AS(open_sealed_file(given.at("sealed"), given.at("again"), given.keys.secret_key), SealBroken);
        given.write("sealed", whole.substr(0, at));
        CHECK_THROWS_AS(open_sealed_file(given.at("sealed"), given.at("again"), given.keys.secret_key), SealBroken);
        CHECK_FALSE(fs::exists(given.at("again")));
    }
    given.write("sealed", whole + "more");
    CHECK_THROWS_AS(open_sealed_file(given.at("sealed"), given.at("again"), given.keys.secret_key), SealBroken);
    CHECK_FALSE(fs::exists(given.at("again.unfinished")));
}

TEST_CASE("another's key opens nothing, and what is no key is said to be none")
{
    Sealed given;
    given.opened_again("text");
    fs::remove(given.at("again"));
    CHECK_THROWS_AS(open_sealed_file(given.at("sealed"), given.at("again"), make_sealing_keys().secret_key),
                    SealBroken);
    CHECK_THROWS_AS(open_sealed_file(given.at("sealed"), given.at("again"), given.keys.public_key), SealBroken);
    CHECK_THROWS_AS(open_sealed_file(given.at("sealed"), given.at("again"), "waymark-secret-AAAA"), SealBroken);
    CHECK_THROWS_AS(seal_file(given.at("plain"), given.at("other"), given.keys.secret_key), SealBroken);
    CHECK_FALSE(fs::exists(given.at("other")));
}

TEST_CASE("a file that is there already is not replaced, and a key may end with a line")
{
    Sealed given;
    given.opened_again("text");
    CHECK_THROWS_AS(seal_file(given.at("plain"), given.at("sealed"), given.keys.public_key), std::runtime_error);
    CHECK_THROWS_AS(open_sealed_file(given.at("sealed"), given.at("again"), given.keys.secret_key), std::runtime_error);
    CHECK(given.read("again") == "text");
    fs::remove(given.at("again"));
    open_sealed_file(given.at("sealed"), given.at("again"), given.keys.secret_key + "\n");
    CHECK(given.read("again") == "text");
}
