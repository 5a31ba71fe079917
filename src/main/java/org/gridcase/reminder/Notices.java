package org.gridcase.reminder;

import java.time.Instant;
import java.util.List;

/** What has reached people about a case. */
public interface Notices {

    /** Everything that was delivered, oldest first. What still waits or failed is not among it. */
    List<Notice> delivered(String caseNumber);

    /**
     * @param channel {@code inbox} or {@code robot}
     * @param target the username of the inbox, or the code of the place whose robot said it
     */
    record Notice(ReminderKind kind, String channel, String target, Instant at) {}
}
