#pragma once
#include "exchange/store/import_desk.h"
#include "exchange/store/import_store.h"
#include "platform/testing/temporary_folder.h"
#include "platform/testing/test_database.h"
#include "staff/testing/a_colleague.h"

#include <fstream>
#include <string>
#include <utility>
#include <vector>

namespace waymark {

using GivenTexts = std::vector<std::pair<std::string, std::string>>;  // a file's name, and what is in it

/// For tests: an authority with one manager and no children, and the desk that takes in what the manager gives.
struct ImportRoom {
    TemporaryFolder folder;
    Database database = migrated_database_in(folder.path());
    Clock clock;
    Jobs jobs;
    ImportDesk desk{database, clock, jobs, folder / "spool"};
    Viewer manager;
    Viewer iro;
    Instant noon;

    explicit ImportRoom(Date day = std::chrono::year{2023} / 4 / 3) : clock{day}, noon{day + std::chrono::hours{12}}
    {
        manager = {a_service_manager().called("Ada", "Test").in(database), clock.today()};
        iro = {an_iro().called("Priya", "Shah").numbered("IRO-1").in(database), clock.today()};
    }

    std::vector<ReceivedFile> spooled(GivenTexts const& texts)
    {
        std::filesystem::create_directories(folder / "spool");
        std::vector<ReceivedFile> files;
        for (auto const& [name, text] : texts) {
            files.push_back({name, folder / ("spool/upload-" + std::to_string(++upload_count_))});
            std::ofstream{files.back().path, std::ios::binary} << text;
        }
        return files;
    }
    Import found(ImportId id) { return ImportStore{database}.find(id, manager).value(); }
    Import read(GivenTexts const& texts)
    {
        auto const id = desk.receive(spooled(texts), manager, noon);
        jobs.wait_until_idle();
        return found(id);
    }
    Import applied(Import const& import, ImportChoice choice = ImportChoice::Everything)
    {
        desk.confirm(import.id, choice, manager, noon);
        jobs.wait_until_idle();
        return found(import.id);
    }
    std::int64_t rows_in(std::string const& table) const { return database.count("SELECT COUNT(*) FROM " + table); }
    /// How many files the spool holds, folders and lists of names and problems not counted.
    std::size_t files_kept() const
    {
        std::size_t count = 0;
        for (auto const& entry : std::filesystem::recursive_directory_iterator{folder / "spool"})
            if (entry.is_regular_file() && entry.path().extension() == ".csv" &&
                entry.path().filename() != "problems-of-children.csv")
                ++count;
        return count;
    }

private:
    int upload_count_ = 0;
};

// A return of 2022-23 with two invented children, and nothing wrong with it.
inline constexpr char const* good_header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
                                           "0101,1,04/08/2013,WBRI,A123456789012,,\n"
                                           "0102,2,11/02/2010,MWBC,A123456789013,0,\n";
inline constexpr char const* good_episodes =
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"
    "0101,02/05/2022,S,C2,N1,U6,PR1,,,,,,\n"
    "0102,06/06/2022,S,V2,N1,U6,PR1,30/11/2022,E4A,,,,\n";
inline constexpr char const* good_reviews = "CHILD,DOB,REVIEW,REVIEW_CODE\n"
                                            "0101,04/08/2013,27/05/2022,PN1\n"
                                            "0101,04/08/2013,18/08/2022,PN2\n"
                                            "0101,04/08/2013,13/02/2023,PN1\n"
                                            "0102,11/02/2010,30/06/2022,PN1\n"
                                            "0102,11/02/2010,26/09/2022,PN3\n";
inline constexpr char const* good_allocations = "CHILD,GIVEN_NAME,FAMILY_NAME,IRO_NUMBER,IRO,TEAM,SOCIAL_WORKER,FROM\n"
                                                "0101,Zoë,O’Hare,IRO-1,Priya Shah,North,Sam Lee,02/05/2022\n"
                                                "0102,秀英,李,,Tom Bright,North,Sam Lee,06/06/2022\n";

inline GivenTexts good_return()
{
    return {{"header.csv", good_header}, {"episodes.csv", good_episodes}, {"reviews.csv", good_reviews}};
}
inline GivenTexts good_return_with_allocations()
{
    auto texts = good_return();
    texts.emplace_back("allocations.csv", good_allocations);
    return texts;
}
/// The same with a review on a day that there is not.
inline GivenTexts return_with_a_bad_row()
{
    auto texts = good_return();
    texts[2].second += "0102,11/02/2010,31/02/2023,PN1\n";
    return texts;
}

}  // namespace waymark
