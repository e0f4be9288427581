#include "bench/large_return.h"

#include <CLI/CLI.hpp>

#include <iostream>

/// Writes an invented 903 return of any size, for trying Waymark by hand on more children than one authority has.
int main(int argc, char** argv)
{
    CLI::App program{"Write an invented 903 return, the same every time"};
    std::string folder;
    waymark::bench::LargeReturn size;
    program.add_option("FOLDER", folder, "Where the years' folders go")->required();
    program.add_option("--looked-after", size.looked_after, "Children looked after on the last day");
    program.add_option("--years", size.years, "How many years of returns, the last of them 2022-23");
    CLI11_PARSE(program, argc, argv);
    for (auto const& path : waymark::bench::write_large_return(folder, size)) std::cout << path.string() << '\n';
}
