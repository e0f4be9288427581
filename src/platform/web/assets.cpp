#include "platform/web/assets.h"

#include "platform/configuration.h"
#include "platform/text.h"
#include "platform/web/accept_encoding.h"

#include <boost/json.hpp>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <mutex>
#include <set>
#include <shared_mutex>

namespace waymark {

namespace fs = std::filesystem;

static std::string content_type_of(std::string const& extension)
{
    static std::map<std::string, std::string> const types = {{".css", "text/css; charset=utf-8"},
                                                             {".js", "text/javascript; charset=utf-8"},
                                                             {".mjs", "text/javascript; charset=utf-8"},
                                                             {".json", "application/json"},
                                                             {".map", "application/json"},
                                                             {".webmanifest", "application/manifest+json"},
                                                             {".svg", "image/svg+xml"},
                                                             {".png", "image/png"},
                                                             {".jpg", "image/jpeg"},
                                                             {".ico", "image/x-icon"},
                                                             {".woff2", "font/woff2"},
                                                             {".txt", "text/plain; charset=utf-8"}};
    auto const found = types.find(extension);
    return found == types.end() ? "application/octet-stream" : found->second;
}

static std::string bytes_of(fs::path const& file)
{
    std::ifstream in{file, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    if (!in) throw ConfigurationError{"the asset " + file.string() + " cannot be read"};
    return bytes;
}

static std::string etag_of(std::string_view bytes, std::string_view coding)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr);
    static constexpr char hex[] = "0123456789abcdef";
    std::string tag = "\"";
    for (std::size_t i = 0; i < 12; ++i) {
        tag += hex[digest[i] >> 4];
        tag += hex[digest[i] & 15];
    }
    return tag + "-" + std::string{coding} + "\"";
}

static std::map<std::string, std::string, std::less<>> manifest_of(fs::path const& file)
{
    std::map<std::string, std::string, std::less<>> names;
    try {
        auto const manifest = boost::json::parse(bytes_of(file));
        for (auto const& entry : manifest.as_object())
            names.emplace(entry.key(), std::string{entry.value().as_string()});
    } catch (std::exception const& error) {
        throw ConfigurationError{"the manifest " + file.string() + " cannot be used (" + error.what() +
                                 "); build the assets, or set assets to the folder they were built in"};
    }
    return names;
}

AssetForm const& Asset::form_for(std::string_view accept_encoding) const
{
    // A client that refuses every form gets the plain one: better than none.
    auto const liking = [&](AssetForm const& form) {
        return std::max(quality_of(form.coding, accept_encoding), form.coding == "identity" ? 0.0001 : 0.0);
    };
    auto const likes_less = [&](AssetForm const& one, AssetForm const& other) {
        auto const first = liking(one);
        auto const second = liking(other);
        return first != second ? first < second : one.bytes.size() > other.bytes.size();
    };
    return *std::max_element(forms.begin(), forms.end(), likes_less);
}

Assets::Assets(fs::path const& folder)
{
    if (folder.empty()) return;
    manifest_ = manifest_of(folder / "manifest.json");
    read_folder(folder);
    for (auto const& [logical, hashed] : manifest_)
        if (!find("/assets/" + hashed))
            throw ConfigurationError{"the manifest in " + folder.string() + " names " + hashed +
                                     ", which is not there"};
}

/// The coding that a file's name says it is compressed by.
static std::string coding_of(fs::path const& file)
{
    if (file.extension() == ".br") return "br";
    return file.extension() == ".gz" ? "gzip" : "identity";
}

void Assets::read_folder(fs::path const& folder)
{
    std::set<std::string> hashed;
    for (auto const& entry : manifest_) hashed.insert(entry.second);
    for (auto const& entry : fs::recursive_directory_iterator{folder}) {
        if (!entry.is_regular_file() || entry.path().filename() == "manifest.json") continue;
        auto name = fs::relative(entry.path(), folder);
        auto const coding = coding_of(name);
        if (coding != "identity") name.replace_extension();
        auto& asset = by_path_["/assets/" + name.generic_string()];
        asset.content_type = content_type_of(name.extension().string());
        asset.is_hashed = hashed.contains(name.generic_string());
        auto bytes = bytes_of(entry.path());
        auto etag = etag_of(bytes, coding);
        asset.forms.push_back({coding, std::move(etag), std::move(bytes)});
    }
}

Asset const* Assets::find(std::string_view path) const
{
    auto const found = by_path_.find(path);
    return found == by_path_.end() ? nullptr : &found->second;
}

bool names_etag(std::string_view if_none_match, std::string_view etag)
{
    for (auto const item : split(if_none_match, ',')) {
        auto tag = trimmed(item);
        if (tag == "*") return true;
        if (tag.starts_with("W/")) tag.remove_prefix(2);
        if (tag == etag) return true;
    }
    return false;
}

static std::shared_mutex names_lock;
static std::map<std::string, std::string, std::less<>> names_in_use;

std::string asset_url(std::string_view logical_name)
{
    std::shared_lock const reading{names_lock};
    auto const found = names_in_use.find(logical_name);
    return "/assets/" + (found == names_in_use.end() ? std::string{logical_name} : found->second);
}

void use_asset_names(Assets const& assets)
{
    std::unique_lock const writing{names_lock};
    names_in_use = assets.manifest();
}

}  // namespace waymark
