package org.gridcase.accountability.service;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridcase.accountability.domain.Answer;
import org.gridcase.accountability.domain.Finding;
import org.gridcase.accountability.persistence.AnswerRows;
import org.gridcase.accountability.persistence.PanelRows;
import org.gridcase.accountability.persistence.PanelRows.Statement;
import org.gridcase.accountability.persistence.ReviewRecord;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.document.PdfDocuments;
import org.gridcase.shared.Words;
import org.springframework.stereotype.Component;

/** The paper of a decision (问责审核决定书): what the records answered, who was heard, and what was decided. */
@Component
class DecisionDocuments {

    private static final Locale STAFF = Locale.SIMPLIFIED_CHINESE;

    private final AnswerRows answers;
    private final PanelRows panels;
    private final EvidenceWords evidence;
    private final Words words;
    private final PdfDocuments pdf;
    private final CaseFiles cases;
    private final Clock clock;

    DecisionDocuments(
            AnswerRows answers,
            PanelRows panels,
            EvidenceWords evidence,
            Words words,
            PdfDocuments pdf,
            CaseFiles cases,
            Clock clock) {
        this.answers = answers;
        this.panels = panels;
        this.evidence = evidence;
        this.words = words;
        this.pdf = pdf;
        this.cases = cases;
        this.clock = clock;
    }

    void produce(ReviewRecord review, Instant decidedAt) {
        Map<String, Object> model = new HashMap<>();
        model.put("caseNumber", review.number().value());
        model.put("about", review.about().value());
        model.put("unit", evidence.name(review.unit().place()));
        model.put(
                "answers",
                answers.answers(review.number()).stream().map(this::answer).toList());
        model.put("finding", answers.finding(review.number()).map(this::finding).orElseThrow());
        model.put("defence", said(review, ReviewStep.DEFENCE));
        model.put("appeal", said(review, ReviewStep.APPEAL));
        model.put(
                "results",
                panels.decided(review.number()).stream().map(this::result).toList());
        model.put(
                "verdict",
                word("accountability.verdict." + review.course().verdict().code()));
        model.put("decidedOn", decidedAt.atZone(clock.getZone()).toLocalDate());
        cases.keepDocument(
                review.number(),
                "问责审核决定书-" + review.number() + ".pdf",
                "application/pdf",
                pdf.render("accountability-decision", model));
    }

    private Map<String, Object> answer(Answer answer) {
        return Map.of(
                "question", word(answer.question().word()),
                "yes", word(answer.yes() ? "accountability.yes" : "accountability.no"),
                "evidence",
                        answer.evidence().stream()
                                .map(one -> evidence.of(one, STAFF))
                                .toList());
    }

    private String finding(Finding finding) {
        List<String> parts = new ArrayList<>();
        parts.add(word("accountability.finding." + finding.kind().code()));
        if (finding.other() != null) {
            parts.add(evidence.name(finding.other()));
        }
        parts.add(word("accountability.why." + finding.why()));
        return String.join("：", parts);
    }

    /** What the unit said; that it said nothing; or null when it was not asked. */
    private String said(ReviewRecord review, ReviewStep step) {
        return panels.statement(review.number(), step.code())
                .map(Statement::body)
                .or(() -> panels.statement(review.number(), step.code())
                        .map(silence -> word("accountability.silence." + step.code())))
                .orElse(null);
    }

    private String result(PanelRows.Decided decided) {
        return words.text(
                "accountability.resultLine",
                decided.result(),
                List.of(
                        "accountability.round." + decided.round(),
                        String.valueOf(decided.tally().members()),
                        String.valueOf(decided.tally().held()),
                        String.valueOf(decided.tally().notHeld()),
                        String.valueOf(decided.tally().abstained()),
                        "accountability.result." + decided.result()),
                STAFF);
    }

    private String word(String key) {
        return words.of(key, key, STAFF);
    }
}
