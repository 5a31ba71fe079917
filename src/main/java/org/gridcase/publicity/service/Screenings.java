package org.gridcase.publicity.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.publicity.KnownPeople;
import org.gridcase.publicity.KnownPeople.Recorded;
import org.gridcase.publicity.NoticeField;
import org.gridcase.publicity.domain.Content;
import org.gridcase.publicity.domain.ContentRules;
import org.gridcase.publicity.domain.masking.Field;
import org.gridcase.publicity.domain.masking.Hit;
import org.gridcase.publicity.domain.masking.Known;
import org.gridcase.publicity.domain.masking.MaskingGate;
import org.gridcase.publicity.domain.masking.Screening;
import org.gridcase.publicity.persistence.FalseHit;
import org.gridcase.publicity.persistence.ScreeningRows;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Words;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Asks the masking gate about a draft, with everybody whom the case of a notice and the cases behind it know. */
@Component
@EnableConfigurationProperties(PublicityProperties.class)
class Screenings {

    static final String TITLE = "title";

    private final CaseFiles cases;
    private final ScreeningRows rows;
    private final Words words;
    private final List<KnownPeople> modules;
    private final MaskingGate gate;

    Screenings(
            CaseFiles cases,
            ScreeningRows rows,
            Words words,
            List<KnownPeople> modules,
            PublicityProperties properties) {
        this.cases = cases;
        this.rows = rows;
        this.words = words;
        this.modules = modules;
        this.gate = new MaskingGate(properties.publicTelephones());
    }

    /** What the gate finds in the draft, without what an officer has confirmed as not personal. */
    Screening open(CaseNumber number, Content draft) {
        Map<String, String> texts = texts(draft);
        Set<FalseHit> confirmed = new HashSet<>(rows.falseHits(number));
        return new Screening(gate.screen(fields(draft), known(number)).hits().stream()
                .filter(hit -> hit.recorded() || !confirmed.contains(falseHit(hit, texts)))
                .toList());
    }

    /** What the gate finds in one text that is to be public, such as the reason for which a notice is taken down. */
    Screening text(CaseNumber number, String key, String label, String text) {
        return gate.screen(List.of(new Field(key, label, text)), known(number));
    }

    /**
     * The draft with everything replaced that is still open; what was confirmed beside it stays confirmed.
     *
     * @throws Refusal (400) when a text becomes too long by that
     */
    Content masked(CaseNumber number, Content draft, Screening open) {
        Content masked = masked(draft, open);
        ContentRules.requireLengths(masked);
        Map<String, String> before = texts(draft);
        texts(masked).forEach((field, text) -> {
            if (!text.equals(before.get(field))) {
                rows.carryOver(number, field, Content.digest(before.get(field)), Content.digest(text));
            }
        });
        return masked;
    }

    private Content masked(Content draft, Screening open) {
        Map<NoticeField, String> masked = new EnumMap<>(NoticeField.class);
        Map<String, Field> fields = new HashMap<>();
        fields(draft).forEach(field -> fields.put(field.key(), field));
        draft.fields().keySet().forEach(field -> masked.put(field, open.masked(fields.get(field.key()))));
        return Content.of(open.masked(fields.get(TITLE)), masked);
    }

    static FalseHit falseHit(Hit hit, Map<String, String> texts) {
        String text = texts.get(hit.fieldKey());
        return new FalseHit(
                hit.fieldKey(), hit.kind().name(), text.substring(hit.from(), hit.to()), Content.digest(text));
    }

    /** The texts by the key of the field, the title among them. */
    static Map<String, String> texts(Content content) {
        Map<String, String> texts = new HashMap<>();
        texts.put(TITLE, content.title());
        content.fields().forEach((field, text) -> texts.put(field.key(), text));
        return texts;
    }

    private List<Field> fields(Content content) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(TITLE, word("noticeField.title"), content.title()));
        content.fields().forEach((field, text) -> fields.add(new Field(field.key(), word(field.word()), text)));
        return fields;
    }

    private String word(String key) {
        return words.of(key, key, Locale.SIMPLIFIED_CHINESE);
    }

    /** Whoever is recorded on the case of which the notice tells, and on the cases from which that one came. */
    private Known known(CaseNumber number) {
        List<Recorded> people = new ArrayList<>();
        Set<CaseNumber> seen = new HashSet<>();
        for (CaseNumber next = number; next != null && seen.add(next); ) {
            CaseFacts facts = cases.facts(next);
            facts.parties().forEach(party -> people.add(new Recorded(party.name(), party.phone(), party.address())));
            for (KnownPeople module : modules) {
                people.addAll(module.of(next));
            }
            next = facts.linkedTo();
        }
        return new Known(of(people, Recorded::name), of(people, Recorded::phone), of(people, Recorded::address));
    }

    private static List<String> of(Collection<Recorded> people, Function<Recorded, String> what) {
        return people.stream().map(what).filter(Objects::nonNull).distinct().toList();
    }
}
