package org.gridcase.publicity.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridcase.publicity.NoticeField;
import org.gridcase.publicity.NoticeState;
import org.gridcase.publicity.domain.Content;
import org.gridcase.publicity.domain.masking.Hit;
import org.gridcase.publicity.persistence.NoticeRecord;
import org.gridcase.publicity.persistence.NoticeSearch.Found;
import org.gridcase.publicity.persistence.VersionRecord;
import org.gridcase.publicity.service.NoticePreviews.Preview;
import org.gridcase.publicity.service.NoticeReading.Shown;
import org.gridcase.shared.PublicAddress;
import org.gridcase.shared.Words;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Notices in the reader's words. The page, the preview, the sheet and the API show the same. */
@Component
class NoticeViews {

    private static final String TITLE = "title";

    private final Territory territory;
    private final Words words;
    private final PublicAddress address;

    NoticeViews(Territory territory, Words words, PublicAddress address) {
        this.territory = territory;
        this.words = words;
        this.address = address;
    }

    record Label(String code, String label) {}

    /**
     * A piece of a text.
     *
     * @param hit what the masking gate takes it for, or null
     */
    record Piece(String text, String hit) {}

    /** @param pieces the text, cut where the masking gate holds something against it */
    record FieldView(
            String key,
            String label,
            String text,
            @JsonIgnore List<Piece> pieces) {}

    record VersionView(int version, String digest, Instant publishedAt, String published) {}

    /**
     * @param titlePieces the title, cut as the fields are
     * @param published when the version that is shown was published, as people read it; null: it is a draft
     */
    record NoticeView(
            String number,
            String title,
            @JsonIgnore List<Piece> titlePieces,
            Label kind,
            Label promptness,
            Label state,
            Label place,
            boolean objections,
            int version,
            String published,
            List<FieldView> fields,
            String address) {}

    /** @param versions newest first */
    record WholeView(
            NoticeView notice,
            List<VersionView> versions,
            String objectionsUntil,
            boolean objectionsPending,
            String shownUntil,
            String endedAt,
            String withdrawnAt,
            String withdrawnReason,
            boolean takesObjections,
            boolean objectionUpheld) {}

    /** @param recorded whether a case records it of a person: then it is masked or rewritten, and nothing else */
    record HitView(
            String field,
            String fieldLabel,
            int from,
            String found,
            Label kind,
            String replacement,
            boolean recorded) {}

    NoticeView notice(Found found, Locale locale) {
        return view(found.notice(), found.version().content(), List.of(), found.version(), locale);
    }

    WholeView whole(Shown shown, Locale locale) {
        NoticeRecord notice = shown.notice();
        VersionRecord newest = shown.newest();
        Content content = notice.state() == NoticeState.WITHDRAWN
                ? Content.of(words.of("notice.page.withdrawnTitle", "", locale), Map.of())
                : newest.content();
        List<VersionView> versions = new ArrayList<>();
        shown.versions()
                .forEach(version -> versions.add(
                        0,
                        new VersionView(
                                version.version(),
                                version.digest(),
                                version.publishedAt(),
                                words.at(version.publishedAt()))));
        return new WholeView(
                view(notice, content, List.of(), newest, locale),
                versions,
                at(shown.objectionsUntil()),
                shown.objectionsPending(),
                at(shown.shownUntil()),
                at(notice.endedAt()),
                at(notice.withdrawnAt()),
                notice.withdrawnReason(),
                shown.takesObjections(),
                shown.upheld());
    }

    NoticeView preview(Preview preview, Locale locale) {
        return view(preview.notice(), preview.content(), preview.hits(), null, locale);
    }

    List<HitView> hits(Preview preview, Locale locale) {
        return preview.hits().stream()
                .map(hit -> new HitView(
                        hit.fieldKey(),
                        fieldLabel(hit.fieldKey(), locale),
                        hit.from(),
                        textOf(preview.content(), hit.fieldKey()).substring(hit.from(), hit.to()),
                        hitLabel(hit, locale),
                        hit.replacement(),
                        hit.recorded()))
                .toList();
    }

    /** The keys of the fields, the title among them, that say what a record says. */
    List<String> fixed(Preview preview) {
        Content fixed = preview.notice().fixed();
        List<String> keys = new ArrayList<>();
        if (fixed != null) {
            keys.add(TITLE);
            fixed.fields().keySet().forEach(field -> keys.add(field.key()));
        }
        return keys;
    }

    /** The fields that a new text of the notice may have, each with what it says now. */
    List<FieldView> editable(Preview preview, Locale locale) {
        NoticeRecord notice = preview.notice();
        List<NoticeField> fields = new ArrayList<>(notice.kind().fields());
        if (notice.version() > 0) {
            fields.add(NoticeField.CORRECTION);
        }
        return fields.stream()
                .map(field -> new FieldView(
                        field.key(),
                        fieldLabel(field.key(), locale),
                        // What an earlier version put right is not what this one does.
                        field == NoticeField.CORRECTION && !notice.awaitsDecision()
                                ? ""
                                : preview.content().fields().getOrDefault(field, ""),
                        List.of()))
                .toList();
    }

    Label label(Place place) {
        return new Label(place.code().value(), place.path());
    }

    Label word(String key, String code, Locale locale) {
        return new Label(code, words.of(key, code, locale));
    }

    String place(PlaceCode code) {
        return territory.find(code).map(Place::path).orElse(code.value());
    }

    private NoticeView view(
            NoticeRecord notice, Content content, List<Hit> hits, VersionRecord version, Locale locale) {
        List<FieldView> fields = new ArrayList<>();
        content.fields()
                .forEach((field, text) -> fields.add(new FieldView(
                        field.key(), fieldLabel(field.key(), locale), text, pieces(text, field.key(), hits, locale))));
        return new NoticeView(
                notice.number().value(),
                content.title(),
                pieces(content.title(), TITLE, hits, locale),
                word(notice.kind().word(), notice.kind().code(), locale),
                word(notice.promptness().word(), notice.promptness().code(), locale),
                word(notice.state().word(), notice.state().code(), locale),
                new Label(notice.place().value(), place(notice.place())),
                notice.objections(),
                version == null ? notice.version() + 1 : version.version(),
                version == null ? null : at(version.publishedAt()),
                fields,
                address.of(NoticePages.ROOT + "/" + notice.number().value()));
    }

    private List<Piece> pieces(String text, String field, List<Hit> hits, Locale locale) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Hit hit : hits) {
            if (hit.fieldKey().equals(field)) {
                pieces.add(new Piece(text.substring(at, hit.from()), null));
                pieces.add(new Piece(
                        text.substring(hit.from(), hit.to()),
                        hitLabel(hit, locale).label()));
                at = hit.to();
            }
        }
        pieces.add(new Piece(text.substring(at), null));
        return pieces;
    }

    private Label hitLabel(Hit hit, Locale locale) {
        return word("noticeHit." + hit.kind().name(), hit.kind().name(), locale);
    }

    private String fieldLabel(String key, Locale locale) {
        return words.of("noticeField." + key, key, locale);
    }

    private static String textOf(Content content, String key) {
        return key.equals(TITLE)
                ? content.title()
                : content.fields().get(NoticeField.ofKey(key).orElseThrow());
    }

    private String at(Instant instant) {
        return instant == null ? null : words.at(instant);
    }
}
