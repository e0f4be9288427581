#include "platform/configuration.h"
#include "platform/testing/temporary_folder.h"
#include "platform/web/accept_encoding.h"
#include "platform/web/assets.h"

#include <doctest/doctest.h>

#include <fstream>

using namespace waymark;

namespace {

void write(std::filesystem::path const& file, std::string const& text)
{
    std::filesystem::create_directories(file.parent_path());
    std::ofstream{file, std::ios::binary} << text;
}

}  // namespace

TEST_CASE("the coding a client likes best is chosen, and none that it refuses")
{
    Asset asset;
    asset.forms = {{"identity", "", std::string(300, 'x')},
                   {"br", "", std::string(100, 'x')},
                   {"gzip", "", std::string(200, 'x')}};
    struct {
        char const* accept_encoding;
        char const* coding;
    } const wishes[] = {
        {"", "identity"},
        {"gzip, deflate, br", "br"},
        {"gzip", "gzip"},
        {"GZIP", "gzip"},
        {"gzip;q=1.0, br;q=0.5", "gzip"},
        {"br;q=0, gzip;q=0.2", "gzip"},
        {"br; q=0.1 , gzip ; q=0.1", "br"},
        {"*", "br"},
        {"*;q=0.5, gzip", "gzip"},
        {"br;q=0, *;q=0", "identity"},
        {"identity, gzip;q=0.5", "identity"},
        {"br;q=much", "identity"},
        {"zstd", "identity"},
    };
    for (auto const& wish : wishes) {
        CAPTURE(std::string{wish.accept_encoding});
        CHECK(asset.form_for(wish.accept_encoding).coding == wish.coding);
    }
}

TEST_CASE("assets are found by their path, with their compressed forms and their type")
{
    TemporaryFolder const folder;
    write(folder / "manifest.json", R"({"app.css": "app-3F9A.css"})");
    write(folder / "app-3F9A.css", "body{color:black}");
    write(folder / "app-3F9A.css.br", "short");
    write(folder / "app-3F9A.css.gz", "longer");
    write(folder / "images/mark.svg", "<svg/>");
    Assets const assets{folder.path()};

    auto const* const style = assets.find("/assets/app-3F9A.css");
    REQUIRE(style);
    CHECK(style->content_type == "text/css; charset=utf-8");
    CHECK(style->is_hashed);
    CHECK(style->forms.size() == 3);
    CHECK(style->form_for("br").bytes == "short");
    CHECK(style->form_for("br").etag != style->form_for("gzip").etag);
    auto const* const picture = assets.find("/assets/images/mark.svg");
    REQUIRE(picture);
    CHECK_FALSE(picture->is_hashed);
    for (auto const* path : {"/assets/", "/assets/app.css", "/assets/manifest.json", "/assets/app-3F9A.css.br",
                             "/assets/../secret", "/assets/images/../app-3F9A.css", "/assets//app-3F9A.css"})
        CHECK_FALSE(assets.find(path));
}

TEST_CASE("a page finds an asset by its logical name")
{
    CHECK(asset_url("never-built.css") == "/assets/never-built.css");
    TemporaryFolder const folder;
    write(folder / "manifest.json", R"({"app.css": "app-3F9A.css"})");
    write(folder / "app-3F9A.css", "");
    use_asset_names(Assets{folder.path()});
    CHECK(asset_url("app.css") == "/assets/app-3F9A.css");
    use_asset_names(Assets{{}});
    CHECK(asset_url("app.css") == "/assets/app.css");
}

TEST_CASE("a folder without its manifest, or without what that names, stops the start")
{
    TemporaryFolder const folder;
    CHECK_THROWS_AS(Assets{folder.path()}, ConfigurationError);
    write(folder / "manifest.json", "[]");
    CHECK_THROWS_AS(Assets{folder.path()}, ConfigurationError);
    write(folder / "manifest.json", R"({"app.css": "app-3F9A.css"})");
    CHECK_THROWS_AS(Assets{folder.path()}, ConfigurationError);
}

TEST_CASE("a tag is known again, weak or strong, among others or by a star")
{
    CHECK(names_etag("\"a\"", "\"a\""));
    CHECK(names_etag("\"b\", W/\"a\"", "\"a\""));
    CHECK(names_etag("*", "\"a\""));
    CHECK_FALSE(names_etag("\"b\"", "\"a\""));
    CHECK_FALSE(names_etag("", "\"a\""));
}
