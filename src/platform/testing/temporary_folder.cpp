#include "platform/testing/temporary_folder.h"

#include <cstdlib>
#include <stdexcept>
#include <string>

namespace waymark {

TemporaryFolder::TemporaryFolder()
{
    auto name = (std::filesystem::temp_directory_path() / "waymark-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error{"a folder for the test could not be made"};
    path_ = name;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code nobody_minds;
    std::filesystem::remove_all(path_, nobody_minds);
}

}  // namespace waymark
