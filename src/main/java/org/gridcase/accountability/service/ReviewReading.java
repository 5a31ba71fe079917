package org.gridcase.accountability.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridcase.accountability.domain.Answer;
import org.gridcase.accountability.domain.Finding;
import org.gridcase.accountability.persistence.AnswerRows;
import org.gridcase.accountability.persistence.PanelRows;
import org.gridcase.accountability.persistence.PanelRows.Considered;
import org.gridcase.accountability.persistence.PanelRows.Decided;
import org.gridcase.accountability.persistence.PanelRows.Statement;
import org.gridcase.accountability.persistence.PanelRows.Vote;
import org.gridcase.accountability.persistence.ReviewRecord;
import org.gridcase.accountability.persistence.ReviewRows;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a reader sees of a review. For others it does not exist: an accusation is not yet a fault. */
@Service
@Transactional(readOnly = true)
public class ReviewReading {

    private final ReviewRows reviews;
    private final AnswerRows answers;
    private final PanelRows panels;
    private final Territory territory;

    ReviewReading(ReviewRows reviews, AnswerRows answers, PanelRows panels, Territory territory) {
        this.reviews = reviews;
        this.answers = answers;
        this.panels = panels;
        this.territory = territory;
    }

    /**
     * @param votes empty until a panel has decided: nobody votes as others did
     * @param decidedAt null while the review runs
     */
    public record Whole(
            ReviewRecord review,
            List<Answer> answers,
            Optional<Finding> finding,
            Optional<Statement> defence,
            Optional<Statement> appeal,
            List<Considered> considered,
            List<Vote> votes,
            List<Decided> results,
            Instant decidedAt) {

        /** How it stands and what was finally decided; not why, by whom, and what the unit said. */
        static Whole outline(ReviewRecord review, Instant decidedAt) {
            return new Whole(
                    review,
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    decidedAt);
        }
    }

    /** @throws Refusal (404) for whoever has no part in it and does not watch over the district */
    public Whole visible(String number) {
        Person reader = territory.currentPerson();
        CaseNumber of = new CaseNumber(number);
        ReviewRecord review = reviews.find(of)
                .filter(found -> readsAll(reader, found) || reader.username().equals(found.accuser()))
                .orElseThrow(() -> Refusal.notFound("accountability.notFound", number));
        Instant decidedAt = reviews.decidedAt(of).orElse(null);
        if (!readsAll(reader, review)) {
            return Whole.outline(review, decidedAt);
        }
        List<Decided> results = panels.decided(of);
        return new Whole(
                review,
                answers.answers(of),
                answers.finding(of),
                panels.statement(of, ReviewStep.DEFENCE.code()),
                panels.statement(of, ReviewStep.APPEAL.code()),
                panels.considered(of),
                panels.votes(of).stream()
                        .filter(vote -> results.stream().anyMatch(result -> result.round() == vote.round()))
                        .toList(),
                results,
                decidedAt);
    }

    private boolean readsAll(Person reader, ReviewRecord review) {
        PlaceCode district = review.unit().place().at(Level.DISTRICT).orElseThrow();
        boolean watches = reader.posts().stream()
                .anyMatch(held -> held.place().equals(district)
                        && (held.post() == Post.DISTRICT_CENTRE || held.post() == Post.INSPECTOR));
        return watches
                || review.unit().isActedForBy(reader)
                || panels.considered(review.number()).stream()
                        .anyMatch(one -> one.leftOut() == null && one.username().equals(reader.username()));
    }
}
