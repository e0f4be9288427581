#include "platform/web/spool.h"

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace waymark {

namespace fs = std::filesystem;

[[noreturn]] static void fail(char const* what) { throw std::system_error{errno, std::generic_category(), what}; }

static fs::path temporary_folder()
{
    auto name = (fs::temp_directory_path() / "waymark-spool-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) fail("a folder for uploads could not be made");
    return name;
}

/// What a crash left behind. A day old, because a server that is finishing its last requests may share the folder.
static void remove_leftovers(fs::path const& folder)
{
    auto const yesterday = fs::file_time_type::clock::now() - std::chrono::hours{24};
    for (auto const& entry : fs::directory_iterator{folder}) {
        bool const ours = entry.path().filename().string().starts_with("upload-");
        std::error_code gone;
        if (ours && entry.is_regular_file() && entry.last_write_time() < yesterday) fs::remove(entry.path(), gone);
    }
}

Spool::Spool(fs::path folder) : folder_{std::move(folder)}, is_temporary_{folder_.empty()}
{
    if (is_temporary_) {
        folder_ = temporary_folder();
        return;
    }
    if (::mkdir(folder_.c_str(), 0700) != 0 && errno != EEXIST) fail(folder_.c_str());
    remove_leftovers(folder_);
}

Spool::~Spool()
{
    std::error_code ignored;
    if (is_temporary_) fs::remove_all(folder_, ignored);
}

SpooledFile::SpooledFile(Spool const& spool)
{
    auto name = (spool.folder() / "upload-XXXXXX").string();
    file_ = ::mkstemp(name.data());  // 0600, and never an existing file
    if (file_ < 0) fail("an upload could not be kept");
    path_ = name;
}

SpooledFile::~SpooledFile()
{
    if (file_ >= 0) ::close(file_);
    std::error_code ignored;
    if (!path_.empty()) fs::remove(path_, ignored);
}

SpooledFile::SpooledFile(SpooledFile&& other) noexcept
    : path_{std::exchange(other.path_, {})}, file_{std::exchange(other.file_, -1)}, size_{other.size_}
{
}

void SpooledFile::append(std::string_view bytes)
{
    size_ += bytes.size();
    while (!bytes.empty()) {
        auto const written = ::write(file_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail("an upload could not be kept");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void SpooledFile::close()
{
    if (file_ >= 0 && ::close(std::exchange(file_, -1)) != 0) fail("an upload could not be kept");
}

}  // namespace waymark
