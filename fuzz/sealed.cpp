// The opening of sealed files. An input that begins as they do is opened as it is; any other is a list of changes to
// a file of ours (where, and what to flip there, three bytes each), which then must not open.
#include "fuzz/target.h"
#include "platform/sealing/sealing.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <unistd.h>

using namespace waymark;
namespace fs = std::filesystem;

namespace {

std::string content_of(fs::path const& path)
{
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

void put(fs::path const& path, std::string_view content) { std::ofstream{path, std::ios::binary} << content; }

/// A file of ours, sealed once, in a folder that goes with the program.
struct Sealed {
    Sealed()
    {
        fs::create_directory(folder);
        put(folder / "plain", plain);
        seal_file(folder / "plain", folder / "sealed", keys.public_key);
        whole = content_of(folder / "sealed");
    }
    ~Sealed()
    {
        std::error_code ignored;
        fs::remove_all(folder, ignored);
    }

    SealingKeys keys = make_sealing_keys();
    fs::path folder = fs::temp_directory_path() / ("waymark-fuzz-sealed-" + std::to_string(::getpid()));
    std::string plain = std::string(300, 'a') + "the end";
    std::string whole;
};

}  // namespace

static std::string changed(std::string sealed, std::string_view changes)
{
    for (std::size_t i = 0; i + 2 < changes.size(); i += 3) {
        auto const at = (static_cast<unsigned char>(changes[i]) * 256U + static_cast<unsigned char>(changes[i + 1]));
        if (at < sealed.size())
            sealed[at] = static_cast<char>(sealed[at] ^ changes[i + 2]);
        else
            sealed.resize(sealed.size() - sealed.size() / (at % 7U + 2U));
    }
    return sealed;
}

int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size)
{
    static Sealed const ours;
    auto const text = as_text(bytes, size);
    auto const tried = text.starts_with("waymark sealed") ? std::string{text} : changed(ours.whole, text);
    auto const opened = ours.folder / "opened";
    put(ours.folder / "tried", tried);
    try {
        open_sealed_file(ours.folder / "tried", opened, ours.keys.secret_key);
        must_hold(tried == ours.whole && content_of(opened) == ours.plain, "only what we sealed opens, and whole");
        fs::remove(opened);
    } catch (SealBroken const&) {
        must_hold(tried != ours.whole, "what we sealed opens");
        must_hold(!fs::exists(opened), "nothing is left of what does not open");
    }
    return 0;
}
