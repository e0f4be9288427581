#pragma once
#include <cstdint>
#include <filesystem>
#include <string_view>

namespace waymark {

/// The folder that uploads are kept in while a request reads them, private to the service's user. Without a folder of
/// its own it makes one among the system's temporary files and takes it away again.
class Spool {
public:
    explicit Spool(std::filesystem::path folder);
    ~Spool();
    Spool(Spool const&) = delete;
    Spool& operator=(Spool const&) = delete;

    std::filesystem::path const& folder() const { return folder_; }

private:
    std::filesystem::path folder_;
    bool is_temporary_;
};

/// One new file of the spool, readable by nobody else. Gone when this is, unless it was moved away meanwhile.
class SpooledFile {
public:
    explicit SpooledFile(Spool const& spool);
    ~SpooledFile();
    SpooledFile(SpooledFile&&) noexcept;
    SpooledFile& operator=(SpooledFile&&) = delete;

    /// Throws std::system_error, as on a full disk.
    void append(std::string_view bytes);
    void close();
    std::filesystem::path const& path() const { return path_; }
    std::uint64_t size() const { return size_; }

private:
    std::filesystem::path path_;
    int file_ = -1;
    std::uint64_t size_ = 0;
};

}  // namespace waymark
