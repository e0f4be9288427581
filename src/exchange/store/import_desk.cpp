#include "exchange/store/import_desk.h"

#include "access/store/secrets.h"
#include "calendar/store/bank_holiday_store.h"
#include "exchange/read_return.h"
#include "exchange/store/import_store.h"
#include "exchange/store/import_writer.h"
#include "exchange/store/kept_records.h"
#include "exchange/timetable_answer.h"
#include "platform/csv.h"
#include "reviews/store/review_store.h"
#include "reviews/store/timetable_store.h"

#include <algorithm>
#include <fstream>

namespace waymark {

namespace fs = std::filesystem;

static constexpr char const* names_file = "names.txt";
static constexpr char const* problems_file = "problems.csv";

ImportDesk::ImportDesk(Database& database, Clock const& clock, Jobs& jobs, fs::path spool)
    : database_{database}, clock_{clock}, jobs_{jobs}, spool_{std::move(spool)}
{
}

/// What the files were called stands in a list beside them: a name from a browser is never a path.
static void keep_names(fs::path const& folder, std::vector<ReceivedFile> const& files)
{
    std::ofstream names{folder / names_file};
    for (auto const& file : files) {
        auto name = file.name;
        std::replace(name.begin(), name.end(), '\n', ' ');
        names << name << '\n';
    }
}

ImportId ImportDesk::receive(std::vector<ReceivedFile> const& files, Viewer by, Instant now)
{
    auto const folder_name = "import-" + random_token();
    auto const folder = spool_ / folder_name;
    fs::create_directories(folder);
    fs::permissions(folder, fs::perms::owner_all);
    std::int64_t bytes = 0;
    for (std::size_t i = 0; i < files.size(); ++i) {
        auto const kept = folder / (std::to_string(i + 1) + ".csv");
        fs::rename(files[i].path, kept);
        bytes += static_cast<std::int64_t>(fs::file_size(kept));
    }
    keep_names(folder, files);
    auto const id = ImportStore{database_}.add(folder_name, bytes, by, now);
    {
        std::lock_guard const one_at_a_time{lock_};
        under_way_[id] = std::make_shared<ReadingProgress>();
    }
    jobs_.begin("read an import", [this, id, by](std::stop_token const&) { read(id, by); });
    return id;
}

std::vector<GivenFile> ImportDesk::kept_files(Import const& import) const
{
    std::vector<GivenFile> files;
    auto const folder = spool_ / import.folder;
    std::ifstream names{folder / names_file};
    for (std::string name; std::getline(names, name);)
        files.push_back(given_file(folder / (std::to_string(files.size() + 1) + ".csv"), name));
    return files;
}

static void write_problem_list(fs::path const& path, TimetableAnswer const& answered,
                               std::vector<FileRead> const& files)
{
    std::ofstream out{path};
    CsvWriter csv{out, CsvFor::People};
    csv.row({"file", "line", "column", "value", "rule", "message"});
    for (auto const& problem : answered.problems) {
        auto const words = told(problem, files);
        csv.row({words.file, std::to_string(words.line), words.column, words.value, words.rule, words.message});
    }
}

static ImportReport report_on(ReturnData const& data, TimetableAnswer const& answered, KeptRecords const& kept,
                              Date today)
{
    ImportReport report;
    report.records_begin_on = data.records_begin_on;
    for (auto const& file : data.files)
        report.files.push_back(
            {file.name, std::string{name_of(file.kind)}, static_cast<std::int64_t>(file.row_count), file.is_refused});
    for (auto const& problem : answered.problems) report.add(problem, data.files);
    ChildAssembly assembly{data, today};
    for (ChildNumber child = 0; child < data.children.size(); ++child) {
        auto const& received = assembly.of(child);
        report.add(received.identifier, changes_for(received, kept.find(received.identifier)));
    }
    return report;
}

void ImportDesk::read(ImportId id, Viewer by)
{
    ImportStore store{database_};
    auto const import = store.find(id, by);
    if (!import) return;
    auto const today = clock_.today();
    Progress progress;
    {
        std::lock_guard const one_at_a_time{lock_};
        progress = under_way_[id];
    }
    try {
        auto const data = read_return(kept_files(*import), *progress);
        auto const answered = answer({today, std::nullopt, today}, data, BankHolidayStore{database_}.in_force());
        write_problem_list(problem_list(*import), answered, data.files);
        auto const report = report_on(data, answered, KeptRecords{database_}, today);
        Transaction change{database_};
        store.record(id, report);
        store.move(id, ImportState::Reading, ImportState::Ready, by, clock_.now());
        change.commit();
    } catch (std::exception const&) {
        Transaction change{database_};
        store.fail(id,
                   "The files could not be read to the end. Nothing was written. Try again, and tell whoever looks "
                   "after Waymark if it happens twice.",
                   clock_.now());
        change.commit();
        throw;
    }
}

void ImportDesk::confirm(ImportId id, ImportChoice choice, Viewer by, Instant now)
{
    Transaction change{database_};
    ImportStore{database_}.move(id, ImportState::Ready, ImportState::Applying, by, now, code_of(choice));
    change.commit();
    jobs_.begin("write an import", [this, id, choice, by](std::stop_token const&) { apply(id, choice, by); });
}

void ImportDesk::write_all(ReturnData const& data, Viewer by, Instant now)
{
    KeptRecords const kept{database_};
    ImportWriter writer{database_, by, now};
    ChildAssembly assembly{data, clock_.today()};
    for (ChildNumber number = 0; number < data.children.size(); ++number) {
        auto const& received = assembly.of(number);
        auto const known = kept.find(received.identifier);
        auto const changes = changes_for(received, known);
        if (!changes.empty()) writer.write(changes, known ? std::optional{known->child.id} : std::nullopt);
    }
    ReviewStore reviews{database_};
    auto const begin = reviews.records_begin_on();
    if (data.records_begin_on && (!begin || *data.records_begin_on < *begin))
        reviews.set_records_begin_on(*data.records_begin_on);
}

void ImportDesk::apply(ImportId id, ImportChoice choice, Viewer by)
{
    ImportStore store{database_};
    auto const import = store.find(id, by);
    if (!import) return;
    try {
        // Read before the writer is held: while it is, nobody else can save.
        ReadingProgress progress;
        auto const data = read_return(kept_files(*import), progress);
        Transaction change{database_};
        write_all(data, by, clock_.now());
        work_out_every_timetable(database_, BankHolidayStore{database_}.in_force(), clock_.today(), clock_.now());
        store.move(id, ImportState::Applying, ImportState::Done, by, clock_.now(), code_of(choice));
        change.commit();
        let_go_of_files(*import);
    } catch (std::exception const&) {
        Transaction change{database_};
        store.fail(id, "The files could not be written. Nothing of them was kept: the records are as they were before.",
                   clock_.now());
        change.commit();
        throw;
    }
}

void ImportDesk::discard(ImportId id, Viewer by, Instant now)
{
    ImportStore store{database_};
    auto const import = store.find(id, by);
    if (!import) throw Conflict{"this import is not there"};
    Transaction change{database_};
    store.move(id, ImportState::Ready, ImportState::Discarded, by, now);
    change.commit();
    let_go_of_files(*import);
}

/// The files hold what the records now hold, or what nobody wanted; the list of problems stays.
void ImportDesk::let_go_of_files(Import const& import) const
{
    auto const folder = spool_ / import.folder;
    for (int number = 1; fs::remove(folder / (std::to_string(number) + ".csv")); ++number) {
    }
}

std::optional<std::uint64_t> ImportDesk::bytes_read(ImportId id) const
{
    std::lock_guard const one_at_a_time{lock_};
    auto const found = under_way_.find(id);
    if (found == under_way_.end()) return std::nullopt;
    return found->second->bytes.load();
}

fs::path ImportDesk::problem_list(Import const& import) const { return spool_ / import.folder / problems_file; }

}  // namespace waymark
