package org.gridcase.consultation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.gridcase.GridcaseTest;
import org.gridcase.consultation.process.ConsultationDriver.Consultation;
import org.gridcase.monitor.MapProof;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** What the map says of consultations, and of the meetings, notices and tasks that come of them. */
@GridcaseTest
class ConsultationMapTest {

    private static final List<String> PROCESSES = List.of(
            "six-step-consultation",
            "consultation-step",
            "consultation-oversight",
            "consultation-publication",
            "consultation-implementation",
            "implementation-task",
            "meeting",
            "publication",
            "objection",
            "rectification");

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private JdbcClient jdbc;

    private ConsultationDriver driver;

    @Test
    void figuresOfConsultationsAreThoseOfTheHistory() throws Exception {
        driver = beans.createBean(ConsultationDriver.class);
        Random random = new Random(20_261_124);
        List<Consumer<Consultation>> ways = new ArrayList<>(List.of(
                one -> passes(one, 1 + random.nextInt(3)),
                one -> one.prepares(driver.secretary),
                one -> one.prepares(driver.secretary).votes(false),
                one -> one.prepares(driver.secretary).meetsInVain(),
                one -> one.passes().prepares(driver.secretary).votes(false).goesOn(),
                one -> driver.inspected(one),
                one -> {
                    one.passesToPublication();
                    one.notice().isPublished().objectedTo();
                },
                one -> {
                    one.passesToPublication();
                    one.notice().isPublished().objectedTo().isRejected();
                },
                this::implemented));
        List<String> numbers = new ArrayList<>();
        for (Consumer<Consultation> way : ways) {
            Consultation one = driver.opened();
            way.accept(one);
            numbers.addAll(family(one));
        }

        String place = driver.town.community().value();
        MapProof proof = new MapProof(web).of(numbers, 1, driver.secretary, place, PROCESSES);

        assertThat(proof.visits(numbers, "six-step-consultation", "propose")).isEqualTo(ways.size());
        assertThat(proof.visits(numbers, "consultation-step", "prepareStep")).isGreaterThan(ways.size());
        assertThat(proof.visits(numbers, "meeting", "holdMeeting")).isGreaterThan(4);
        assertThat(proof.visits(numbers, "objection", "answerObjection")).isEqualTo(2);
        assertThat(proof.visits(numbers, "implementation-task", "carryOut")).isEqualTo(2);
    }

    private static void passes(Consultation consultation, int steps) {
        for (int step = 0; step < steps; step++) {
            consultation.passes();
        }
    }

    /** One of its tasks is done, the other is not. */
    private void implemented(Consultation consultation) {
        consultation.comesIntoForce().plansTask("安装电梯").plansTask("收取费用").plans("outcome", "finish");
        consultation.implementationTasks().get(0).isDone();
        consultation.goesOn();
    }

    private List<String> family(Consultation consultation) {
        return jdbc.sql("""
                        WITH RECURSIVE family AS (
                            SELECT number FROM gridcase.case_file WHERE number = ?
                            UNION SELECT one.number FROM gridcase.case_file one JOIN family ON one.linked_to = family.number)
                        SELECT number FROM family ORDER BY number""")
                .param(consultation.number.value())
                .query(String.class)
                .list();
    }
}
