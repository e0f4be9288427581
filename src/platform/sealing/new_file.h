#pragma once
#include <filesystem>
#include <string_view>

namespace waymark {

/// A file being written beside its place, readable by its owner alone. It takes its place, whole and on the disk, when
/// it is kept, and is gone if it is not. Refuses a place that is taken. Throws std::runtime_error when the disk
/// refuses.
class NewFile {
public:
    explicit NewFile(std::filesystem::path place);
    ~NewFile();
    NewFile(NewFile const&) = delete;
    NewFile& operator=(NewFile const&) = delete;

    void write(std::string_view bytes);
    void keep();

private:
    std::filesystem::path place_;
    std::filesystem::path unfinished_;
    int descriptor_ = -1;
};

}  // namespace waymark
