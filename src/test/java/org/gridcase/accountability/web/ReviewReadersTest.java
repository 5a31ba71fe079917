package org.gridcase.accountability.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.gridcase.ApiClient;
import org.gridcase.ApiClient.Answer;
import org.gridcase.accountability.process.ReviewDriver;
import org.gridcase.accountability.process.ReviewDriver.Review;
import org.gridcase.casefile.CaseNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who reads a review, and what of it. */
class ReviewReadersTest extends ReviewRequests {

    @Test
    void englishReadersReadTheEvidenceInEnglish() {
        Review review = driver.goesOn();

        JsonNode read = ApiClient.basic(port, "inspector", "gridcase")
                .with("Accept-Language", "en")
                .get("/api/accountability-reviews/" + review.number)
                .body();
        assertThat(read.path("stateLabel").asText()).isEqualTo("Defence");
        assertThat(read.path("answers").path(0).path("evidence").path(0).asText())
                .startsWith("Entry S-03");
    }

    @ParameterizedTest
    @CsvSource({
        "district-centre, 200",
        "inspector, 200",
        "dept-urban, 200",
        "dept-urban-2, 200",
        "town-officer, 404",
        "admin, 404",
        "dept-environment, 404",
        "community-secretary, 404",
        "grid-worker, 404"
    })
    void theUnitTheCentreAndInspectorsReadItAndNobodyElse(String reader, int status) {
        assertThat(read(reader, driver.goesOn().number.value()).status()).isEqualTo(status);
    }

    @Test
    void whoAskedForAReviewReadsHowItStandsAndWhatWasDecided() {
        CaseNumber about = neglected();
        Answer accused = accuse("town-officer", about.value(), ReviewDriver.URBAN);
        ApiClient accuser = ApiClient.basic(port, "town-officer", "gridcase");
        JsonNode open = accuser.get(accused.header("Location")).body();
        assertThat(open.path("state").asText()).isEqualTo("defence");
        assertThat(open.path("answers")).isEmpty();
        assertThat(open.path("finding").isNull()).isTrue();

        Review review = driver.reviewOf(about).defends();
        review.vote(1, review.members(1).stream().map(member -> "held").toArray(String[]::new))
                .accepts();

        JsonNode closed = accuser.get(accused.header("Location")).body();
        assertThat(closed.path("state").asText()).isEqualTo("closed");
        assertThat(closed.path("verdict").asText()).isEqualTo("held");
        assertThat(closed.path("decidedAt").asText()).isNotEmpty();
        assertThat(closed.path("defence").isNull()).isTrue();
        for (String list : List.of("panel", "votes", "results")) {
            assertThat(closed.path(list).isArray()).as(list).isTrue();
            assertThat(closed.path(list)).as(list).isEmpty();
        }
        assertThat(read("dept-urban", review.number.value()).body().path("panel"))
                .isNotEmpty();
    }

    @Test
    void thePanelReadsItsOwnReviewAndNoOther() {
        Review review = driver.goesOn().defends();
        Review other = driver.goesOn();
        String member = review.members(1).stream()
                .filter(one -> one.startsWith("dept-"))
                .findFirst()
                .orElse(review.members(1).get(0));

        assertThat(read(member, review.number.value()).status()).isEqualTo(200);
        assertThat(ApiClient.basic(port, member, "gridcase")
                        .get("/api/cases/" + review.number)
                        .status())
                .isEqualTo(200);
        if (member.startsWith("dept-")) {
            assertThat(read(member, other.number.value()).status()).isEqualTo(404);
        }
        JsonNode panel = read("inspector", review.number.value()).body().path("panel");
        assertThat(panel).anySatisfy(one -> {
            assertThat(one.path("username").asText()).isEqualTo("dept-urban");
            assertThat(one.path("member").asBoolean()).isFalse();
            assertThat(one.path("leftOutLabel").asText()).isEqualTo("被审核单位的人员");
        });
    }

    @Test
    void votesAreShownWhenThePanelHasDecided() {
        Review review = driver.goesOn().defends().vote(1, "held", "held");
        assertThat(read("inspector", review.number.value()).body().path("votes"))
                .isEmpty();

        review.completes(review.members(1).get(2), "castVote", "outcome", "notHeld", "reason", "情有可原");
        JsonNode whole = read("inspector", review.number.value()).body();
        assertThat(whole.path("votes")).hasSize(3);
        assertThat(whole.path("results").path(0).path("held").asInt()).isEqualTo(2);
        assertThat(whole.path("results").path(0).path("resultLabel").asText()).isEqualTo("应当问责");
    }
}
