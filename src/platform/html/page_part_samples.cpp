#include "platform/html/component_samples.h"
#include "platform/html/count_cards.h"
#include "platform/html/data_table.h"
#include "platform/html/details.h"
#include "platform/html/empty_state.h"
#include "platform/html/filter_pills.h"
#include "platform/html/notification_banner.h"
#include "platform/html/pagination.h"
#include "platform/html/progress.h"
#include "platform/html/status_tag.h"
#include "platform/html/summary_list.h"
#include "platform/html/warning_text.h"

namespace waymark {

static Html counts()
{
    return render(CountCards{"Your work in numbers",
                             {{2, "reviews overdue", "/my-work?show=overdue", Tone::Late},
                              {5, "due in 14 days", "/my-work?show=soon", Tone::Soon, true},
                              {3, "not booked yet", "/my-work?show=not-booked"},
                              {1204, "people to speak to before their review", "/my-work?show=contact"},
                              {0, "decisions to send", "/my-work?show=decisions", Tone::Late},
                              {1, "concern waiting for a reply", "/my-work?show=concerns"}}});
}

static Html pills()
{
    return render(FilterPills{"Show",
                              {{"All", "22", "/my-work", true},
                               {"Reviews", "10", "/my-work?kind=reviews"},
                               {"Contact", "7", "/my-work?kind=contact"},
                               {"Everything else", "", "/my-work?kind=rest"}}});
}

static Html tags()
{
    Html html;
    for (auto const& tag :
         {StatusTag{"Not booked"}, StatusTag{"Booked", TagColour::Blue}, StatusTag{"Held", TagColour::Green},
          StatusTag{"Due soon", TagColour::Amber}, StatusTag{"Late", TagColour::Red}}) {
        html += render(tag);
        html += Html::trusted("\n");
    }
    return html;
}

static Html table()
{
    return render(DataTable{"Reviews",
                            {{"Review"}, {"Held"}, {"Working days late", ColumnKind::Number}, {"", ColumnKind::Action}},
                            {{escaped("Third"), escaped("2 September 2022"), escaped("0"),
                              Html::trusted("<a href=\"/reviews/3\">Open</a>")},
                             {escaped("Second <early>"), escaped("6 May 2022"), escaped("7"), {}}}});
}

static Html facts()
{
    return render(SummaryList{{{"Held on", escaped("15 March 2023"), "/reviews/7/held-on", "Change", "the date"},
                               {"Chaired by", escaped("Priya Shah")}}});
}

std::vector<ComponentSample> page_part_samples()
{
    auto pages = render(paginate(58, 2, 25, "/my-work?show=all", "reviews"));
    pages += render(paginate(400, 8, 25, "/people", "people"));
    pages += render(paginate(3, 1, 25, "/people", "people"));
    return {{"count_cards", counts()},
            {"filter_pills", pills()},
            {"status_tags", tags()},
            {"data_table", table()},
            {"summary_list", facts()},
            {"details", render(Details{"Why this date?", escaped("Six months after the review before."), true})},
            {"notification_banner",
             render(NotificationBanner{"The review of 15 March is recorded.",
                                       escaped("The next is due by 15 September."), NotificationKind::Success})},
            {"warning_text", render(WarningText{"This cannot be undone once the quarter is signed off."})},
            {"empty_state", render(EmptyState{"Nothing is overdue", "Reviews that pass their date appear here at once.",
                                              "/my-work", "See everything"})},
            {"progress", render(Progress{"Reading episodes.csv", 84000, 110000, "84,000 of 110,000 rows"})},
            {"pagination", pages}};
}

}  // namespace waymark
