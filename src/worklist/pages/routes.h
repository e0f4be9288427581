#pragma once
#include "platform/service.h"

namespace waymark {

Response show_my_work(Request const&, Database&);
Response download_my_work(Request const&, Database&);
Response show_all_reviews(Request const&, Database&);
Response download_all_reviews(Request const&, Database&);

namespace worklist {
void add_to(Service&);
}  // namespace worklist

}  // namespace waymark
