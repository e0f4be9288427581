#pragma once
#include "platform/date.h"

namespace waymark {

/// The corresponding date `months` later; the month's last day where it has no such day
/// (Dodds v Walker [1981] 1 WLR 1027). Never 91 or 183 days. A negative count goes back.
Date add_months(Date from, int months);

/// The birthday on which somebody born on `born` turns `age`; 29 February has its birthday on 1 March in a common year.
Date birthday(Date born, int age);

/// Whole years lived on that day.
int age_on(Date born, Date day);

}  // namespace waymark
