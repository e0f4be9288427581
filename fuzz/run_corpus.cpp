// Runs a target over the files of its corpus, where there is no clang to make up more.
#include "fuzz/target.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

static void run_file(std::filesystem::path const& path)
{
    std::ifstream file{path, std::ios::binary};
    std::string const bytes{std::istreambuf_iterator<char>{file}, {}};
    std::printf("%s\n", path.c_str());  // so that the last line names the one that stopped it
    std::fflush(stdout);
    LLVMFuzzerTestOneInput(reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size());
}

int main(int count, char** arguments)
{
    int inputs = 0;
    for (int i = 1; i < count; ++i)
        for (auto const& entry : std::filesystem::directory_iterator{arguments[i]}) {
            run_file(entry.path());
            ++inputs;
        }
    std::printf("%d inputs\n", inputs);
    return inputs > 0 ? 0 : 1;
}
