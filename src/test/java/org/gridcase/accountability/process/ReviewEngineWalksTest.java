package org.gridcase.accountability.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.GridcaseTest;
import org.gridcase.accountability.domain.Verdict;
import org.gridcase.accountability.process.ReviewDriver.Review;
import org.gridcase.casefile.CaseNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reviews that the unit, the panels and time take through the engine at random, of facts at random: every one ends, and the
 * tables say of none that a unit is held responsible without five times yes.
 */
@GridcaseTest
class ReviewEngineWalksTest {

    private static final int WALKS = 12;
    private static final int LONG_WALKS = 500;
    private static final int LONGEST = 40;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(20_261_122);
    private ReviewDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(ReviewDriver.class);
    }

    @Test
    void noUnitIsHeldWithoutFiveYes() {
        assertThat(walks(WALKS)).contains("named", "held");
    }

    @Test
    @Tag("soak")
    void noUnitIsHeldWithoutFiveYesForHours() {
        assertThat(walks(LONG_WALKS)).containsExactlyInAnyOrder("named", "notHeld", "held");
    }

    /** @return how the reviews ended */
    private Set<String> walks(int walks) {
        Set<String> verdicts = new TreeSet<>();
        for (int walk = 0; walk < walks; walk++) {
            Review review = random.nextInt(3) == 0 ? whateverHappened() : driver.goesOn();
            for (int step = 0; !review.status().equals("closed"); step++) {
                assertThat(step).as("steps of review %s", review.number).isLessThan(LONGEST);
                assertThat(open(review))
                        .as("a step is owed in %s", review.number)
                        .isEqualTo(1);
                something(review);
            }
            verdicts.add(assertWhole(review));
        }
        return verdicts;
    }

    /** A unit is accused of a case that it held or not, took up or not, missed or not, and that is its matter or not. */
    private Review whateverHappened() {
        String holder = any(ReviewDriver.URBAN, ReviewDriver.TRANSPORT);
        String officer = holder.equals(ReviewDriver.URBAN) ? "dept-urban" : "dept-transport";
        CaseNumber about = driver.held(holder, any(officer, officer, null), any("sanitation", "sanitation", "wages"));
        if (random.nextInt(4) > 0) {
            driver.misses(about, holder);
        }
        return driver.accused(about, any(ReviewDriver.URBAN, ReviewDriver.TRANSPORT, ReviewDriver.TOWN));
    }

    private void something(Review review) {
        boolean silence = random.nextInt(4) == 0;
        if (!review.tasksOf("stateDefence").isEmpty()) {
            if (silence) {
                review.fires("defenceOverdue");
            } else {
                review.completes(officerOf(review), "stateDefence", "statement", "已尽力处置。");
            }
        } else if (!review.tasksOf("appealOrAccept").isEmpty()) {
            if (silence) {
                review.fires("appealOverdue");
            } else {
                String outcome = any("appeal", "appeal", "accept");
                review.completes(officerOf(review), "appealOrAccept", "outcome", outcome, "reason", "未考虑天气。");
            }
        } else if (silence) {
            review.fires("votingOverdue");
        } else {
            List<Task> votes = review.tasksOf("castVote");
            String member = votes.get(random.nextInt(votes.size())).getAssignee();
            review.completes(
                    member, "castVote", "outcome", any("held", "held", "held", "notHeld", "abstain"), "reason", "依据充分");
        }
    }

    private static String officerOf(Review review) {
        return switch (review.record().unit().place().value()) {
            case ReviewDriver.URBAN -> "dept-urban";
            case ReviewDriver.TRANSPORT -> "dept-transport";
            default -> "town-officer";
        };
    }

    private int open(Review review) {
        return jdbc.sql("select count(*) from gridcase.clock_period where case_number = ? and ended_at is null")
                .param(review.number.value())
                .query(Integer.class)
                .single();
    }

    /** @return its verdict */
    private String assertWhole(Review review) {
        String verdict = jdbc.sql("select verdict from gridcase.accountability_decision where case_number = ?")
                .param(review.number.value())
                .query(String.class)
                .single();
        int yes = jdbc.sql("select count(*) from gridcase.accountability_answer where case_number = ? and yes")
                .param(review.number.value())
                .query(Integer.class)
                .single();
        assertThat(verdict.equals(Verdict.NAMED.code())).isEqualTo(yes < 5);
        assertThat(review.passedToTheEnd(AccountabilityProcess.KEY)).endsWith("closeReview", "reviewClosed");
        assertThat(driver.timelineOf(review.record().about()).contains("heldResponsible"))
                .isEqualTo(verdict.equals(Verdict.HELD.code()));
        assertThat(open(review)).isZero();
        return verdict;
    }

    private String any(String... of) {
        return of[random.nextInt(of.length)];
    }
}
