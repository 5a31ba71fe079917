package org.gridcase.dispute.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.Party;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.Test;

class RepetitionTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration WINDOW = Duration.ofDays(30);
    private static final PlaceCode BUILDING = PlaceCode.of("990100001001001001");
    private static final PlaceCode GRID = PlaceCode.of("990100001001001");
    private static final Party ZHANG = new Party("张示范", null, null);
    private static final Party LI = new Party("李示范", null, null);

    @Test
    void theSamePartiesWithinTheWindowAreTheSameMatter() {
        assertThat(repetition(GRID, List.of(ZHANG), earlier(List.of(LI, ZHANG), NOW.minus(WINDOW))))
                .isTrue();
    }

    @Test
    void afterTheWindowItIsANewMatter() {
        assertThat(repetition(
                        GRID,
                        List.of(ZHANG),
                        earlier(List.of(ZHANG), NOW.minus(WINDOW).minusSeconds(1))))
                .isFalse();
    }

    @Test
    void otherPartiesAreAnotherMatter() {
        assertThat(repetition(BUILDING, List.of(ZHANG), earlier(List.of(LI), NOW)))
                .isFalse();
    }

    @Test
    void withoutPartiesOnlyOneBuildingIsTellingEnough() {
        assertThat(repetition(BUILDING, List.of(), earlier(List.of(), NOW))).isTrue();
        assertThat(repetition(GRID, List.of(), earlier(List.of(), NOW))).isFalse();
        assertThat(repetition(BUILDING, List.of(), earlier(List.of(LI), NOW))).isFalse();
        assertThat(repetition(BUILDING, List.of(LI), earlier(List.of(), NOW))).isFalse();
    }

    @Test
    void anOpenCaseIsRepeatedTooHoweverOld() {
        assertThat(repetition(GRID, List.of(ZHANG), earlier(List.of(ZHANG), null)))
                .isTrue();
    }

    private static boolean repetition(PlaceCode place, List<Party> parties, CaseFacts earlier) {
        return Repetition.of(place, parties, List.of(earlier), NOW, WINDOW).isPresent();
    }

    private static CaseFacts earlier(List<Party> parties, Instant closedAt) {
        return new CaseFacts(
                new CaseNumber("990100-2026-000001"),
                "dispute-resolution",
                "漏水",
                "漏水",
                "water-leak",
                BUILDING,
                "resident",
                parties,
                NOW,
                NOW,
                "grid-worker",
                closedAt == null ? "open" : "closed",
                "grid",
                null,
                closedAt,
                null);
    }
}
