package org.gridcase.accountability.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridcase.accountability.domain.Evidence;
import org.gridcase.accountability.domain.Finding;
import org.gridcase.accountability.domain.Verdict;
import org.gridcase.accountability.process.ReviewDriver.Review;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The five questions on the facts of a case: who is not held responsible, and what is found instead. */
class NobodyHeldTest extends AccountabilityPaths {

    @Autowired
    private CaseFiles cases;

    @Test
    void aUnitThatIsNotOnTheListIsNotHeldAndTheLeadIsNamed() {
        CaseNumber about = driver.held(ReviewDriver.TRANSPORT, "dept-transport");
        driver.misses(about, ReviewDriver.TRANSPORT);
        Review review = driver.accused(about, ReviewDriver.TRANSPORT);

        assertNamed(
                review, new Finding(Finding.Kind.ANOTHER_UNIT, PlaceCode.of(ReviewDriver.URBAN), "listedWithOther"));
    }

    @Test
    void aTownInWhoseTerritoryItLiesIsNotHeldForWhatADepartmentHeld() {
        CaseNumber about = driver.held(ReviewDriver.URBAN, "dept-urban");
        driver.misses(about, ReviewDriver.URBAN);
        Review review = driver.accused(about, ReviewDriver.TOWN);

        assertNamed(review, new Finding(Finding.Kind.ANOTHER_UNIT, PlaceCode.of(ReviewDriver.URBAN), "heldByOther"));
    }

    @Test
    void whatIsOnNoListIsAGapAndIsProposedAsAnEntry() {
        CaseNumber about = driver.held(ReviewDriver.URBAN, "dept-urban", "other");
        driver.misses(about, ReviewDriver.URBAN);
        Review review = driver.accused(about, ReviewDriver.URBAN);

        assertNamed(review, new Finding(Finding.Kind.LIST_GAP, null, "notListed"));
        assertThat(jdbc.sql("""
                                SELECT arguments[1] FROM gridcase.case_timeline
                                WHERE case_number = ? AND kind = 'reviewGapProposed'
                                """)
                        .param(review.number.value())
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(change ->
                        assertThat(cases.facts(new CaseNumber(change)).kind()).isEqualTo("list-amendment"));
    }

    @Test
    void anEntryThatThereIsNotProposesNothing() {
        CaseNumber about = driver.held(ReviewDriver.URBAN, "dept-urban");
        driver.misses(about, ReviewDriver.URBAN);
        driver.missedAgain(about, ReviewDriver.URBAN, "NO-SUCH");
        Review review = driver.reviewOf(about);

        assertNamed(review, new Finding(Finding.Kind.LIST_GAP, null, "notListed"));
        assertThat(review.timeline()).doesNotContain("reviewGapProposed");
    }

    @Test
    void anEntryThatIsCitedGoesBeforeTheMatter() {
        CaseNumber about = driver.held(ReviewDriver.URBAN, "dept-urban", "other");
        driver.misses(about, ReviewDriver.URBAN);
        driver.missedAgain(about, ReviewDriver.URBAN, "S-01");
        Review review = driver.reviewOf(about);

        assertThat(review.tasksOf("stateDefence")).hasSize(1);
        assertThat(answers.answers(review.number).get(0).evidence().get(0).arguments())
                .startsWith("S-01");
    }

    @Test
    void whereNothingWasMissedNobodyIsHeld() {
        Review review = driver.accused(driver.held(ReviewDriver.URBAN, "dept-urban"), ReviewDriver.URBAN);

        assertNamed(review, new Finding(Finding.Kind.NOBODY, null, "nothingMissed"));
    }

    @Test
    void whoWasNeverToldIsNotHeld() {
        CaseNumber about = driver.held(ReviewDriver.URBAN, null);
        driver.misses(about, ReviewDriver.URBAN);

        assertNamed(driver.accused(about, ReviewDriver.URBAN), new Finding(Finding.Kind.NOBODY, null, "notNotified"));
    }

    @Test
    void whoAskedForMeansAndGotNoAnswerIsNotHeld() {
        CaseNumber about = driver.held(ReviewDriver.URBAN, "dept-urban");
        driver.asksForMeansInVain(about, "dept-urban");
        driver.misses(about, ReviewDriver.URBAN);
        Review review = driver.accused(about, ReviewDriver.URBAN);

        assertNamed(review, new Finding(Finding.Kind.NOBODY, null, "meansUnanswered"));
        assertThat(answers.answers(review.number).get(4).evidence().stream().map(Evidence::kind))
                .containsExactly("meansGranted", "share", "staffed", "meansUnanswered");
    }

    private void assertNamed(Review review, Finding finding) {
        assertThat(answers.finding(review.number)).contains(finding);
        assertThat(review.record().course().verdict()).isEqualTo(Verdict.NAMED);
        assertThat(review.status()).isEqualTo("closed");
        assertThat(review.passedToTheEnd(AccountabilityProcess.KEY))
                .containsSubsequence("mayGoOn", "closeReview")
                .doesNotContain("openDefence");
        assertThat(review.documents()).hasSize(1);
        assertThat(review.timeline()).contains("reviewAnswer", "reviewFinding", "reviewDecided");
    }
}
