#include "exchange/return_reader.h"
#include "platform/text.h"

namespace waymark {

GivenFile given_file(std::filesystem::path const& path, std::string name)
{
    GivenFile file;
    file.name = std::move(name);
    std::error_code problem;
    if (std::filesystem::is_directory(path, problem)) {
        file.why_unreadable = "it is a folder, so give the files in it";
        return file;
    }
    file.size = std::filesystem::is_regular_file(path, problem) ? std::filesystem::file_size(path, problem) : 0;
    auto opened = bytes_of_file(path);
    if (opened)
        file.bytes = *opened;
    else if (opened.error() == std::errc::no_such_file_or_directory)
        file.why_unreadable = "there is no such file";
    else if (opened.error() == std::errc::permission_denied)
        file.why_unreadable = "you may not open it";
    else
        file.why_unreadable = ascii_lower(opened.error().message());
    return file;
}

}  // namespace waymark
