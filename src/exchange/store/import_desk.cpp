#include "exchange/store/import_desk.h"

#include "access/store/secrets.h"
#include "calendar/store/bank_holiday_store.h"
#include "exchange/read_return.h"
#include "exchange/store/hidden_children.h"
#include "exchange/store/import_store.h"
#include "exchange/store/import_writer.h"
#include "exchange/store/kept_records.h"
#include "exchange/store/what_files_say.h"
#include "exchange/timetable_answer.h"
#include "platform/database/audit_trail.h"
#include "reviews/store/review_store.h"
#include "reviews/store/timetable_store.h"

namespace waymark {

namespace fs = std::filesystem;

ImportDesk::ImportDesk(Database& database, Clock const& clock, Jobs& jobs, fs::path spool)
    : database_{database}, clock_{clock}, jobs_{jobs}, spool_{std::move(spool)}
{
}

ImportId ImportDesk::receive(std::vector<ReceivedFile> const& files, Viewer by, Instant now)
{
    auto const folder = "import-" + random_token();
    KeptFiles const kept{spool_ / folder};
    auto const bytes = kept.take(files);
    std::shared_ptr<UnderWay> const under_way = kept.begin();
    auto const id = ImportStore{database_}.add(folder, bytes, by, now);
    {
        std::lock_guard const one_at_a_time{lock_};
        under_way_[id] = std::make_shared<ReadingProgress>();
    }
    jobs_.begin("read an import",
                [this, id, by, under_way](std::stop_token const& asked_to_end) { read(id, by, asked_to_end); });
    return id;
}

KeptFiles ImportDesk::files_of(Import const& import) const { return KeptFiles{spool_ / import.folder}; }

void ImportDesk::fail(Import const& import, std::string_view why)
{
    Transaction change{database_};
    ImportStore{database_}.fail(import.id, why, clock_.now());
    change.commit();
    files_of(import).let_go();
}

void ImportDesk::read_files(Import const& import, ReadingProgress& progress, Viewer by,
                            std::stop_token const& asked_to_end)
{
    auto const today = clock_.today();
    auto const data = read_return(files_of(import).open(), progress, hidden_children(database_, by));
    if (asked_to_end.stop_requested()) return;
    keep_passed_over(import.id, data.passed_over);
    auto answered = answer({today, std::nullopt, today}, data, BankHolidayStore{database_}.in_force());
    KeptRecords const kept{database_};
    take_out_what_records_answer(answered.problems, data, kept);
    tell_of_years_between(answered.problems, data, kept);
    write_problem_list(problem_list(import), answered, data.files);
    auto const report = report_on(data, answered, kept, Newcomers{database_, by}, today);
    // Where nothing differs there is nothing to decide, and no reason to keep the files.
    bool const has_work = report.difference_count() > 0;
    ImportStore store{database_};
    Transaction change{database_};
    store.record(import.id, report);
    store.move(import.id, ImportState::Reading, has_work ? ImportState::Ready : ImportState::Discarded, by,
               clock_.now());
    change.commit();
    if (!has_work) files_of(import).let_go();
}

void ImportDesk::keep_passed_over(ImportId id, std::size_t rows)
{
    if (rows == 0) return;
    std::lock_guard const one_at_a_time{lock_};
    passed_over_[id] = rows;
}

std::size_t ImportDesk::rows_passed_over(ImportId id) const
{
    std::lock_guard const one_at_a_time{lock_};
    auto const found = passed_over_.find(id);
    return found == passed_over_.end() ? 0 : found->second;
}

void ImportDesk::read(ImportId id, Viewer by, std::stop_token const& asked_to_end)
{
    auto const import = ImportStore{database_}.find(id, by);
    if (!import) return;
    Progress progress;
    {
        std::lock_guard const one_at_a_time{lock_};
        progress = under_way_[id];
    }
    try {
        read_files(*import, *progress, by, asked_to_end);
    } catch (std::exception const&) {
        fail(*import, "The files could not be read to the end. Nothing was written. Try again, and tell whoever looks "
                      "after Waymark if it happens twice.");
        throw;
    }
    std::lock_guard const one_at_a_time{lock_};
    under_way_.erase(id);
}

void ImportDesk::confirm(ImportId id, ImportChoice choice, Viewer by, Instant now)
{
    ImportStore store{database_};
    auto const import = store.find(id, by);
    std::shared_ptr<UnderWay> const under_way = import ? files_of(*import).begin() : nullptr;
    if (!under_way) throw Conflict{"this import is under way already, or its files are not here"};
    Transaction change{database_};
    store.move(id, ImportState::Ready, ImportState::Applying, by, now, code_of(choice));
    change.commit();
    jobs_.begin("write an import", [this, id, choice, by, under_way](std::stop_token const& asked_to_end) {
        apply(id, choice, by, asked_to_end);
    });
}

/// Days are known without a gap, or the reviews of the years between would all look missed.
static bool reaches(ReturnData const& data, Date known_from)
{
    return data.last_year && data.last_year->last_day() + std::chrono::days{1} >= known_from;
}

ImportReport ImportDesk::write_all(ReturnData const& data, Viewer by, Instant now)
{
    ImportReport written;
    // Somebody may have restricted a child since the files were read.
    auto const hidden = hidden_children(database_, by);
    KeptRecords const kept{database_};
    Newcomers newcomers{database_, by};
    ImportWriter writer{database_, by, now};
    ChildAssembly assembly{data, clock_.today()};
    for (ChildNumber number = 0; number < data.children.size(); ++number) {
        auto const& received = assembly.of(number);
        if (hidden.count(received.identifier) > 0) continue;
        auto const known = kept.find(received.identifier);
        auto const changes = changes_for(received, known);
        written.add(received.identifier, changes);
        newcomers.tell(changes, written);
        if (changes.empty()) continue;
        auto const child = writer.write(changes, known ? std::optional{known->child.id} : std::nullopt);
        record_audit(database_, {by.staff, AuditAction::Import, "child", child.value, things_changed(changes, known)},
                     now);
    }
    ReviewStore reviews{database_};
    auto const begin = reviews.records_begin_on();
    bool const is_known_earlier = begin && data.records_begin_on < begin && reaches(data, *begin);
    if (data.records_begin_on && (!begin || is_known_earlier || year_before_gap(data, kept)))
        reviews.set_records_begin_on(*data.records_begin_on);
    reviews.keep_short_breaks_from(clock_.today());
    return written;
}

void ImportDesk::apply_files(Import const& import, ImportChoice choice, Viewer by, std::stop_token const& asked_to_end)
{
    ImportStore store{database_};
    // Read before the writer is held: while it is, nobody else can save.
    ReadingProgress progress;
    auto const data = read_return(files_of(import).open(), progress, hidden_children(database_, by));
    if (asked_to_end.stop_requested()) return;
    ImportReport written;
    {
        Transaction change{database_};
        written = write_all(data, by, clock_.now());
        if (store.says_the_same(import.id, written, by)) {
            work_out_every_timetable(database_, BankHolidayStore{database_}.in_force(), clock_.today(), clock_.now());
            store.record_as_written(import.id, written);
            store.move(import.id, ImportState::Applying, ImportState::Done, by, clock_.now(), code_of(choice));
            change.commit();
            files_of(import).let_go();
            return;
        }
    }
    Transaction change{database_};
    store.record_anew(import.id, written);
    store.move(import.id, ImportState::Applying, ImportState::Ready, by, clock_.now(), "the records had changed");
    change.commit();
}

void ImportDesk::apply(ImportId id, ImportChoice choice, Viewer by, std::stop_token const& asked_to_end)
{
    auto const import = ImportStore{database_}.find(id, by);
    if (!import) return;
    try {
        apply_files(*import, choice, by, asked_to_end);
    } catch (std::exception const&) {
        fail(*import, "The files could not be written. Nothing of them was kept: the records are as they were before.");
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
    files_of(*import).let_go();
}

bool ImportDesk::has_files_of(Import const& import) const { return files_of(import).are_here(); }

static std::vector<std::string> import_folders_of(fs::path const& spool)
{
    std::vector<std::string> folders;
    if (!fs::exists(spool)) return folders;
    for (auto const& entry : fs::directory_iterator{spool})
        if (auto folder = entry.path().filename().string(); folder.starts_with("import-"))
            folders.push_back(std::move(folder));
    return folders;
}

void ImportDesk::take_up_after_stop(Instant now)
{
    auto const folders = import_folders_of(spool_);
    Transaction change{database_};
    ImportStore store{database_};
    for (auto const& folder : folders)
        if (auto const nobody_has_it = KeptFiles{spool_ / folder}.begin()) store.fail_unfinished(folder, now);
    store.fail_forgotten(now);
    auto const still_needed = store.folders_waiting();
    change.commit();
    for (auto const& folder : folders)
        if (still_needed.count(folder) == 0) KeptFiles{spool_ / folder}.let_go();
}

std::optional<std::uint64_t> ImportDesk::bytes_read(ImportId id) const
{
    std::lock_guard const one_at_a_time{lock_};
    auto const found = under_way_.find(id);
    if (found == under_way_.end()) return std::nullopt;
    return found->second->bytes.load();
}

fs::path ImportDesk::problem_list(Import const& import) const { return files_of(import).problem_list(); }

}  // namespace waymark
