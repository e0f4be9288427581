#include "platform/html/gallery_pages.h"

#include "platform/html/count_cards.h"
#include "platform/html/filter_pills.h"
#include "platform/html/pagination.h"

namespace waymark {

GalleryWork gallery_work()
{
    auto const counts = CountCards{"Your work in numbers",
                                   {{2, "reviews overdue", "#", Tone::Late, true},
                                    {5, "due in 14 days", "#", Tone::Soon},
                                    {3, "not booked yet", "#"},
                                    {7, "people to speak to before their review", "#"},
                                    {4, "decisions to send", "#"},
                                    {1, "concern waiting for a reply", "#"}}};
    auto const pills = FilterPills{"Show",
                                   {{"All", "22", "#", true},
                                    {"Reviews", "10", "#"},
                                    {"Contact", "7", "#"},
                                    {"Decisions", "4", "#"},
                                    {"Concerns", "1", "#"}}};
    return {render(counts),
            render(pills),
            {{"Tobi Adeyemi-Clarke", "9 · Ashdown team", "Fourth review", "Thu 2 March", "7 working days late",
              "Booked for 15 March", "Record", true},
             {"Maisie O’Hare", "15 · Leaving care", "Concern, stage 2: pathway plan not begun", "Tue 14 March",
              "reply due tomorrow", "With team manager since 7 March", "Open", false, true},
             {"Elif and Deniz Kaya", "12 and 7 · one meeting", "Second reviews", "Fri 17 March", "Deniz 22 March",
              "Report in · care plan in", "Prepare", false, true},
             {"Callum Reid", "16 · Ashdown team", "Midway review", "Mon 20 March", "halfway to 21 June",
              "3 of 5 decisions done, 1 slipping", "Start"},
             {"Maximiliana Anastasia-Philippa Featherstonehaugh-Oluwaseyi", "3 months · Court team", "First review",
              "Wed 22 March", "20 working days from 22 February", "Not booked. Face to face, as every first review",
              "Book"}},
            render(paginate(22, 1, 5, "?", "pieces of work"))};
}

}  // namespace waymark
