package org.gridcase.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.camunda.bpm.client.ExternalTaskClient;
import org.gridcase.GridcaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The reference worker as a process of its own, at the running service. */
@GridcaseTest
class DepartmentWorkerTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext service;

    @TempDir
    Path temporary;

    private WorkerCalls calls;
    private OrderFolder folder;
    private LossyLine line;

    @BeforeEach
    void prepare() {
        calls = new WorkerCalls(port);
        folder = new OrderFolder(temporary.resolve("work-orders"));
        line = new LossyLine(port);
    }

    @AfterEach
    void hangUp() {
        line.close();
    }

    @Test
    void theServiceHasNothingOfIt() {
        assertThat(service.getBeanNamesForType(WorkOrders.class)).isEmpty();
        assertThat(service.getBeanNamesForType(ExternalTaskClient.class)).isEmpty();
    }

    @Test
    void killedBeforeAndAfterItsEffectItHasItOnce() {
        KilledCall killed = new KilledCall(calls, folder, line);

        killed.everywhere();

        assertThat(killed.kills()).isEqualTo(KilledCall.KILLS);
        try (WorkerProcess worker = worker()) {
            killed.endsOnce();
            assertThat(worker.output())
                    .doesNotContain("Tomcat")
                    .doesNotContain("Hikari")
                    .doesNotContain("Flyway")
                    .doesNotContain("ProcessEngine");
        }
    }

    @Test
    void anOpenWorkOrderOutlivesItsWorkerAndComesBackWhenTheTownIsNotContent() {
        String call = calls.call();
        try (WorkerProcess worker = worker()) {
            worker.awaitOutput(call + " 已签收");
        }
        folder.answer(call, "已核查", "12,5", "done");

        try (WorkerProcess worker = worker()) {
            worker.awaitOutput(call + " 的报告未被接受");
            assertThat(folder.folder().resolve("open"))
                    .isDirectoryContaining(file -> file.toString().endsWith(call + ".problem.txt"));
            folder.answer(call, "已核查", "12.50", "done");
            folder.await("reported", call);

            calls.sendBack(call);
            Path again = folder.await("open", call);
            assertThat(OrderFolder.read(again)).contains("status: open").contains("report: 已核查");
            folder.progress(call, "正在补拍照片");
            calls.awaitRecorded(call, "callProgress", 1);
            folder.answer(call, "已补照片", "12.50", "notSolved");
            folder.await("reported", call);
        }
        assertThat(calls.recorded(call, "callProgress")).isOne();
        assertThat(calls.recorded(call, "callHandled")).isOne();
        assertThat(calls.recorded(call, "callNotSolved")).isOne();
        assertThat(calls.recorded(call, "callClaimedBySystem")).isOne();
        assertThat(folder.ordersOf(call)).hasSize(1);
    }

    /** The department only helps: its part comes by the door, with the call it belongs to, and is reported from the folder. */
    @Test
    void aPartOfAnotherDepartmentsCallIsDoneThroughTheDoor() {
        String call = calls.call("S-04");
        String part = calls.part(call, "dept-urban", WorkerCalls.UNIT);
        try (WorkerProcess worker = worker()) {
            Path order = folder.await("open", part);
            assertThat(OrderFolder.read(order)).contains(call, "违建治理", "20.00");
            folder.progress(part, "正在清障");
            calls.awaitRecorded(call, "callProgress", 1);
            folder.answer(part, "已清障", "", "done");
            folder.await("reported", part);
            assertThat(worker.output()).as("no stack trace").doesNotContain("\tat ");
        }
        assertThat(calls.recorded(part, "callClaimedBySystem")).isOne();
        assertThat(calls.recorded(part, "partDone")).isOne();
        assertThat(calls.recorded(call, "partDone")).isOne();
        assertThat(folder.ordersOf(part)).hasSize(1);
    }

    @Test
    void whatAnOfficerTakesIsWithdrawnAndLeftAlone() {
        String call = calls.call();
        try (WorkerProcess worker = worker()) {
            worker.awaitOutput(call + " 已签收");
            calls.takenByOfficer(call);

            Path withdrawn = folder.await("withdrawn", call);

            assertThat(OrderFolder.read(withdrawn)).contains(WorkerCalls.OFFICER);
            assertThat(calls.recorded(call, "callHandled")).isZero();
            worker.awaitOutput(call + " 已由人员承接");
        }
    }

    @Test
    void aWrongPasswordAndAFolderInUseAreSaidInOneSentence() {
        try (WorkerProcess wrong = WorkerProcess.start(temporary.resolve("other"), port, WorkerCalls.UNIT, "wrong")) {
            assertThat(wrong.awaitExit()).isEqualTo(Trouble.WRONG_PASSWORD.exitCode());
            assertThat(wrong.output())
                    .containsOnlyOnce("部门编码或密码不对")
                    .contains("The code or the password is wrong")
                    .doesNotContain("Exception");
        }
        try (WorkerProcess first = worker()) {
            first.awaitOutput("已连接");
            try (WorkerProcess second = worker()) {
                assertThat(second.awaitExit()).isOne();
                assertThat(second.output()).contains("another worker works on this folder");
            }
        }
    }

    private WorkerProcess worker() {
        return WorkerProcess.start(folder.folder(), line.port(), WorkerCalls.UNIT, WorkerCalls.PASSWORD);
    }
}
