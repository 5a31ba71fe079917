package org.gridcase.reminder.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gridcase.reminder.persistence.InboxTable;
import org.gridcase.reminder.persistence.InboxTable.Item;
import org.gridcase.shared.CurrentUser;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Words;
import org.springframework.stereotype.Component;

/** The inbox of the person who asks; there is no way to ask for another's. */
@Component
class Inbox {

    static final int SIZE = 20;

    private final InboxTable table;
    private final Words words;

    Inbox(InboxTable table, Words words) {
        this.table = table;
        this.words = words;
    }

    /**
     * @param text in the reader's language
     * @param colour plain, yellow or red
     * @param readAt null while it is unread
     */
    record ItemView(
            long id, String kind, String colour, String text, String caseNumber, Instant sentAt, Instant readAt) {}

    record PageView(List<ItemView> items, int page, int size, long total, long unread) {}

    PageView page(boolean unreadOnly, int page, Locale locale) {
        List<ItemView> items = table.page(me(), unreadOnly, Pages.checked(page), SIZE).stream()
                .map(item -> view(item, locale))
                .toList();
        InboxTable.Counts counts = table.counts(me());
        return new PageView(items, page, SIZE, unreadOnly ? counts.unread() : counts.all(), counts.unread());
    }

    long unread() {
        return table.unread(me());
    }

    /** @return the number of the case that it is about */
    String read(long id) {
        Item item = table.find(me(), id).orElseThrow(() -> Refusal.notFound("reminder.inbox.unknown"));
        table.read(me(), id);
        return item.caseNumber();
    }

    int readAll() {
        return table.readAll(me());
    }

    String me() {
        return CurrentUser.username().orElseThrow(() -> Refusal.forbidden("reminder.inbox.nobody"));
    }

    private ItemView view(Item item, Locale locale) {
        return new ItemView(
                item.id(),
                item.kind().code(),
                item.kind().colour().code(),
                words.text(item.kind().message(), item.kind().code(), item.arguments(), locale),
                item.caseNumber(),
                item.sentAt(),
                item.readAt());
    }
}
