package org.gridcase.responsibility.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gridcase.GridcaseTest;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListChange;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.ProposedChange.Origin;
import org.gridcase.responsibility.ResponsibilityLists;
import org.gridcase.responsibility.TestLists;
import org.gridcase.responsibility.application.ListExport;
import org.gridcase.responsibility.application.ListImport;
import org.gridcase.responsibility.application.ListOutcome;
import org.gridcase.responsibility.application.ListOutcome.Status;
import org.gridcase.responsibility.application.ListRequest;
import org.gridcase.responsibility.domain.Amendment;
import org.gridcase.responsibility.domain.ChangeState;
import org.gridcase.responsibility.persistence.ListTables;
import org.gridcase.responsibility.persistence.ListTables.Decision;
import org.gridcase.responsibility.process.ListAmendmentDriver.Change;
import org.gridcase.shared.csv.SheetFormat;
import org.gridcase.shared.csv.SourceFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** A file that says otherwise than the lists in force becomes one proposal, heard and decided like everybody's. */
@GridcaseTest
class ListImportProposalTest {

    private static final Instant ADDED = Instant.parse("2026-02-02T01:00:00Z");

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ListImport files;

    @Autowired
    private ListExport export;

    @Autowired
    private ResponsibilityLists lists;

    @Autowired
    private ListTables tables;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private ListAmendmentDriver driver;
    private ListChangeDistrict district;

    @BeforeEach
    void aDistrictWithTwoEntries() {
        driver = beans.createBean(ListAmendmentDriver.class);
        district = driver.district;
        transaction.executeWithoutResult(status -> tables.decide(
                new ListChange(district.code(), List.of(core("C-01")), Set.of()),
                new Decision(ADDED, ADDED, "admin", new CaseNumber(district.code() + "-2026-000001"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void whatTheFileSaysOtherwiseIsProposedAndInForceOnceItIsApproved(String format) {
        List<Entry> before = lists.inForce(district.code(), clock.instant());
        List<EntryContent> wanted =
                List.of(core("C-02"), TestLists.shared(district.code(), ListChangeDistrict.LISTED, "集中供热"));

        ListOutcome outcome = run(format, wanted, "年度梳理");

        assertThat(outcome.status()).isEqualTo(Status.PROPOSED);
        assertThat(lists.inForce(district.code(), clock.instant())).isEqualTo(before);
        Change change = driver.new Change(outcome.proposal());
        assertThat(change.record().origin()).isEqualTo(Origin.IMPORT);
        assertThat(change.record().reason()).isEqualTo("年度梳理");
        assertThat(change.record().amendments())
                .extracting(amendment -> amendment.action() + " " + amendment.code())
                .containsExactly("END C-01", "ADD C-02", "REPLACE S-01");
        assertThat(change.record().amendments())
                .filteredOn(amendment -> amendment.content() != null)
                .extracting(Amendment::content)
                .containsExactlyElementsOf(wanted);
        assertThat(change.openTasks()).contains("hearUnit");

        change.fires("hearingOver").approves(district.centre(), driver.today());

        assertThat(change.record().state()).isEqualTo(ChangeState.APPROVED);
        Instant from = change.record().inForceFrom();
        assertThat(lists.inForce(district.code(), from).stream().map(Entry::content))
                .containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(run(format, wanted, "再导入一次").status()).isEqualTo(Status.UNCHANGED);
    }

    private ListOutcome run(String format, List<EntryContent> wanted, String reason) {
        List<Entry> entries = new ArrayList<>();
        wanted.forEach(content -> entries.add(entry(content)));
        byte[] file = format.equals("csv")
                ? SheetFormat.CSV.bytes(export.sheet(entries, Locale.SIMPLIFIED_CHINESE))
                : SheetFormat.XLSX.bytes(export.sheet(entries, Locale.SIMPLIFIED_CHINESE));
        return files.run(
                new ListRequest(district.code().value(), new SourceFile("lists." + format, file), reason), "admin");
    }

    private Entry entry(EntryContent content) {
        return new Entry(
                0,
                district.code(),
                content.code(),
                1,
                content.list(),
                content.title(),
                content.matters(),
                content.legalBasis(),
                content.lead(),
                content.shares(),
                content.expected(),
                content.punished(),
                content.means(),
                ADDED,
                null);
    }

    private EntryContent core(String code) {
        ListUnit department = TestLists.department(district.code(), 3);
        return TestLists.entry(code, ListKind.CORE, "规划", TestLists.lead(department, "100"));
    }
}
