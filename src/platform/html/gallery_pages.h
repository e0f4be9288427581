// Two whole pages of invented work, made of our components, to see how they stand together.
#pragma once
#include "platform/html/html.h"

#include <string>
#include <vector>

namespace waymark {

struct GalleryRow {
    std::string name, note, what, by, by_note, standing, action;
    bool is_late = false;
    bool is_soon = false;
};

struct GalleryWork {
    Html counts;
    Html pills;
    std::vector<GalleryRow> rows;
    Html pages;
};
Html render(GalleryWork const&);
GalleryWork gallery_work();

struct GalleryFile {
    Html path;
    Html record;
};
Html render(GalleryFile const&);

}  // namespace waymark
