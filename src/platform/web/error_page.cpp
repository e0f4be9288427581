#include "platform/web/error_page.h"

#include <utility>

namespace waymark {

static std::pair<std::string_view, std::string_view> title_and_sentence(int status)
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

ErrorWords error_words(int status, std::string const& reference)
{
    auto const [title, sentence] = title_and_sentence(status);
    return {status, title, sentence, status >= 500 ? reference : std::string{}};
}

ErrorWords words_for_unavailable(Method method, Kept kept, std::string const& reference)
{
    if (method == Method::Get)
        return {503, "Waymark cannot read its records just now",
                "Wait a minute and try again. If it goes on, tell whoever looks after Waymark in your authority.",
                reference};
    if (kept == Kept::Unknown)
        return {
            503, "This may or may not have been saved",
            "Waymark lost its records at the very moment of saving. Look whether it is there before you send it again.",
            reference};
    return {503, "This could not be saved",
            "Waymark’s records take nothing in just now, and nothing of this was kept. Wait a minute and send it "
            "again. If it "
            "goes on, tell whoever looks after Waymark in your authority.",
            reference};
}

ErrorWords words_for_busy(std::string const& reference)
{
    return {503, "Too many people are doing this at once",
            "Nothing of this was done. Wait half a minute, go back, and send it again.", reference};
}

Html plain_error_page(ErrorWords const& words)
{
    std::string page = "<!doctype html>\n<html lang=\"en-GB\">\n<head><meta charset=\"utf-8\"><title>";
    append_escaped(page, words.title);
    page += " - Waymark</title></head>\n<body>\n<main>\n<h1>";
    append_escaped(page, words.title);
    page += "</h1>\n<p>";
    append_escaped(page, words.sentence);
    page += "</p>\n";
    if (!words.reference.empty()) {
        page += "<p>Reference: ";
        append_escaped(page, words.reference);
        page += "</p>\n";
    }
    return Html::trusted(page + "</main>\n</body>\n</html>\n");
}

}  // namespace waymark
