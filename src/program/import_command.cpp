#include "access/store/account_store.h"
#include "access/store/secrets.h"
#include "exchange/pages/import_words.h"
#include "exchange/store/import_desk.h"
#include "exchange/store/import_store.h"
#include "platform/log.h"
#include "platform/text.h"
#include "program/commands.h"
#include "program/opened_authority.h"
#include "program/opened_database.h"
#include "program/options.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

namespace waymark::program {

namespace fs = std::filesystem;

static constexpr int exit_as_the_files_say = 0;  // the records say what the files say: written now, or before
static constexpr int exit_not_written = 1;       // they differ, and nothing was written
static constexpr int exit_not_possible = 2;      // the files, the options or the person could not be used

namespace {

struct ImportWords {
    Options options;
    std::vector<std::string> files;
    std::string apply;
    std::string sign_in_name;
};

/// One import from the command line: the same desk as the page's, waited for.
class CommandImport {
public:
    CommandImport(Configuration const& configuration, Clock const& clock, Database& database, Viewer by)
        : spool_{configuration.spool}, clock_{clock}, database_{database}, by_{by}, desk_{database, clock, jobs_,
                                                                                          configuration.spool}
    {
    }

    int run(std::vector<std::string> const& files, std::optional<ImportChoice> apply)
    {
        auto const id = desk_.receive(copies_of(files), by_, clock_.now());
        jobs_.wait_until_idle();
        auto import = found(id);
        print_report(import);
        if (import.state == ImportState::Failed) return refuse(import.failure);
        if (import.state == ImportState::Discarded) return say_nothing_differs(id);
        if (!apply || (*apply == ImportChoice::Everything && import.stopped_count > 0))
            return leave_unwritten(import, apply);
        desk_.confirm(id, *apply, by_, clock_.now());
        jobs_.wait_until_idle();
        import = found(id);
        if (import.state != ImportState::Done) return leave_unwritten(import, apply);
        fmt::print("Written, and every due date worked out again.\n");
        return exit_as_the_files_say;
    }

private:
    Import found(ImportId id) const
    {
        auto const import = ImportStore{database_}.find(id, by_);
        if (!import) throw DatabaseError{"an import that was just made is not there"};
        return *import;
    }

    /// The desk moves what it is given into its own folder; a person's files stay where they are.
    std::vector<ReceivedFile> copies_of(std::vector<std::string> const& files) const
    {
        if (fs::create_directories(spool_)) fs::permissions(spool_, fs::perms::owner_all);
        std::vector<ReceivedFile> copies;
        for (auto const& file : files) {
            copies.push_back({fs::path{file}.filename().string(), spool_ / ("upload-" + random_token())});
            fs::copy_file(file, copies.back().path);
        }
        return copies;
    }

    void print_report(Import const& import) const
    {
        ImportStore const store{database_};
        for (auto const& file : store.list_files(import.id, by_))
            fmt::print("{}: {}, {}\n", file.name, wording_of_kind(file.kind, file.is_refused),
                       counted(file.row_count, "row", "rows"));
        if (auto const rows = static_cast<std::int64_t>(desk_.rows_passed_over(import.id)); rows > 0)
            fmt::print("{} left out: of children whose files are restricted to people of whom --as names none.\n",
                       counted(rows, "row", "rows"));
        for (auto const kind : all_change_kinds) print_differences(store, import.id, kind);
        for (auto const& counted_rule : store.list_problem_counts(import.id, by_))
            print_problems(store, import.id, counted_rule);
        fmt::print("\n{} from what Waymark holds. {}.\n", counted(import.difference_count, "difference", "differences"),
                   counted(import.problem_count, "problem", "problems"));
    }

    void print_differences(ImportStore const& store, ImportId id, ChangeKind kind) const
    {
        std::int64_t all = 0;
        for (auto const& [counted_kind, count] : store.list_difference_counts(id, by_))
            if (counted_kind == kind) all = count;
        if (all == 0) return;
        fmt::print("\n{} {}\n", with_thousands(all), wording_of(kind, all));
        auto const shown = store.list_differences(id, kind, by_);
        for (auto const& difference : shown)
            fmt::print("  {}  {}: {}{}{}\n", difference.child_identifier, difference.what, difference.before,
                       difference.before.empty() ? "" : " -> ", difference.after);
        print_how_many_more(all, shown.size());
    }

    void print_problems(ImportStore const& store, ImportId id, ProblemCount const& counted_rule) const
    {
        fmt::print("\nRule {}, {}: {}\n", counted_rule.rule, counted(counted_rule.count, "problem", "problems"),
                   wording_of(counted_rule.effect));
        auto const shown = store.list_problems(id, counted_rule.rule, by_);
        for (auto const& problem : shown) {
            fmt::print("  {}", problem.file);
            if (problem.line > 0) fmt::print(", line {}", problem.line);
            if (!problem.column.empty()) fmt::print(", {}", problem.column);
            if (!problem.value.empty()) fmt::print(" \"{}\"", problem.value);
            fmt::print(": {}\n", problem.message);
        }
        print_how_many_more(counted_rule.count, shown.size());
    }

    static void print_how_many_more(std::int64_t all, std::size_t shown)
    {
        auto const more = all - static_cast<std::int64_t>(shown);
        if (more > 0) fmt::print("  and {} more\n", with_thousands(more));
    }

    int say_nothing_differs(ImportId id) const
    {
        auto const files = ImportStore{database_}.list_files(id, by_);
        bool const is_refused =
            std::any_of(files.begin(), files.end(), [](ImportedFile const& file) { return file.is_refused; });
        return is_refused ? refuse("not every file could be used; nothing was written") : exit_as_the_files_say;
    }

    int leave_unwritten(Import const& import, std::optional<ImportChoice> apply)
    {
        if (import.state == ImportState::Ready) desk_.discard(import.id, by_, clock_.now());
        if (!import.failure.empty())
            fmt::print(stderr, "waymark import: {}\n", import.failure);
        else if (apply)
            fmt::print(stderr, "Nothing was written: {} rows or files out. Mend them, or use --apply good-rows.\n",
                       counted(import.stopped_count, "problem keeps", "problems keep"));
        else
            fmt::print(stderr, "Nothing was written. Use --apply all or --apply good-rows to write it.\n");
        return import.state == ImportState::Failed ? exit_not_possible : exit_not_written;
    }

    static int refuse(std::string_view why)
    {
        fmt::print(stderr, "waymark import: {}\n", why);
        return exit_not_possible;
    }

    fs::path spool_;
    Clock const& clock_;
    Database& database_;
    Viewer by_;
    Jobs jobs_;
    ImportDesk desk_;
};

}  // namespace

static int refuse(std::string const& why)
{
    fmt::print(stderr, "waymark import: {}\n", why);
    return exit_not_possible;
}

static int import_files(ImportWords const& words)
{
    for (auto const& file : words.files) {
        std::error_code unreadable;
        if (!fs::is_regular_file(file, unreadable))
            return refuse("there is no file " + file + ". Nothing was read; check the names and try again.");
    }
    start_log("warning");
    auto const configuration = words.options.configuration();
    if (!may_be_there(configuration.database))
        return refuse("there is no database " + shown_place(configuration.database) + ". Name it with --database.");
    Clock const clock = configuration.fixed_day ? Clock{*configuration.fixed_day} : Clock{};
    auto database = open_authority(configuration, clock);
    auto const staff = AccountStore{database}.find_signing_in_as(words.sign_in_name, clock.today());
    Viewer const by{staff.value_or(StaffId{}), clock.today()};
    if (!staff || !ImportStore{database}.is_open_to(by))
        return refuse("nobody who may import returns signs in as that. Name one of them with --as.");
    std::optional<ImportChoice> apply;
    if (!words.apply.empty()) apply = words.apply == "all" ? ImportChoice::Everything : ImportChoice::GoodRows;
    return CommandImport{configuration, clock, database, by}.run(words.files, apply);
}

void add_import_command(CLI::App& program, int& exit_code)
{
    auto* const command = program.add_subcommand("import", "Show what a return would change, and write it if told to");
    auto const words = std::make_shared<ImportWords>();
    words->options.add_to(*command);
    command->add_option("FILE", words->files, "The return's CSV files, of one year or several")->required();
    command
        ->add_option("--as", words->sign_in_name,
                     "Whose import it is, by the name they sign in with; audited as theirs")
        ->required();
    command
        ->add_option("--apply", words->apply,
                     "all: write everything, or nothing where a row is left out; good-rows: write what can be used. "
                     "Without it nothing is written")
        ->check(CLI::IsMember({"all", "good-rows"}));
    command->footer("Exit status: 0 the records say what the files say; 1 they differ and nothing was written; "
                    "2 the files, the options or the person could not be used.");
    command->callback([words, &exit_code] { exit_code = import_files(*words); });
}

}  // namespace waymark::program
