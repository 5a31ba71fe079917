package org.gridcase.accountability.service;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridcase.accountability.domain.Choice;
import org.gridcase.accountability.domain.Finding;
import org.gridcase.accountability.domain.Question;
import org.gridcase.accountability.domain.Verdict;
import org.gridcase.accountability.persistence.AnswerRows;
import org.gridcase.accountability.persistence.PanelRows;
import org.gridcase.accountability.persistence.ReviewRecord;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.publicity.NoticeDraft;
import org.gridcase.publicity.NoticeField;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.publicity.Publications;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.ResponsibilityLists;
import org.gridcase.shared.Words;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;
import org.springframework.stereotype.Component;

/**
 * A final decision in public form (公示): only what is final, and of it only two things. That a unit answers for a neglect is
 * public, with the entry of the lists and the votes; so is a gap in the lists, without the unit that was accused. Nothing is
 * published of a unit that does not answer, because to be accused in public is half a sentence already; nor that the record
 * points to another unit, which has not been heard. What a panel has decided is final: residents cannot object to it.
 */
@Component
class DecisionNotices {

    private static final Locale PUBLIC = Locale.SIMPLIFIED_CHINESE;
    private static final String ENTRY = "entry";

    private final Publications publications;
    private final AnswerRows answers;
    private final PanelRows panels;
    private final ResponsibilityLists lists;
    private final EvidenceWords evidence;
    private final Words words;
    private final Clock clock;

    DecisionNotices(
            Publications publications,
            AnswerRows answers,
            PanelRows panels,
            ResponsibilityLists lists,
            EvidenceWords evidence,
            Words words,
            Clock clock) {
        this.publications = publications;
        this.answers = answers;
        this.panels = panels;
        this.lists = lists;
        this.evidence = evidence;
        this.words = words;
        this.clock = clock;
    }

    /** @return the number of the notice, which waits for the district's approval; empty when there is nothing to publish */
    Optional<CaseNumber> draft(ReviewRecord review) {
        Finding finding = answers.finding(review.number()).orElseThrow();
        if (review.course().verdict() == Verdict.HELD) {
            return Optional.of(held(review));
        }
        return finding.kind() == Finding.Kind.LIST_GAP ? Optional.of(gap(review, finding)) : Optional.empty();
    }

    private CaseNumber held(ReviewRecord review) {
        String unit = evidence.name(review.unit().place());
        Map<String, String> fields = new HashMap<>();
        fields.put(NoticeField.RESPONSIBLE.key(), unit);
        fields.put(NoticeField.FINDING.key(), text("accountability.public.held", day(review.at())));
        fields.put(NoticeField.DECISION.key(), decision(review));
        fields.put(NoticeField.GROUNDS.key(), grounds(review));
        return draft(review, text("accountability.public.heldTitle", unit), fields);
    }

    private CaseNumber gap(ReviewRecord review, Finding finding) {
        Map<String, String> fields = new HashMap<>();
        fields.put(NoticeField.FINDING.key(), word("accountability.why." + finding.why()));
        fields.put(NoticeField.DECISION.key(), word("accountability.public.gap"));
        return draft(review, word("accountability.public.gapTitle"), fields);
    }

    private CaseNumber draft(ReviewRecord review, String title, Map<String, String> fields) {
        PlaceCode district = review.unit().place().at(Level.DISTRICT).orElseThrow();
        entry(review, district).ifPresent(entry -> fields.put(NoticeField.ENTRY.key(), entry));
        return publications.draft(
                new NoticeDraft(
                        review.number(),
                        district,
                        NoticeKind.ACCOUNTABILITY_DECISION,
                        null,
                        shortened(title, 100),
                        fields,
                        false),
                null);
    }

    /** The entry by which the unit had to answer, as the evidence names it, with its title of that time. */
    private Optional<String> entry(ReviewRecord review, PlaceCode district) {
        return answers.answers(review.number()).stream()
                .filter(answer -> answer.question() == Question.POWER)
                .flatMap(answer -> answer.evidence().stream())
                .filter(one -> one.kind().equals(ENTRY))
                .map(one -> one.arguments().get(0))
                .findFirst()
                .map(code -> lists.inForce(district, code, review.at())
                        .map(Entry::title)
                        .map(title -> code + " " + title)
                        .orElse(code));
    }

    private String decision(ReviewRecord review) {
        String verdict =
                word("accountability.verdict." + review.course().verdict().code());
        return panels.decided(review.number()).stream()
                .map(one -> words.text(
                        "accountability.resultLine",
                        one.result(),
                        List.of(
                                "accountability.round." + one.round(),
                                String.valueOf(one.tally().members()),
                                String.valueOf(one.tally().held()),
                                String.valueOf(one.tally().notHeld()),
                                String.valueOf(one.tally().abstained()),
                                "accountability.result." + one.result()),
                        PUBLIC))
                .collect(Collectors.joining("\n", "", "\n" + verdict));
    }

    /** The five answers, and why the members of the last panel voted as it was decided; nobody's name stands at a reason. */
    private String grounds(ReviewRecord review) {
        String questions = answers.answers(review.number()).stream()
                .map(answer -> word(answer.question().word()) + "："
                        + word(answer.yes() ? "accountability.yes" : "accountability.no"))
                .collect(Collectors.joining("\n"));
        String reasons = panels.votes(review.number()).stream()
                .filter(vote -> vote.round() == review.course().round())
                .filter(vote -> vote.choice().equals(Choice.HELD.code()))
                .map(PanelRows.Vote::reason)
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
        return shortened(
                questions + "\n" + word("accountability.public.reasons") + "\n" + reasons, NoticeField.LONGEST);
    }

    private static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }

    private String day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate().toString();
    }

    private String text(String key, String argument) {
        return words.text(key, key, List.of(argument), PUBLIC);
    }

    private String word(String key) {
        return words.of(key, key, PUBLIC);
    }
}
