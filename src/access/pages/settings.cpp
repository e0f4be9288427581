#include "access/pages/settings.h"

#include "access/pages/routes.h"
#include "platform/web/framed.h"

namespace waymark {

Response show_settings(Request const& request)
{
    return ok(framed(request, {.title = "Settings"}, render(SettingsPage{})));
}

}  // namespace waymark
