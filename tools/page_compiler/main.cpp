// page_compiler in.html out.cpp: the template language is described in README.md.
#include "compile.h"

#include <fstream>
#include <iostream>
#include <sstream>

using namespace waymark;

static Source read_source(char const* path)
{
    std::ifstream file{path, std::ios::binary};
    if (!file) throw std::runtime_error{std::string{path} + ": cannot be read"};
    std::ostringstream text;
    text << file.rdbuf();
    return {path, text.str()};
}

static void write(char const* path, std::string const& code)
{
    std::ofstream file{path, std::ios::binary};
    file << code;
    if (!file.flush()) throw std::runtime_error{std::string{path} + ": cannot be written"};
}

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::cerr << "usage: page_compiler in.html out.cpp\n";
        return 2;
    }
    try {
        write(argv[2], compile(read_source(argv[1])));
        return 0;
    } catch (std::exception const& error) {
        std::cerr << error.what() << "\n";
        return 1;
    }
}
