package org.gridcase.reminder.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridcase.reminder.ReminderKind;
import org.gridcase.reminder.persistence.DeliveryTable.Due;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People's inboxes. Every question names whose: nobody reads or changes another's. */
@Repository
public class InboxTable {

    private static final String ITEMS = """
            SELECT inbox_item.id, kind, case_number, arguments, created_at, read_at
            FROM gridcase.inbox_item JOIN gridcase.reminder ON reminder.id = reminder_id
            WHERE username = :username
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    InboxTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param readAt null while it is unread */
    public record Item(
            long id, ReminderKind kind, String caseNumber, List<String> arguments, Instant sentAt, Instant readAt) {}

    public record Counts(long all, long unread) {}

    /** Each into the inbox of its target; one that is there already stays as it is. */
    public void put(List<Due> due) {
        jdbc.sql("""
                        INSERT INTO gridcase.inbox_item (reminder_id, username)
                        SELECT reminder, username FROM unnest(:reminders, :usernames) AS t (reminder, username)
                        ON CONFLICT DO NOTHING
                        """)
                .param("reminders", due.stream().map(Due::reminder).toArray(Long[]::new))
                .param("usernames", due.stream().map(Due::target).toArray(String[]::new))
                .update();
    }

    /** Unread ones first, then the newest. */
    public List<Item> page(String username, boolean unreadOnly, int page, int size) {
        return jdbc.sql(ITEMS + (unreadOnly ? " AND read_at IS NULL" : "") + """
                         ORDER BY read_at IS NOT NULL, inbox_item.id DESC LIMIT :size OFFSET :skipped
                        """)
                .param("username", username)
                .param("size", size)
                .param("skipped", (long) page * size)
                .query(InboxTable::item)
                .list();
    }

    public Optional<Item> find(String username, long id) {
        return jdbc.sql(ITEMS + " AND inbox_item.id = :id")
                .param("username", username)
                .param("id", id)
                .query(InboxTable::item)
                .optional();
    }

    public Counts counts(String username) {
        return jdbc.sql("""
                        SELECT count(*) AS all, count(*) FILTER (WHERE read_at IS NULL) AS unread
                        FROM gridcase.inbox_item WHERE username = :username
                        """).param("username", username).query(Counts.class).single();
    }

    public long unread(String username) {
        return jdbc.sql("SELECT count(*) FROM gridcase.inbox_item WHERE username = :username AND read_at IS NULL")
                .param("username", username)
                .query(Long.class)
                .single();
    }

    /** @return false when there is no such item in this inbox; true, and no change, when it was read before */
    public boolean read(String username, long id) {
        return jdbc.sql("""
                                UPDATE gridcase.inbox_item SET read_at = coalesce(read_at, :now)
                                WHERE username = :username AND id = :id
                                """)
                        .param("now", SqlTime.of(clock.instant()))
                        .param("username", username)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** @return how many became read */
    public int readAll(String username) {
        return jdbc.sql("UPDATE gridcase.inbox_item SET read_at = :now WHERE username = :username AND read_at IS NULL")
                .param("now", SqlTime.of(clock.instant()))
                .param("username", username)
                .update();
    }

    private static Item item(ResultSet row, int index) throws SQLException {
        return new Item(
                row.getLong("id"),
                ReminderKind.of(row.getString("kind")),
                row.getString("case_number"),
                List.of((String[]) row.getArray("arguments").getArray()),
                SqlTime.read(row, "created_at"),
                SqlTime.read(row, "read_at"));
    }
}
