#pragma once
#include "exchange/return_reader.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace waymark {

/// A file received with a form, waiting in the spool.
struct ReceivedFile {
    std::string name;  // as the browser said it, for people to read
    std::filesystem::path path;
};

/// While it lives, the import of a folder is under way in this process. It ends with the process, however that ends.
class UnderWay {
public:
    explicit UnderWay(int locked_file) : locked_file_{locked_file} {}
    ~UnderWay();
    UnderWay(UnderWay const&) = delete;
    UnderWay& operator=(UnderWay const&) = delete;

private:
    int locked_file_;
};

/// The files of one import, in a folder of its own in the spool. Their names stand in a list beside them: a name from a
/// browser is never a path.
class KeptFiles {
public:
    explicit KeptFiles(std::filesystem::path folder) : folder_{std::move(folder)} {}

    /// Moves the files in; how many bytes they are. Throws std::filesystem::filesystem_error, as on a full disk.
    std::int64_t take(std::vector<ReceivedFile> const&) const;
    /// A file whose bytes are those of one before it is marked as given twice.
    std::vector<GivenFile> open() const;
    /// False where they were let go, or lie in the spool of another process.
    bool are_here() const;
    /// Nothing where another process has it under way, or the folder is not here.
    std::unique_ptr<UnderWay> begin() const;
    /// The list of problems stays. Never throws: what was written must not be called lost for a file that would not go.
    void let_go() const noexcept;

    std::filesystem::path problem_list() const { return folder_ / "problems-of-children.csv"; }

private:
    std::filesystem::path path_of(std::size_t number) const { return folder_ / (std::to_string(number) + ".csv"); }

    std::filesystem::path folder_;
};

/// A file's name as it can be shown: one line of clean text without marks that turn its direction, no longer than a
/// line, and never blank.
std::string readable_name(std::string const& given);

}  // namespace waymark
