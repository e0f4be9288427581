#include "platform/database/postgresql_address.h"
#include "platform/web/assets.h"
#include "program/machine_check.h"

#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace waymark {

namespace fs = std::filesystem;

/// The nearest folder above that is there: what is not made yet will be made on its disk.
static fs::path folder_that_is_there(fs::path place)
{
    place = fs::absolute(place);
    std::error_code unreadable;
    while (!fs::is_directory(place, unreadable) && place.has_relative_path()) place = place.parent_path();
    return place;
}

static Finding check_room(std::string const& whose, fs::path const& place, int least_mebibytes)
{
    std::error_code unreadable;
    auto const folder = folder_that_is_there(place);
    auto const disk = fs::space(folder, unreadable);
    if (unreadable) return {Verdict::Wrong, "the disk of " + whose + " at " + folder.string(), unreadable.message()};
    auto const free = disk.available / (1024 * 1024);
    auto const room = "the disk of " + whose + " has " + std::to_string(free) + " MiB of room";
    if (free >= static_cast<std::uintmax_t>(least_mebibytes)) return {Verdict::Ok, room};
    return {Verdict::LookAtThis, room,
            "make room: least_free_mebibytes is " + std::to_string(least_mebibytes) +
                ", and a full disk takes no saves"};
}

static Finding check_writable(std::string const& whose, fs::path const& place)
{
    auto const folder = folder_that_is_there(place);
    if (::access(folder.c_str(), W_OK | X_OK) == 0)
        return {Verdict::Ok, "the folder of " + whose + " can be written to"};
    auto const wanted = fs::absolute(place);
    if (folder != wanted)
        return {Verdict::Wrong, "the folder of " + whose + ", " + wanted.string() + ", is not there",
                "make it, and give it to Waymark's user"};
    return {Verdict::Wrong, "the folder of " + whose + " at " + folder.string() + " cannot be written to by this user",
            "run this as Waymark's user, or give that user the folder"};
}

static Finding check_private(fs::path const& spool)
{
    struct stat found {};
    if (::stat(spool.c_str(), &found) != 0)
        return {Verdict::Ok, "the spool is made, for its user alone, at the first start"};
    if (!S_ISDIR(found.st_mode))
        return {Verdict::Wrong, "the spool is not a folder", "set spool to a folder of its own"};
    if ((found.st_mode & 077) == 0) return {Verdict::Ok, "the spool is private to its user"};
    return {Verdict::Wrong, "other users of this machine can reach what is in the spool",
            "chmod 700 " + spool.string()};
}

static Finding check_assets(fs::path const& folder)
{
    try {
        auto const names = Assets{folder}.manifest();
        if (!names.empty()) return {Verdict::Ok, "the styles and the script are there"};
    } catch (ConfigurationError const& error) {
        return {Verdict::Wrong, "the styles and the script", error.what()};
    }
    return {Verdict::Wrong, "there are no styles and no script at " + folder.string(),
            "set assets to the folder they were built in"};
}

std::vector<Finding> check_places(Configuration const& configuration)
{
    std::vector<Finding> found;
    auto const least = configuration.least_free_mebibytes;
    if (!is_postgresql_address(configuration.database.string())) {
        auto const folder = fs::absolute(configuration.database).parent_path();
        found.push_back(check_room("the database", folder, least));
        found.push_back(check_writable("the database", folder));
    }
    found.push_back(check_room("the spool", configuration.spool, least));
    found.push_back(check_writable("the spool", configuration.spool));
    found.push_back(check_private(configuration.spool));
    found.push_back(check_assets(configuration.assets));
    return found;
}

}  // namespace waymark
