package org.gridcase.call.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.ListUnit;
import org.junit.jupiter.api.Test;

class AmendedEntryTest {

    private static final String ROADS = "99010002";
    private static final String CITY = "99010001";
    private static final String TOWN = "town";

    private final EntryContent listed = EntrySamples.entry(ListKind.SHARED, ROADS + ":50", CITY + ":20", TOWN + ":30")
            .content();

    @Test
    void nothingButTitleAndLawChangesWhenTheUnitLeadsAlready() {
        EntryContent amended = AmendedEntry.of(listed.withMeans("养护队"), new ListUnit(ROADS), "道路抢修", "《公路法》");

        assertThat(amended)
                .isEqualTo(new EntryContent(
                        listed.code(),
                        listed.list(),
                        "道路抢修",
                        listed.matters(),
                        "依据；《公路法》",
                        listed.lead(),
                        listed.shares(),
                        listed.expected(),
                        listed.punished(),
                        "养护队"));
    }

    @Test
    void aLawThatTheEntryNamesIsNotNamedTwice() {
        assertThat(AmendedEntry.of(listed, new ListUnit(ROADS), "道路抢修", "依据").legalBasis())
                .isEqualTo("依据");
    }

    @Test
    void anotherUnitLeadsWithTheRestAndThePartnersKeepTheirs() {
        assertThat(shares(AmendedEntry.of(listed, new ListUnit(CITY), "道路", "依据")))
                .containsExactly(CITY + " lead 70.00", "town cooperating 30.00");
        assertThat(shares(AmendedEntry.of(listed, new ListUnit("99010006"), "道路", "依据")))
                .containsExactly("99010006 lead 50.00", CITY + " cooperating 20.00", "town cooperating 30.00");
    }

    @Test
    void theEntryStaysInItsListWhenItMay() {
        assertThat(AmendedEntry.of(listed, ListUnit.TOWN, "道路", "依据").list()).isEqualTo(ListKind.SHARED);
        assertThat(list(ListKind.SHARED, CITY, ROADS + ":60", CITY + ":40")).isEqualTo(ListKind.CORE);
        assertThat(list(ListKind.SHARED, TOWN, ROADS + ":60", TOWN + ":40")).isEqualTo(ListKind.HANDED_DOWN);
        assertThat(list(ListKind.CORE, TOWN, ROADS + ":100")).isEqualTo(ListKind.HANDED_DOWN);
        assertThat(list(ListKind.HANDED_DOWN, CITY, TOWN + ":60", CITY + ":40")).isEqualTo(ListKind.CORE);
        assertThat(list(ListKind.CORE, CITY, ROADS + ":100")).isEqualTo(ListKind.CORE);
    }

    private static ListKind list(ListKind before, String lead, String... units) {
        return AmendedEntry.of(EntrySamples.entry(before, units).content(), new ListUnit(lead), "道路", "依据")
                .list();
    }

    private static List<String> shares(EntryContent content) {
        assertThat(content.lead()).isEqualTo(content.shares().get(0).unit());
        return content.shares().stream()
                .map(share -> share.unit() + " " + share.role().code() + " " + share.percent())
                .toList();
    }
}
