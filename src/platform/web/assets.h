#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// One way a file is kept: as it is, or compressed beforehand.
struct AssetForm {
    std::string coding;  // "identity", "gzip" or "br"
    std::string etag;
    std::string bytes;
};

/// A style sheet, script, font or picture.
struct Asset {
    std::string content_type;
    bool is_hashed = false;  // its name changes with its content, so it may be kept for ever
    std::vector<AssetForm> forms;

    /// The form that this Accept-Encoding field likes best; the smaller of two it likes as well.
    AssetForm const& form_for(std::string_view accept_encoding) const;
};

/// Everything under /assets, read into memory once. A path is looked up, never opened, so none can lead out of the
/// folder. `manifest.json` there names the hashed file of each logical name: {"app.css": "app-3F9A.css"}; files
/// with ".br" or ".gz" after the name of another are its compressed forms.
class Assets {
public:
    /// No folder is no assets. Throws ConfigurationError where the folder or its manifest cannot be read.
    explicit Assets(std::filesystem::path const& folder);

    /// By path as asked for, "/assets/app-3F9A.css"; null where there is none.
    Asset const* find(std::string_view path) const;
    std::map<std::string, std::string, std::less<>> const& manifest() const { return manifest_; }

private:
    void read_folder(std::filesystem::path const& folder);

    std::map<std::string, std::string, std::less<>> manifest_;
    std::map<std::string, Asset, std::less<>> by_path_;
};

/// Whether an If-None-Match field names this tag.
bool names_etag(std::string_view if_none_match, std::string_view etag);

/// Where a page finds an asset: "/assets/app-3F9A.css" for "app.css", or "/assets/app.css" while no server has
/// said otherwise, as in the tests of pages.
std::string asset_url(std::string_view logical_name);

/// Tells `asset_url` the names; done once, by the server, before it listens.
void use_asset_names(Assets const& assets);

}  // namespace waymark
