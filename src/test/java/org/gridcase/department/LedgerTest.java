package org.gridcase.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import org.gridcase.department.Assignment.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static final String CALL = "990100-2026-000012";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.in(folder, CLOCK);
    }

    @Test
    void whatWasDoneIsKnownAfterARestart() {
        assertThat(ledger.of(CALL)).isEqualTo(Standing.NONE);
        ledger.write(task("a", Step.CLAIM), Deed.OPENED, "GD-000001");
        ledger.write(task("a", Step.CLAIM), Deed.ACKNOWLEDGED, "");
        ledger.write(task("b", Step.HANDLE), Deed.OPENED, "GD-000001");
        ledger.write(task("b", Step.HANDLE), Deed.PROGRESS, "已派\t人\n在途");
        ledger.write(task("b", Step.HANDLE), Deed.REPORTING, "");

        Standing standing = Ledger.in(folder, CLOCK).of(CALL);

        assertThat(standing).isEqualTo(ledger.of(CALL));
        assertThat(standing).isEqualTo(new Standing(Deed.REPORTING, "b", "GD-000001", null, "已派 人 在途", 1));
        assertThat(folder.resolve(CALL + ".log"))
                .content()
                .startsWith("2026-11-23T10:00+08:00\tOPENED\ta\tGD-000001\n");
    }

    @Test
    void aLineThatWasNotFinishedDidNotHappen() throws IOException {
        ledger.write(task("a", Step.CLAIM), Deed.OPENED, "GD-000001");
        Files.writeString(
                folder.resolve(CALL + ".log"), "2026-11-23T10:00+08:00\tOPENED\tb\tGD-00", StandardOpenOption.APPEND);

        Ledger again = Ledger.in(folder, CLOCK);
        assertThat(again.of(CALL).task()).isEqualTo("a");
        again.write(task("b", Step.HANDLE), Deed.OPENED, "GD-000001");

        assertThat(Ledger.in(folder, CLOCK).of(CALL)).isEqualTo(again.of(CALL));
        assertThat(again.of(CALL).task()).isEqualTo("b");
    }

    @Test
    void aLineThatEndsInsideACharacterDidNotHappenEither() throws IOException {
        ledger.write(task("a", Step.HANDLE), Deed.PROGRESS, "已派人");
        byte[] torn = "2026-11-23T10:00+08:00\tPROGRESS\ta\t在途".getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve(CALL + ".log"), Arrays.copyOf(torn, torn.length - 1), StandardOpenOption.APPEND);

        Ledger again = Ledger.in(folder, CLOCK);
        assertThat(again.of(CALL)).isEqualTo(ledger.of(CALL));
        again.write(task("a", Step.HANDLE), Deed.PROGRESS, "在途");

        assertThat(Ledger.in(folder, CLOCK).of(CALL)).isEqualTo(again.of(CALL));
    }

    @Test
    void anAnswerCountsForTheOfferToWhichItWasGiven() {
        ledger.write(task("a", Step.HANDLE), Deed.OPENED, "GD-000001");
        assertThat(ledger.of(CALL).isOver(task("b", Step.HANDLE)))
                .as("the period ran out")
                .isFalse();
        ledger.write(task("a", Step.HANDLE), Deed.REPORTING, "");
        assertThat(ledger.of(CALL).isOver(task("a", Step.HANDLE))).isFalse();
        assertThat(ledger.of(CALL).isOver(task("b", Step.HANDLE))).isTrue();
        ledger.write(task("a", Step.HANDLE), Deed.REFUSED, "");
        assertThat(ledger.of(CALL).isOver(task("b", Step.HANDLE)))
                .as("it never arrived")
                .isFalse();
        ledger.write(task("a", Step.HANDLE), Deed.REPORTED, "");
        assertThat(ledger.of(CALL).isOver(task("b", Step.HANDLE)))
                .as("sent back")
                .isTrue();
    }

    @Test
    void whatPeopleHaveIsTheSystemsAgainOnlyWhenItIsOfferedToBeClaimed() {
        ledger.write(task("a", Step.CLAIM), Deed.OPENED, "GD-000001");
        ledger.write(task("a", Step.CLAIM), Deed.TAKEN, "dept-land");

        assertThat(ledger.of(CALL).isLeftToPeople(task("a", Step.CLAIM))).isTrue();
        assertThat(ledger.of(CALL).isLeftToPeople(task("b", Step.HANDLE))).isTrue();
        assertThat(ledger.of(CALL).isLeftToPeople(task("c", Step.CLAIM))).isFalse();
        assertThat(ledger.of(CALL).isOver(task("c", Step.CLAIM))).isTrue();
        assertThat(ledger.of(CALL).isOpen()).isFalse();
    }

    private static Assignment task(String task, Step step) {
        return new Assignment(CALL, step, task, Map.of());
    }
}
