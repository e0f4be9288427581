#include "platform/clock.h"
#include "platform/database/postgresql_address.h"
#include "platform/sealing/new_file.h"
#include "platform/sealing/sealing.h"
#include "program/backup.h"
#include "program/commands.h"
#include "program/opened_database.h"
#include "program/options.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <fstream>
#include <iterator>

namespace waymark::program {

namespace {

struct Wanted {
    Options options;
    std::string sealed;
    std::string key;
};

struct WantedKeys {
    std::string public_file = "backup.public";
    std::string secret_file = "backup.secret";
};

}  // namespace

static std::string text_of(std::string const& path)
{
    std::ifstream file{path, std::ios::binary};
    if (!file) throw ConfigurationError{"cannot read the key " + path};
    return {std::istreambuf_iterator<char>{file}, {}};
}

static void say_what_arrived(MovedAuthority const& copied)
{
    std::int64_t rows = 0;
    for (auto const& table : copied.tables) rows += table.row_count;
    fmt::print("{} rows in {} tables. The audit trail holds: {} rows, the last sealed {}.\n", rows,
               copied.tables.size(), copied.audit_event_count, copied.audit_hash);
}

static int back_up_now(Wanted const& wanted)
{
    auto const configuration = wanted.options.configuration();
    if (!may_be_there(configuration.database))
        throw ConfigurationError{"there is no database " + shown_place(configuration.database)};
    auto database = open_database(configuration);
    auto const key = text_of(wanted.key);
    say_what_arrived(
        back_up(database, wanted.sealed, key, {configuration.migrations, configuration.spool}, Clock{}.now()));
    fmt::print("Sealed in {}: {:.1f} MB. Only the secret key opens it; try that now and then, with waymark restore.\n",
               wanted.sealed, static_cast<double>(std::filesystem::file_size(wanted.sealed)) / 1e6);
    return 0;
}

static int make_keys(WantedKeys const& wanted)
{
    auto const keys = make_sealing_keys();
    NewFile secret_file{wanted.secret_file};
    NewFile public_file{wanted.public_file};
    secret_file.write(keys.secret_key + "\n");
    public_file.write(keys.public_key + "\n");
    secret_file.keep();
    public_file.keep();
    namespace fs = std::filesystem;
    fs::permissions(wanted.public_file, fs::perms::group_read | fs::perms::others_read, fs::perm_options::add);
    fmt::print(
        "{} seals backups and stays on this machine.\n{} opens them. Put it where this machine's disk cannot take "
        "it along, twice, and remove it here.\n",
        wanted.public_file, wanted.secret_file);
    return 0;
}

static int restore_now(Wanted const& wanted)
{
    auto const configuration = wanted.options.configuration();
    auto const place = configuration.database.string();
    bool const is_file = !is_postgresql_address(place);
    if (is_file && std::filesystem::exists(place))
        throw ConfigurationError{place +
                                 " is there already. A backup is restored into a new file: name one with --database"};
    auto const key = text_of(wanted.key);
    try {
        auto database = open_database(configuration);
        say_what_arrived(restore(wanted.sealed, key, database, {configuration.migrations, configuration.spool}));
    } catch (...) {
        if (is_file) std::filesystem::remove(place);
        throw;
    }
    fmt::print("{} holds what the backup did. Start Waymark on it.\n", shown_place(configuration.database));
    return 0;
}

void add_backup_commands(CLI::App& program, int& exit_code)
{
    auto* const backup = program.add_subcommand("backup", "Seal a copy of everything, while Waymark serves");
    auto const sealing = std::make_shared<Wanted>();
    sealing->options.add_to(*backup);
    backup->add_option("--to", sealing->sealed, "The sealed file to make; it must not be there yet");
    backup->add_option("--key", sealing->key, "The file with the public key");
    backup->require_subcommand(0, 1);

    auto* const keys = backup->add_subcommand("keys", "Make the pair of keys: one seals, the other opens");
    auto const wanted_keys = std::make_shared<WantedKeys>();
    keys->add_option("--public", wanted_keys->public_file, "Where to write the key that seals")->capture_default_str();
    keys->add_option("--secret", wanted_keys->secret_file, "Where to write the key that opens")->capture_default_str();
    keys->callback([wanted_keys, &exit_code] { exit_code = make_keys(*wanted_keys); });

    backup->callback([backup, sealing, &exit_code] {
        if (!backup->get_subcommands().empty()) return;
        if (sealing->sealed.empty()) throw CLI::RequiredError{"--to"};
        if (sealing->key.empty()) throw CLI::RequiredError{"--key"};
        exit_code = back_up_now(*sealing);
    });

    auto* const restoring = program.add_subcommand("restore", "Open a sealed backup into a new database");
    auto const opening = std::make_shared<Wanted>();
    opening->options.add_to(*restoring);
    restoring->add_option("--from", opening->sealed, "The sealed file")->required();
    restoring->add_option("--key", opening->key, "The file with the secret key")->required();
    restoring->callback([opening, &exit_code] { exit_code = restore_now(*opening); });
}

}  // namespace waymark::program
