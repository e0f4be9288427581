#include "exchange/store/kept_files.h"

#include "platform/text.h"

#include <algorithm>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

namespace waymark {

namespace fs = std::filesystem;

static constexpr char const* names_file = "names.txt";
static constexpr std::size_t longest_name = 200;

/// With one of these "episodes\u202Evsc.exe" reads as something else, and the page around it too.
static void take_out_direction_marks(std::string& name)
{
    for (std::string_view const mark :
         {"\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"})
        for (auto at = name.find(mark); at != std::string::npos; at = name.find(mark, at)) name.erase(at, mark.size());
}

static void cut_between_letters(std::string& name)
{
    if (name.size() <= longest_name) return;
    auto end = longest_name;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) --end;
    name.resize(end);
    name += "…";
}

std::string readable_name(std::string const& given)
{
    auto name = given;
    std::replace_if(
        name.begin(), name.end(), [](unsigned char letter) { return letter < ' ' || letter == 0x7F; }, ' ');
    if (!is_clean_utf8(name)) name = utf8_from_windows_1252(name);
    take_out_direction_marks(name);
    cut_between_letters(name);
    return is_blank(name) ? "a file without a name" : name;
}

std::int64_t KeptFiles::take(std::vector<ReceivedFile> const& files) const
{
    fs::create_directories(folder_);
    fs::permissions(folder_, fs::perms::owner_all);
    std::ofstream names{folder_ / names_file};
    std::int64_t bytes = 0;
    for (std::size_t i = 0; i < files.size(); ++i) {
        fs::rename(files[i].path, path_of(i + 1));
        bytes += static_cast<std::int64_t>(fs::file_size(path_of(i + 1)));
        names << readable_name(files[i].name) << '\n';
    }
    return bytes;
}

static bool has_same_bytes(fs::path const& one, fs::path const& other)
{
    std::error_code unreadable;
    if (fs::file_size(one, unreadable) != fs::file_size(other, unreadable) || unreadable) return false;
    std::ifstream first{one, std::ios::binary};
    std::ifstream second{other, std::ios::binary};
    return std::equal(std::istreambuf_iterator<char>{first}, {}, std::istreambuf_iterator<char>{second});
}

std::vector<GivenFile> KeptFiles::open() const
{
    std::vector<GivenFile> files;
    std::ifstream names{folder_ / names_file};
    for (std::string name; std::getline(names, name);) {
        auto const number = files.size() + 1;
        auto file = given_file(path_of(number), name);
        for (std::size_t before = 1; before < number; ++before)
            file.is_given_twice = file.is_given_twice || has_same_bytes(path_of(before), path_of(number));
        files.push_back(std::move(file));
    }
    return files;
}

std::unique_ptr<UnderWay> KeptFiles::begin() const
{
    auto const marker = folder_ / "under-way";
    int const file = ::open(marker.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) return nullptr;
    if (::flock(file, LOCK_EX | LOCK_NB) == 0) return std::make_unique<UnderWay>(file);
    ::close(file);
    return nullptr;
}

UnderWay::~UnderWay() { ::close(locked_file_); }

bool KeptFiles::are_here() const { return fs::exists(path_of(1)); }

void KeptFiles::let_go() const noexcept
{
    std::error_code ignored;
    for (std::size_t number = 1; fs::remove(path_of(number), ignored); ++number) {
    }
}

}  // namespace waymark
