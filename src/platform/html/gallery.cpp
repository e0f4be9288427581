// Writes every component, and the path, to build/gallery, in their frame and with the built styles, to be looked at in
// a browser at 1280 and at 390 pixels. Run it from the root of the tree after tools/build_assets.
#include "platform/charts/path_samples.h"
#include "platform/html/button.h"
#include "platform/html/component_samples.h"
#include "platform/html/gallery_pages.h"
#include "platform/html/page.h"

#include <filesystem>
#include <fstream>
#include <iostream>

using namespace waymark;

static std::string built(std::string const& stem, std::string const& extension)
{
    for (auto const& file : std::filesystem::directory_iterator{"build/assets"})
        if (file.path().extension() == extension && file.path().stem().string().rfind(stem, 0) == 0)
            return "../assets/" + file.path().filename().string();
    throw std::runtime_error{"build/assets has no " + stem + extension + "; run tools/build_assets first"};
}

static PageFrame frame_of(std::string title, Html body)
{
    PageFrame frame{.title = std::move(title), .body = std::move(body)};
    frame.authority = "Example Council Independent Chair Service";
    frame.assets = {built("waymark", ".css"), built("waymark", ".js"), built("waymark", ".svg")};
    frame.navigation = {{"My work", "#", true}, {"All reviews", "#"}, {"Import", "#"}, {"People", "#"}};
    frame.person = PersonOnPage{"Priya Shah", "IRO"};
    frame.search = SearchBox{"#", "Find somebody by name, number or date of birth"};
    frame.version = "0.1.0";
    return frame;
}

static void write(std::string const& name, PageFrame const& frame)
{
    auto const file = "build/gallery/" + name + ".html";
    std::ofstream{file} << render(frame).text();
    std::cout << file << "\n";
}

static Html headed(std::string const& title, std::vector<ComponentSample> const& samples)
{
    auto body = Html::trusted("<h1 class=\"govuk-heading-l\">" + title + "</h1>\n");
    for (auto const& sample : samples) {
        body += Html::trusted("<section>\n");
        body += sample.html;
        body += Html::trusted("</section>\n");
    }
    return body;
}

static Html paths()
{
    auto body = Html::trusted("<h1 class=\"govuk-heading-l\">Paths</h1>\n");
    for (auto const& path : {a_late_path(), a_long_path(), a_new_path(), a_path_of_two_stays()}) {
        body += Html::trusted("<h2 class=\"govuk-heading-m\">" + path.title + "</h2>\n");
        auto one = path;
        one.id = "path-" + std::to_string(body.text().size());
        body += draw(one);
    }
    return body;
}

int main()
{
    std::filesystem::create_directories("build/gallery");
    auto forms = frame_of("Forms", headed("Forms", form_samples()));
    forms.has_errors = true;
    forms.back_url = "#";
    forms.demonstration_note = "Everybody here is invented. It is always Monday 13 March 2023.";
    write("forms", forms);
    write("parts", frame_of("Parts", headed("Parts", page_part_samples())));
    write("paths", frame_of("Paths", paths()));
    write("work", frame_of("My work", render(gallery_work())));
    auto const record = render(ButtonLink{.label = "Record this review", .url = "#"});
    write("file", frame_of("Tobi Adeyemi-Clarke", render(GalleryFile{draw(a_late_path()), record})));
}
