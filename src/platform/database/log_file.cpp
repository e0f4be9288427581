#include "platform/database/log_file.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace waymark {

LogFile::LogFile(std::filesystem::path const& database) : path_{database} { path_ += "-wal"; }

LogFile::~LogFile()
{
    if (file_ >= 0) ::close(file_);
}

bool LogFile::write_through()
{
    // Opened once and kept: the kernel tells a failed write to those who had the file open when it failed.
    if (file_ < 0) file_ = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
    if (file_ < 0) return false;
    while (::fdatasync(file_) != 0)
        if (errno != EINTR) return false;
    return true;
}

}  // namespace waymark
