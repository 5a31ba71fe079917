package org.gridcase.accountability.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.gridcase.accountability.process.ReviewDriver.Review;
import org.gridcase.monitor.MapProof;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What the map says of reviews, in which a panel votes at once and each member has a ballot of their own. */
class ReviewMapTest extends AccountabilityPaths {

    private static final List<String> PROCESSES = List.of(AccountabilityProcess.KEY);

    @Autowired
    private WebApplicationContext web;

    @Test
    void figuresOfReviewsAreThoseOfTheHistory() throws Exception {
        List<Supplier<Review>> ways = List.of(
                () -> driver.goesOn(),
                () -> driver.goesOn().claims("dept-urban", "stateDefence"),
                () -> driver.goesOn().fires("defenceOverdue"),
                () -> driver.goesOn().defends().vote(1, "held"),
                () -> driver.goesOn().defends().vote(1, "held").fires("votingOverdue"),
                () -> driver.goesOnUnder(3, "secret").defends().vote(1, "held", "notHeld"),
                () -> driver.goesOn().defends().vote(1, "held", "held", "notHeld"),
                () -> driver.goesOn()
                        .defends()
                        .vote(1, "held", "held", "held")
                        .appeals()
                        .vote(2, "held"),
                () -> driver.goesOn()
                        .defends()
                        .vote(1, "held", "held", "held")
                        .appeals()
                        .vote(2, "notHeld", "notHeld", "held"),
                () -> driver.goesOn().defends().vote(1, "held", "held", "held").fires("appealOverdue"),
                () -> driver.goesOnUnder(99, "open").defends());
        List<String> numbers = new ArrayList<>();
        for (Supplier<Review> way : ways) {
            numbers.add(way.get().number.value());
        }

        MapProof proof = new MapProof(web).of(numbers, 1, "district-centre", "990100", PROCESSES);

        assertThat(proof.visits(numbers, AccountabilityProcess.KEY, "stateDefence"))
                .isEqualTo(ways.size());
        assertThat(proof.visits(numbers, AccountabilityProcess.KEY, "castVote")).isGreaterThan(20);
        assertThat(proof.visits(numbers, AccountabilityProcess.KEY, "appealOrAccept"))
                .isEqualTo(4);
        proof.of(numbers, 2, "district-centre", "990100", PROCESSES);
    }
}
