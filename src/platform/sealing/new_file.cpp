#include "platform/sealing/new_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <stdexcept>
#include <string>
#include <unistd.h>

namespace waymark {

[[noreturn]] static void refuse(std::filesystem::path const& path)
{
    throw std::runtime_error{"cannot write " + path.string() + ": " + std::strerror(errno)};
}

NewFile::NewFile(std::filesystem::path place) : place_{std::move(place)}, unfinished_{place_.string() + ".unfinished"}
{
    if (std::filesystem::exists(place_)) throw std::runtime_error{place_.string() + " is there already"};
    ::unlink(unfinished_.c_str());
    descriptor_ = ::open(unfinished_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor_ < 0) refuse(unfinished_);
}

NewFile::~NewFile()
{
    if (descriptor_ < 0) return;
    ::close(descriptor_);
    ::unlink(unfinished_.c_str());
}

void NewFile::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        auto const written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) refuse(unfinished_);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

static void sync_folder(std::filesystem::path const& file)
{
    auto const folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
    int const descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) refuse(folder);
    ::fsync(descriptor);  // some file systems cannot; the file itself is on the disk
    ::close(descriptor);
}

void NewFile::keep()
{
    if (::fsync(descriptor_) != 0) refuse(unfinished_);
    // A link, not a rename: it does not replace what was put there meanwhile.
    if (::link(unfinished_.c_str(), place_.c_str()) != 0) refuse(place_);
    ::close(descriptor_);
    descriptor_ = -1;
    ::unlink(unfinished_.c_str());
    sync_folder(place_);
}

}  // namespace waymark
