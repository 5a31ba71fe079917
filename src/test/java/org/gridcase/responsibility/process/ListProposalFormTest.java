package org.gridcase.responsibility.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gridcase.EngineTables;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.TestLists;
import org.gridcase.responsibility.process.ListAmendmentDriver.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a form of Tasklist may say about a list, and that none of its words stays in the engine. */
class ListProposalFormTest extends ListDecisions {

    @Test
    void theFormBringsAWholeEntry() {
        Change change = driver.proposed();

        assertThat(change.proposedContent()).satisfies(content -> {
            assertThat(content.list()).isEqualTo(ListKind.SHARED);
            assertThat(content.matters()).containsExactly("heating", "property-service");
            assertThat(content.shares())
                    .containsExactly(
                            TestLists.lead(TestLists.department(district.code(), 2), "70"),
                            TestLists.cooperating(ListUnit.TOWN, "30"));
        });
        assertThat(change.record().legalBasis()).isEqualTo("区政府专题会议纪要");
    }

    @ParameterizedTest
    @CsvSource({
        "code, S-77, listChange.notListed",
        "code, x, responsibility.code.malformed",
        "action, rename, listChange.action.unknown",
        "action, add, listChange.listed",
        "list, fourth, responsibility.list.unknown",
        "lead, 123, responsibility.unit.malformed",
        "lead, 99999999, responsibility.shares.lead",
        "shares, all, listChange.shares.line",
        "shares, town 100, responsibility.shares.alone",
        "reason, , shared.text.missing",
        "changeBasis, , shared.text.missing",
        "expected, , shared.text.missing"
    })
    void whatTheFormBringsMustBeAcceptable(String field, String value, String refusal) {
        var fields = driver.replacement();
        fields.put(field, value);
        long before = caseCount();

        assertThatThrownBy(() -> driver.startedByForm(district.townOfficer(), fields))
                .satisfies(error -> assertThat(rootOf(error).getMessage()).isEqualTo(refusal));
        assertThat(caseCount()).isEqualTo(before);
    }

    @Test
    void onlyPeopleInPostPropose() {
        assertThatThrownBy(() -> driver.proposedBy("grid-worker"))
                .satisfies(error -> assertThat(rootOf(error).getMessage()).isEqualTo("listChange.propose.notInPost"));
    }

    @ParameterizedTest
    @CsvSource({
        "refuse, , shared.text.missing",
        "return, , shared.text.missing",
        "withdrawn, x, listChange.decide.outcome",
        ", x, listChange.decide.outcome"
    })
    void aDecisionIsOneOfThreeAndSaysWhy(String outcome, String reason, String refusal) {
        Change change = driver.proposed().heardByAll();

        assertThatThrownBy(() -> change.decides(district.centre(), outcome, "reason", reason))
                .satisfies(error -> assertThat(rootOf(error).getMessage()).isEqualTo(refusal));
    }

    @ParameterizedTest
    @CsvSource({
        "object, , shared.text.missing",
        "silent, x, listChange.hearing.outcome",
        ", x, listChange.hearing.outcome"
    })
    void anOpinionIsGivenAndAnObjectionSaysWhy(String outcome, String reason, String refusal) {
        Change change = driver.proposed();

        assertThatThrownBy(() -> change.hears(district.officer(1), outcome, reason))
                .satisfies(error -> assertThat(rootOf(error).getMessage()).isEqualTo(refusal));
        assertThat(change.said(district.department(1)).opinion()).isNull();
    }

    @Test
    void noWordOfAFormStaysInTheEngine() {
        String mark = "Lx9";
        var fields = driver.replacement();
        List.of("title", "legalBasis", "expected", "punished", "means", "reason", "changeBasis", "smuggled")
                .forEach(field -> fields.put(field, "标记" + mark));
        Change change = driver.startedByForm(district.townOfficer(), fields)
                .hears(district.officer(1), "object", mark)
                .fires("hearingOver")
                .decides(district.centre(), "return", "reason", mark)
                .revises(district.townOfficer(), "outcome", "proposeAgain", "reason", mark, "title", mark);

        assertThat(change.variables().keySet()).isSubsetOf(ListAmendmentProcess.Variables.ROUTING);
        assertThat(EngineTables.with(jdbc, mark)).isEmpty();
        assertThat(change.record().reason()).contains(mark);
    }

    private long caseCount() {
        return jdbc.sql("SELECT count(*) FROM gridcase.case_file WHERE place = ?")
                .param(district.code().value())
                .query(Long.class)
                .single();
    }
}
