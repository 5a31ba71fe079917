package org.gridcase.consultation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridcase.GridcaseTest;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.NewCase;
import org.gridcase.consultation.Consultations;
import org.gridcase.consultation.process.ConsultationDriver.Consultation;
import org.gridcase.topic.ConsultationGroup;
import org.gridcase.topic.TopicAccepted;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** A topic that was accepted begins a consultation that is linked to it. */
@GridcaseTest
class AcceptedTopicTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private CaseFiles cases;

    @Test
    void aTopicThatWasAcceptedIsConsultedOn() {
        ConsultationDriver driver = beans.createBean(ConsultationDriver.class);
        CaseNumber topic = cases.open(new NewCase(
                "topic",
                "非机动车停放",
                "楼道里停满了车。",
                "other",
                driver.town.community(),
                "resident",
                null,
                List.of(),
                null,
                null,
                null));
        transactions.executeWithoutResult(status -> events.publishEvent(
                new TopicAccepted(topic, driver.town.community(), ConsultationGroup.LIVELIHOOD, "非机动车停放")));

        Consultation consultation = driver.consultation(
                cases.openLinkedTo(topic, Consultations.KIND).get(0));
        assertThat(consultation.record().topic()).isEqualTo(topic);
        assertThat(consultation.record().group()).isEqualTo("livelihood");
        assertThat(consultation.facts().linkedTo()).isEqualTo(topic);
        consultation.passes();
        assertThat(consultation.facts().stage()).isEqualTo("consult");
    }
}
