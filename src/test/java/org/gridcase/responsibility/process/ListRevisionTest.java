package org.gridcase.responsibility.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gridcase.GridcaseTest;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListChange;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.ProposedChange.Origin;
import org.gridcase.responsibility.TestLists;
import org.gridcase.responsibility.domain.Amendment;
import org.gridcase.responsibility.domain.ChangeState;
import org.gridcase.responsibility.process.ListAmendmentDriver.Change;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A proposal of several entries that was returned is put right as a whole, by one form. */
@GridcaseTest
class ListRevisionTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    private ListAmendmentDriver driver;
    private ListChangeDistrict district;
    private Change returned;

    @BeforeEach
    void aProposalOfThreeEntriesIsReturned() {
        driver = beans.createBean(ListAmendmentDriver.class);
        district = driver.district;
        ListChange change = new ListChange(
                district.code(),
                List.of(TestLists.shared(district.code(), "S-01", "集中供热"), core("C-01"), core("C-02")),
                Set.of());
        returned = driver.proposedBy(Origin.IMPORT, district.centre(), change)
                .heardByAll()
                .decides(district.otherCentre(), "return", "reason", "请逐项核对");
    }

    private EntryContent core(String code) {
        ListUnit department = TestLists.department(district.code(), 3);
        return TestLists.entry(code, ListKind.CORE, "规划", TestLists.lead(department, "100"));
    }

    @Test
    void severalEntriesTheirMattersAndOneLess() {
        revises(
                "code",
                "S-01",
                "matters",
                "[\"wages\",\"heating\"]",
                "title",
                "供热和供气",
                "code2",
                "C-01",
                "matters2",
                "[\"none\"]",
                "means2",
                "规划经费",
                "code3",
                "C-02",
                "dropped3",
                true);

        List<Amendment> amendments = returned.record().amendments();
        assertThat(amendments).extracting(Amendment::code).containsExactly("C-01", "S-01");
        EntryContent first = amendments.get(0).content();
        assertThat(first.matters()).isEmpty();
        assertThat(first.means()).isEqualTo("规划经费");
        assertThat(first.title()).isEqualTo("规划");
        EntryContent second = amendments.get(1).content();
        assertThat(second.matters()).containsExactly("heating", "wages");
        assertThat(second.title()).isEqualTo("供热和供气");
        assertThat(returned.record().state()).isEqualTo(ChangeState.HEARING);
    }

    @Test
    void whatCannotBeLeavesTheProposalAsItWas() {
        refuses("listChange.revise.which", "title", "哪一项");
        refuses("listChange.revise.which", "code", "S-09", "title", "没有这一项");
        refuses("listChange.twice", "code", "C-01", "title", "一", "code2", "C-01", "title2", "二");
        refuses(
                "listChange.empty",
                "code",
                "C-01",
                "dropped",
                true,
                "code2",
                "C-02",
                "dropped2",
                true,
                "code3",
                "S-01",
                "dropped3",
                true);

        assertThat(returned.record().amendments()).hasSize(3);
        assertThat(returned.record().state()).isEqualTo(ChangeState.RETURNED);
    }

    private void refuses(String message, Object... fields) {
        assertThatThrownBy(() -> revises(fields)).hasRootCauseMessage(message);
    }

    private void revises(Object... fields) {
        Object[] all = Stream.concat(Stream.of("outcome", "proposeAgain", "reason", "已核对"), Stream.of(fields))
                .toArray();
        returned.revises(district.centre(), all);
    }
}
