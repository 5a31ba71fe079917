package org.gridcase.call.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gridcase.call.process.CallDriver.Case;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.ResponsibilityLists;
import org.gridcase.responsibility.domain.Amendment;
import org.gridcase.responsibility.persistence.ChangeRecord;
import org.gridcase.responsibility.persistence.ChangeRows;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever the centre finds right has the call by the entry that says so, whichever unit brought it forward. */
class CallArbitrationPathsTest extends CallPaths {

    private static final PlaceCode DISTRICT = PlaceCode.of("990100");
    private static final String CITY = "99010001";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ResponsibilityLists lists;

    @Autowired
    private ChangeRows changes;

    @Test
    void theLeadThatWasCalledFirstHasItByItsEntryWithAllPartners() {
        Case call = roadsRefusedTwice();

        call.completes("district-centre", "arbitrate", "outcome", "interpret", "unit", TRANSPORT, "reason", "属道路维护")
                .completes("dept-transport", "claimCall", "outcome", "accept");

        assertThat(call.value("entry_code")).isEqualTo(ROADS);
        assertThat(shares(call))
                .containsExactlyInAnyOrder(CITY + " 20.00", TRANSPORT + " 50.00", CallDriver.TOWN + " 30.00");
    }

    @Test
    void theUnitThatTheSecondRefusalNamesHasItByThatEntry() {
        Case call = roadsRefusedTwice();

        call.completes("district-centre", "arbitrate", "outcome", "interpret", "unit", LAND, "reason", "属设施布点")
                .completes("dept-land", "claimCall", "outcome", "accept");

        assertThat(call.value("entry_code")).isEqualTo(FACILITIES);
        assertThat(shares(call)).containsExactlyInAnyOrder(HOUSING + " 40.00", LAND + " 60.00");
    }

    @Test
    void anAmendmentOfAnEntryKeepsWhatWasNotDecided() {
        Case call = roadsRefusedTwice();

        amends(call, LAND);

        List<Entry> versions = lists.history(DISTRICT, FACILITIES);
        EntryContent before = versions.get(versions.size() - 1).content();
        EntryContent proposed = proposed(call).content();
        assertThat(call.value("entry_code")).isEqualTo(FACILITIES);
        assertThat(proposed)
                .isEqualTo(new EntryContent(
                        FACILITIES,
                        before.list(),
                        "公共设施用地移交",
                        before.matters(),
                        before.legalBasis() + "；《移交办法》",
                        before.lead(),
                        before.shares(),
                        before.expected(),
                        before.punished(),
                        before.means()));
        assertThat(proposed.means()).isNotEmpty();
    }

    @Test
    void aUnitThatNoCitedEntryNamesGetsANewOne() {
        Case call = roadsRefusedTwice();

        amends(call, HOUSING);

        EntryContent proposed = proposed(call).content();
        assertThat(call.value("entry_code")).isNull();
        assertThat(proposed.code()).isEqualTo("C" + call.number.value().substring(6));
        assertThat(proposed.list()).isEqualTo(ListKind.CORE);
        assertThat(proposed.shares()).hasSize(1);
        assertThat(proposed.expected()).isEqualTo("办理镇街呼叫的同类事项");
    }

    /** Transport says it is city management's (S-01), city management that it is land's (C-05). */
    private Case roadsRefusedTwice() {
        Case call = driver.call(ROADS)
                .completes("dept-transport", "claimCall", "outcome", "refuse", "entry", "S-01", "reason", "属占道执法")
                .completes("dept-urban", "claimCall", "outcome", "refuse", "entry", FACILITIES, "reason", "属设施布点");
        assertThat(call.openTasks()).containsExactly("arbitrate");
        return call;
    }

    private static void amends(Case call, String unit) {
        call.completes(
                "district-centre",
                "arbitrate",
                "outcome",
                "amend",
                "unit",
                unit,
                "entryTitle",
                "公共设施用地移交",
                "legalBasis",
                "《移交办法》",
                "reason",
                "清单未写明移交环节");
    }

    /** What the change says that the timeline of the call names. */
    private Amendment proposed(Case call) {
        String change =
                jdbc.sql("""
                        select change.case_number from gridcase.responsibility_change change
                          join gridcase.case_timeline line
                            on line.kind = 'amendmentProposed' and line.arguments[2] = change.case_number
                         where line.case_number = ?""").param(call.number.value()).query(String.class).single();
        Optional<ChangeRecord> record = changes.find(new CaseNumber(change));
        return record.orElseThrow().amendments().get(0);
    }

    private List<String> shares(Case call) {
        return jdbc.sql("""
                        select unit || ' ' || percent from gridcase.call_part where call_number = ? order by unit""").param(call.number.value()).query(String.class).list();
    }
}
