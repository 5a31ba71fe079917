package org.gridcase.accountability.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gridcase.accountability.AccountabilityReviews.Responsibility;
import org.gridcase.accountability.domain.Answer;
import org.gridcase.accountability.domain.Finding;
import org.gridcase.accountability.persistence.PanelRows;
import org.gridcase.accountability.persistence.ReviewRecord;
import org.gridcase.accountability.service.EvidenceWords;
import org.gridcase.accountability.service.ReviewReading.Whole;
import org.gridcase.shared.Words;
import org.gridcase.territory.Person;
import org.gridcase.territory.Territory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reviews as the API tells them, in the reader's words. */
@Component
class ReviewViews {

    private final EvidenceWords evidence;
    private final Words words;
    private final Territory territory;

    ReviewViews(EvidenceWords evidence, Words words, Territory territory) {
        this.evidence = evidence;
        this.words = words;
        this.territory = territory;
    }

    Review of(Whole whole) {
        ReviewRecord review = whole.review();
        return new Review(
                review.number().value(),
                review.about().value(),
                review.unit().place().value(),
                evidence.name(review.unit().place()),
                review.origin(),
                review.accuser(),
                review.at(),
                review.course().state().code(),
                word("state", review.course().state().code()),
                review.rule().secret(),
                whole.answers().stream().map(this::of).toList(),
                whole.finding().map(this::of).orElse(null),
                whole.defence().map(ReviewViews::of).orElse(null),
                whole.appeal().map(ReviewViews::of).orElse(null),
                whole.considered().stream().map(this::of).toList(),
                whole.votes().stream().map(this::of).toList(),
                whole.results().stream().map(this::of).toList(),
                whole.decidedAt() == null ? null : review.course().verdict().code(),
                whole.decidedAt() == null
                        ? null
                        : word("verdict", review.course().verdict().code()),
                whole.decidedAt());
    }

    Held of(Responsibility held) {
        return new Held(
                held.review().value(),
                held.about().value(),
                held.unit().value(),
                evidence.name(held.unit()),
                held.decidedAt());
    }

    private AnswerView of(Answer answer) {
        Locale locale = LocaleContextHolder.getLocale();
        return new AnswerView(
                answer.question().code(),
                words.of(answer.question().word(), answer.question().code(), locale),
                answer.yes(),
                answer.evidence().stream().map(one -> evidence.of(one, locale)).toList());
    }

    private FindingView of(Finding finding) {
        return new FindingView(
                finding.kind().code(),
                word("finding", finding.kind().code()),
                finding.other() == null ? null : finding.other().value(),
                finding.other() == null ? null : evidence.name(finding.other()),
                finding.why(),
                word("why", finding.why()));
    }

    private static StatementView of(PanelRows.Statement statement) {
        return new StatementView(statement.body(), statement.statedBy(), statement.at());
    }

    private PanelistView of(PanelRows.Considered one) {
        return new PanelistView(
                one.round(),
                one.username(),
                name(one.username()),
                one.leftOut() == null,
                one.leftOut(),
                one.leftOut() == null ? null : word("leftOut", one.leftOut()));
    }

    private VoteView of(PanelRows.Vote vote) {
        return new VoteView(
                vote.round(),
                vote.username(),
                vote.username() == null ? null : name(vote.username()),
                vote.choice(),
                word("choice", vote.choice()),
                vote.reason());
    }

    private ResultView of(PanelRows.Decided decided) {
        return new ResultView(
                decided.round(),
                decided.tally().members(),
                decided.tally().held(),
                decided.tally().notHeld(),
                decided.tally().abstained(),
                decided.result(),
                word("result", decided.result()),
                decided.at());
    }

    private String name(String username) {
        return territory.person(username).map(Person::name).orElse(username);
    }

    private String word(String field, String code) {
        return words.of("accountability." + field + "." + code, code, LocaleContextHolder.getLocale());
    }

    @Schema(name = "Accusation", description = "A case and a unit, and no more")
    record Accusation(
            @Schema(description = "Number of the case", example = "990100-2026-000123")
            String caseNumber,

            @Schema(description = "Code of a department, town, community or district", example = "99010001")
            String unit) {}

    @Schema(name = "AccusationReceipt")
    record Receipt(
            @Schema(description = "Number of the review") String caseNumber) {}

    @Schema(name = "AccountabilityReview")
    record Review(
            String caseNumber,

            @Schema(description = "The case that is reviewed")
            String reviewedCase,

            String unit,
            String unitName,
            @Schema(description = "accused or missedAgain") String origin,
            String accuser,

            @Schema(description = "When the window was missed; without one, when the review was opened")
            Instant at,

            @Schema(description = "facts, defence, panel, voting, appeal or closed")
            String state,

            String stateLabel,

            @Schema(description = "Whether nobody learns who voted how")
            boolean secretBallot,

            List<AnswerView> answers,
            FindingView finding,
            StatementView defence,
            StatementView appeal,
            List<PanelistView> panel,

            @Schema(description = "Empty until the panel has decided")
            List<VoteView> votes,

            List<ResultView> results,

            @Schema(description = "named, notHeld or held; null until it is final")
            String verdict,

            String verdictLabel,
            Instant decidedAt) {}

    @Schema(name = "ReviewAnswer")
    record AnswerView(
            @Schema(description = "power, holder, clock, notified or means")
            String question,

            String questionLabel,
            boolean yes,
            List<String> evidence) {}

    @Schema(name = "ReviewFinding", description = "What the records support")
    record FindingView(
            @Schema(description = "mayGoOn, anotherUnit, nobody or listGap")
            String kind,

            String kindLabel,
            String other,
            String otherName,
            String why,
            String whyLabel) {}

    @Schema(name = "ReviewStatement", description = "What the unit said; without text it said nothing in its time")
    record StatementView(String text, String by, Instant at) {}

    @Schema(name = "ReviewPanelist", description = "Somebody who was considered for a panel")
    record PanelistView(int round, String username, String name, boolean member, String leftOut, String leftOutLabel) {}

    @Schema(name = "ReviewVote")
    record VoteView(int round, String username, String name, String choice, String choiceLabel, String reason) {}

    @Schema(name = "ReviewResult")
    record ResultView(
            int round,
            int members,
            int held,
            int notHeld,
            int abstained,

            @Schema(description = "held, notHeld or noQuorum")
            String result,

            String resultLabel,
            Instant at) {}

    @Schema(name = "HeldResponsible", description = "A final decision")
    record Held(String caseNumber, String reviewedCase, String unit, String unitName, Instant decidedAt) {}
}
