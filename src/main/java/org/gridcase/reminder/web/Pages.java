package org.gridcase.reminder.web;

import org.gridcase.shared.Refusal;

/** Which page of a list is asked for. */
final class Pages {

    private static final int LAST = 10_000;

    private Pages() {}

    static int checked(int page) {
        if (page < 0 || page > LAST) {
            throw Refusal.invalid("page", "reminder.filter.page", LAST);
        }
        return page;
    }
}
