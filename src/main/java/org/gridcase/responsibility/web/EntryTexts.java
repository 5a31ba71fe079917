package org.gridcase.responsibility.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.web.EntryText.ShareText;
import org.gridcase.responsibility.web.EntryText.State;
import org.gridcase.responsibility.web.ListViews.EntryView;
import org.gridcase.responsibility.web.ListViews.Named;
import org.gridcase.responsibility.web.ListViews.ShareView;
import org.gridcase.shared.Words;
import org.springframework.stereotype.Component;

/** Makes texts of entries. */
@Component
class EntryTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ListViews views;
    private final Words words;
    private final Clock clock;

    EntryTexts(ListViews views, Words words, Clock clock) {
        this.views = views;
        this.words = words;
        this.clock = clock;
    }

    /** @param at the instant at which one looks */
    List<EntryText> of(List<Entry> entries, Instant at, Locale locale) {
        return views.entries(entries, locale).stream()
                .map(entry -> text(entry, at, locale))
                .toList();
    }

    /** The day, with the time only when something does not begin with the day. */
    String when(Instant instant) {
        ZonedDateTime local = instant.atZone(clock.getZone());
        return (local.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY : MINUTE).format(local);
    }

    private EntryText text(EntryView entry, Instant at, Locale locale) {
        return new EntryText(
                entry.code(),
                entry.list().code(),
                entry.list().label(),
                entry.title(),
                entry.matters().stream()
                        .map(Named::label)
                        .collect(Collectors.joining(words.of("responsibility.page.comma", ", ", locale))),
                entry.legalBasis(),
                entry.shares().stream().map(share -> share(share, locale)).toList(),
                entry.expected(),
                entry.punished(),
                entry.means(),
                entry.version(),
                when(entry.from()),
                entry.to() == null ? null : when(entry.to()),
                state(entry, at));
    }

    private ShareText share(ShareView share, Locale locale) {
        return new ShareText(
                share.unit().label(),
                words.of("responsibility.role." + share.role(), share.role(), locale),
                share.percent().toPlainString() + "%");
    }

    private static State state(EntryView entry, Instant at) {
        if (at.isBefore(entry.from())) {
            return State.COMING;
        }
        return entry.to() == null || at.isBefore(entry.to()) ? State.IN_FORCE : State.ENDED;
    }
}
