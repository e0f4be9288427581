#pragma once
#include <filesystem>

namespace waymark {

/// SQLite's write-ahead log, opened beside SQLite to have it written to the disk. SQLite holds no lock on this file, so
/// closing it gives none up; and it stays the same file for as long as a connection of this process is open.
class LogFile {
public:
    explicit LogFile(std::filesystem::path const& database);
    ~LogFile();
    LogFile(LogFile const&) = delete;
    LogFile& operator=(LogFile const&) = delete;

    /// False where the disk failed, or there is no such file.
    bool write_through();

private:
    std::filesystem::path path_;
    int file_ = -1;
};

}  // namespace waymark
