package org.gridcase.accountability.service;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gridcase.accountability.domain.Answer;
import org.gridcase.accountability.domain.Evidence;
import org.gridcase.accountability.domain.Facts;
import org.gridcase.accountability.domain.Finding;
import org.gridcase.accountability.domain.FiveQuestions;
import org.gridcase.accountability.persistence.AnswerRows;
import org.gridcase.accountability.persistence.ReviewRecord;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The facts of a review, the five answers, and what follows from them. */
@Service
@Transactional
public class FactFinding {

    private static final String STAGE = "facts";

    /** A line of the timeline holds so much; the whole evidence is in the table and in the decision. */
    private static final int MOST_LINES = 30;

    private final ReviewCourse course;
    private final FactCollector collector;
    private final AnswerRows answers;
    private final EvidenceWords words;
    private final GapProposals gaps;
    private final CaseFiles cases;

    FactFinding(
            ReviewCourse course,
            FactCollector collector,
            AnswerRows answers,
            EvidenceWords words,
            GapProposals gaps,
            CaseFiles cases) {
        this.course = course;
        this.collector = collector;
        this.answers = answers;
        this.words = words;
        this.gaps = gaps;
        this.cases = cases;
    }

    /** @return whether the unit must answer; false: the review is over, and what the records support is recorded */
    public boolean collect(CaseNumber number) {
        ReviewRecord review = course.lock(number);
        Facts facts = collector.collect(review);
        List<Answer> answered = FiveQuestions.answer(facts);
        Finding finding = Finding.of(answered, facts);
        answers.insert(number, answered, finding);
        answered.forEach(answer -> record(number, answer));
        record(number, finding);
        if (finding.kind() == Finding.Kind.LIST_GAP) {
            gaps.propose(review, facts)
                    .ifPresent(change ->
                            cases.record(number, TimelineEntry.byService("reviewGapProposed", STAGE, change.value())));
        }
        course.move(review, review.course().answered(finding));
        return finding.mayGoOn();
    }

    private void record(CaseNumber number, Answer answer) {
        String evidence = answer.evidence().stream()
                .limit(MOST_LINES)
                .map(one -> words.of(one, Locale.SIMPLIFIED_CHINESE))
                .collect(Collectors.joining("\n"));
        cases.record(
                number,
                TimelineEntry.by(
                        null,
                        "reviewAnswer",
                        STAGE,
                        evidence,
                        answer.question().word(),
                        answer.yes() ? "accountability.yes" : "accountability.no"));
    }

    private void record(CaseNumber number, Finding finding) {
        String other =
                finding.other() == null ? "accountability.noOther" : words.argument(Evidence.PLACE + finding.other());
        cases.record(
                number,
                TimelineEntry.byService(
                        "reviewFinding",
                        STAGE,
                        "accountability.finding." + finding.kind().code(),
                        "accountability.why." + finding.why(),
                        other));
    }
}
