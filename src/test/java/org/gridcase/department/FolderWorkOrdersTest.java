package org.gridcase.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import org.gridcase.department.Answer.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWorkOrdersTest {

    private static final String CALL = "990100-2026-000012";
    private static final Assignment CLAIM =
            new Assignment(CALL, Assignment.Step.CLAIM, "task-1", Map.of("title", "道路塌陷\n请处置"));

    @TempDir
    Path temporary;

    private OrderFolder folder;
    private WorkOrders orders;

    @BeforeEach
    void prepare() {
        folder = new OrderFolder(temporary);
        orders = new FolderWorkOrders(temporary);
    }

    @Test
    void aCallHasOneWorkOrderHoweverOftenItIsAskedFor() {
        assertThat(orders.open(CLAIM)).isEqualTo("GD-000001");
        assertThat(orders.open(CLAIM)).isEqualTo("GD-000001");
        assertThat(new FolderWorkOrders(temporary).open(CLAIM)).isEqualTo("GD-000001");
        assertThat(orders.open(of("990100-2026-000013"))).isEqualTo("GD-000002");

        orders.close(CALL);
        assertThat(orders.open(CLAIM)).isEqualTo("GD-000001");
        orders.withdraw("990100-2026-000013", "已由人员承接");
        assertThat(orders.open(of("990100-2026-000014"))).isEqualTo("GD-000003");
        assertThat(folder.orders()).hasSize(3);
    }

    @Test
    void whatWasNotWrittenToTheEndIsNoWorkOrder() throws IOException {
        Files.writeString(temporary.resolve("open").resolve(".GD-000001_" + CALL + ".txt.tmp"), "# 工单");

        assertThat(orders.open(CLAIM)).isEqualTo("GD-000001");
        assertThat(folder.ordersOf(CALL)).hasSize(1);
        assertThat(OrderFolder.read(folder.ordersOf(CALL).get(0)))
                .contains("# title = 道路塌陷 请处置")
                .endsWith("status: open\n");
    }

    @Test
    void itIsReadAsEditorsSaveIt() throws IOException {
        orders.open(CLAIM);
        Path file = folder.ordersOf(CALL).get(0);
        assertThat(orders.look(CALL).outcome()).isEqualTo(Outcome.IN_WORK);

        String text = "# 备注\r\nprogress：已派人\r\nreport: 已修复。\r\n  次日复查\r\ncost: 12.50\r\nstatus： 已解决\r\n";
        for (byte[] saved : new byte[][] {
            text.getBytes("UTF-8"), ("\uFEFF" + text).getBytes("UTF-8"), text.getBytes(Charset.forName("GBK"))
        }) {
            Files.write(file, saved);
            assertThat(orders.look(CALL)).isEqualTo(new Answer(Outcome.DONE, "已修复。\n次日复查", "12.50", "已派人"));
        }
        Files.writeString(file, "report: 办不了\nstatus: NotSolved");
        assertThat(orders.look(CALL)).isEqualTo(new Answer(Outcome.NOT_SOLVED, "办不了", null, null));
    }

    @Test
    void whatIsHalfSavedOrNotUnderstoodIsStillInWork() throws IOException {
        orders.open(CLAIM);
        Path file = folder.ordersOf(CALL).get(0);

        Files.writeString(file, "progress:\nreport: 已修复，费");
        assertThat(orders.look(CALL).outcome()).isEqualTo(Outcome.IN_WORK);
        Files.writeString(file, "");
        assertThat(orders.look(CALL).outcome()).isEqualTo(Outcome.IN_WORK);
        Files.writeString(file, "report: 已修复\nstatus: 完了");
        assertThat(orders.look(CALL).outcome()).isEqualTo(Outcome.IN_WORK);
        assertThat(file.resolveSibling("GD-000001_" + CALL + ".problem.txt"))
                .content()
                .contains("notSolved");
    }

    @Test
    void whatComesBackIsInWorkAgainWithWhatWasWritten() throws IOException {
        orders.open(CLAIM);
        folder.answer(CALL, "已修复", "0", "done");
        orders.refuse(CALL, "费用有误");
        orders.close(CALL);
        orders.close(CALL);
        assertThat(folder.await("reported", CALL)).exists();
        assertThat(temporary.resolve("open")).isEmptyDirectory();

        orders.reopen(CLAIM);
        orders.reopen(CLAIM);

        Path file = folder.await("open", CALL);
        assertThat(folder.ordersOf(CALL)).hasSize(1);
        assertThat(OrderFolder.read(file)).contains("report: 已修复").contains("status: open");
        assertThat(orders.look(CALL).outcome()).isEqualTo(Outcome.IN_WORK);
    }

    @Test
    void whatIsWithdrawnSaysWhy() {
        orders.open(CLAIM);
        orders.withdraw(CALL, "已由\n陶志强承接");
        orders.withdraw(CALL, "已由陶志强承接");

        assertThat(OrderFolder.read(folder.await("withdrawn", CALL)))
                .startsWith("# 已撤回")
                .contains("已由 陶志强承接\n");
        orders.reopen(CLAIM);
        assertThat(folder.await("open", CALL)).exists();
        assertThat(folder.ordersOf(CALL)).hasSize(1);
    }

    @Test
    void aFileThatSomebodyDeletedIsMissedAndNotMadeAgainInSilence() throws IOException {
        orders.open(CLAIM);
        Files.delete(folder.ordersOf(CALL).get(0));

        assertThatThrownBy(() -> orders.look(CALL))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("put it back");
    }

    @Test
    void aNumberThatIsNoneNamesNoFile() {
        assertThatThrownBy(() -> of("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Assignment of(String call) {
        return new Assignment(call, Assignment.Step.CLAIM, "task", Map.of());
    }
}
