#include "platform/web/error_page.h"

namespace waymark {

ErrorWords error_words(int status)
{
    switch (status) {
    case 400:
        return {"Waymark could not read that request", "Go back, reload the page and try again."};
    case 403:
        return {"You cannot do that", "Your account does not allow it, or the page you came from is out of date. "
                                      "Go back, reload the page and try again."};
    case 404:
        return {"Page not found", "If you typed the address, check it. If you followed a link, it may be out of date, "
                                  "or lead to something that you cannot open."};
    case 405:
        return {"That page cannot be used in this way", "Go back and use the links and buttons on the page."};
    case 408:
        return {"That took too long to arrive", "Check your connection and try again."};
    case 409:
        return {"Someone else has changed this",
                "Nothing of yours was saved. Go back, load the page again, and look before you decide."};
    case 413:
        return {"That is too large", "Send a smaller file, or less text, and try again."};
    case 414:
    case 431:
        return {"That address or its cookies are too long",
                "Go back and try again. If it happens again, clear this site's cookies and sign in again."};
    case 415:
        return {"Waymark cannot read that kind of form", "Go back, reload the page and try again."};
    case 501:
        return {"Waymark does not know how to do that", "Go back and use the links and buttons on the page."};
    case 503:
        return {"Waymark is busy", "Wait a minute and try again."};
    default:
        return {"Something went wrong", "The fault is ours. Try again later. If it happens again, tell whoever looks "
                                        "after Waymark in your authority."};
    }
}

Html plain_error_page(int status, std::string_view reference)
{
    auto const words = error_words(status);
    std::string page = "<!doctype html>\n<html lang=\"en-GB\">\n<head><meta charset=\"utf-8\"><title>";
    append_escaped(page, words.title);
    page += " - Waymark</title></head>\n<body>\n<main>\n<h1>";
    append_escaped(page, words.title);
    page += "</h1>\n<p>";
    append_escaped(page, words.sentence);
    page += "</p>\n";
    if (status >= 500) {
        page += "<p>Reference: ";
        append_escaped(page, reference);
        page += "</p>\n";
    }
    return Html::trusted(page + "</main>\n</body>\n</html>\n");
}

}  // namespace waymark
