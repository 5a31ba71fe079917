package org.gridcase.responsibility.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridcase.document.PdfDocuments;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.ListVersion;
import org.gridcase.responsibility.web.PublishedLists.Moment;
import org.gridcase.shared.PublicAddress;
import org.gridcase.territory.Place;
import org.springframework.stereotype.Component;

/** The plain sheet (明白纸): task, duty and what is punished on one page, with a code that leads to the live entry. */
@Component
class PlainSheets {

    private static final String TEMPLATE = "plain-sheet";

    /** Paper is Chinese, whoever prints it. */
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final PdfDocuments pdf;
    private final EntryTexts texts;
    private final PublicAddress address;
    private final Clock clock;

    PlainSheets(PdfDocuments pdf, EntryTexts texts, PublicAddress address, Clock clock) {
        this.pdf = pdf;
        this.texts = texts;
        this.address = address;
        this.clock = clock;
    }

    /** @param to null: not decided */
    record Sheet(EntryText entry, LocalDate from, LocalDate to, String address) {}

    /** @param title of the file, for whoever opens it */
    byte[] of(String title, Place district, ListVersion version, List<Entry> entries, Moment moment) {
        List<EntryText> words = texts.of(entries, moment.instant(), LANGUAGE);
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            sheets.add(sheet(entries.get(i), words.get(i)));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("title", title);
        model.put("district", district.name());
        model.put("version", version.number());
        model.put("versionFrom", day(version.from()));
        model.put("sheets", sheets);
        return pdf.render(TEMPLATE, model);
    }

    private Sheet sheet(Entry entry, EntryText words) {
        String path = String.join("/", ListPages.ROOT, entry.district().value(), entry.code());
        return new Sheet(words, day(entry.from()), entry.to() == null ? null : day(entry.to()), address.of(path));
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(clock.getZone()).toLocalDate();
    }
}
