package org.gridcase.consultation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridcase.driving.ProcessDriver.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.gridcase.GridcaseTest;
import org.gridcase.consultation.process.ConsultationDriver.Consultation;
import org.gridcase.consultation.process.ConsultationTown.Notice;
import org.gridcase.publicity.NoticeDraft;
import org.gridcase.publicity.NoticeField;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.publicity.NoticeState;
import org.gridcase.publicity.Publications;
import org.gridcase.publicity.domain.Content;
import org.gridcase.publicity.persistence.PublicationRows;
import org.gridcase.publicity.persistence.VersionRows;
import org.gridcase.publicity.service.NoticeEditing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What residents read of a result is what the bodies resolved, and what they had their say about is what comes into force. */
@GridcaseTest
class ResultNoticeTest {

    private static final String FORCE =
            "UPDATE gridcase.consultation SET stage = 'implement', in_force_at = now() WHERE case_number = ?";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private NoticeEditing editing;

    @Autowired
    private Publications publications;

    @Autowired
    private PublicationRows notices;

    @Autowired
    private VersionRows versions;

    @Autowired
    private WebApplicationContext context;

    private ConsultationDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(ConsultationDriver.class);
    }

    private Content content(Notice notice) {
        return notices.find(notice.number)
                .filter(found -> found.draft() != null)
                .map(found -> found.draft())
                .orElseGet(() -> Content.thawed(
                        versions.find(notice.number, 1).orElseThrow().frozen()));
    }

    /** The officer saves the page of the notice with this in it. */
    private void writes(Notice notice, Content content) {
        Map<String, String> fields = new HashMap<>();
        content.fields().forEach((field, text) -> fields.put(field.key(), text));
        as(driver.secretary, () -> {
            editing.write(notice.number.value(), content.title(), fields);
            return null;
        });
    }

    private static Content with(Content content, NoticeField field, String text) {
        Map<NoticeField, String> fields = new EnumMap<>(NoticeField.class);
        fields.putAll(content.fields());
        fields.put(field, text);
        return Content.of(content.title(), fields);
    }

    private static Content corrected(Content content) {
        return with(with(content, NoticeField.UNIT, "社区居委会"), NoticeField.CORRECTION, "补充落实单位");
    }

    @Test
    void nobodyRewritesWhatWasResolvedBeforeOrAfterItIsPublic() {
        Notice notice = driver.opened().passesToPublication().notice();
        Content drafted = content(notice);
        for (NoticeField field : drafted.fields().keySet()) {
            assertThatThrownBy(() -> writes(notice, with(drafted, field, "与记录不同。")))
                    .as("%s", field)
                    .hasMessage("notice.field.fixed");
        }
        assertThatThrownBy(() -> writes(notice, Content.of("另一个标题", drafted.fields())))
                .hasMessage("notice.field.fixed");
        assertThat(content(notice)).isEqualTo(drafted);
        writes(notice, with(drafted, NoticeField.UNIT, "社区居委会"));

        notice.isPublished();
        Content shown = content(notice);
        assertThatThrownBy(() -> writes(notice, with(corrected(shown), NoticeField.RESOLUTION, "每户出资六千元。")))
                .hasMessage("notice.field.fixed");
        writes(notice, corrected(shown));
        notice.isPublished();
        assertThat(Content.thawed(versions.find(notice.number, 2).orElseThrow().frozen())
                        .fields())
                .containsAllEntriesOf(drafted.fields())
                .containsKey(NoticeField.CORRECTION);
    }

    @Test
    void thePageOffersNoOtherWordsForWhatWasResolved() throws Exception {
        Consultation consultation = driver.opened().passesToPublication();
        String page = pageOf(consultation.notice());
        assertThat(page).containsPattern("name=\"title\"[^>]* readonly=").contains("由系统按记录生成");
        assertThat(page)
                .containsPattern("<textarea[^>]* name=\"unit\"[^>]*>")
                .doesNotContainPattern("name=\"unit\"[^>]* readonly");
        consultation.notice().isPublished().hasItsPeriod();
        assertThat(pageOf(consultation.notice())).doesNotContain("<textarea rows=\"3\"");
    }

    private String pageOf(Notice notice) throws Exception {
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(get("/notices/" + notice.number + "/draft")
                        .with(user(driver.secretary))
                        .header("Accept-Language", "zh-CN"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void theDatabaseTakesNoVersionThatSaysSomethingElse() {
        Consultation consultation = driver.opened().passesToPublication();
        Notice notice = consultation.notice();
        for (String change : new String[] {
            "fixed_fields = jsonb_set(fixed_fields, '{resolution}', '\"每户出资六千元。\"')",
            "fixed_title = NULL, fixed_fields = NULL",
            "drafted_by = 'somebody'"
        }) {
            assertThatThrownBy(() -> jdbc.sql("UPDATE gridcase.notice SET " + change + " WHERE case_number = ?")
                            .param(notice.number.value())
                            .update())
                    .as(change)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        jdbc.sql("""
                        UPDATE gridcase.notice SET draft_fields = jsonb_set(draft_fields, '{resolution}', '"每户出资六千元。"')
                        WHERE case_number = ?
                        """).param(notice.number.value()).update();
        assertThatThrownBy(notice::isPublished).hasStackTraceContaining("does not say what the record says");
    }

    @Test
    void noTextComesIntoForceButTheOneThatResidentsRead() {
        Consultation consultation = driver.opened().passesToPublication();
        consultation.notice().isPublished().hasItsPeriod();
        jdbc.sql(
                        "INSERT INTO gridcase.consultation_text (consultation, version, text, by, at) VALUES (?, 2, '另一稿', 'x', now())")
                .param(consultation.number.value())
                .update();
        jdbc.sql("UPDATE gridcase.consultation SET text_version = 2 WHERE case_number = ?")
                .param(consultation.number.value())
                .update();
        assertThatThrownBy(
                        () -> jdbc.sql(FORCE).param(consultation.number.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whatIsInForceIsNotToldOtherwise() {
        Consultation consultation = driver.opened().comesIntoForce();
        Notice notice = consultation.notice();
        assertThat(consultation.record().inForceAt()).isNotNull();
        assertThatThrownBy(() -> writes(notice, corrected(content(notice)))).hasMessage("notice.edit.over");
        assertThat(notices.find(notice.number).orElseThrow().awaitsDecision()).isFalse();
    }

    @Test
    void nothingComesIntoForceWhileACorrectionWaitsAndItsEndIsSeen() {
        Consultation consultation = driver.opened().passesToPublication();
        Notice notice = consultation.notice().isPublished();
        writes(notice, corrected(content(notice)));
        // As if the period of the first version had ended meanwhile.
        jdbc.sql("UPDATE gridcase.notice SET objections_over_at = now() WHERE case_number = ?")
                .param(notice.number.value())
                .update();
        consultation.executes("awaitNotice");
        assertThat(consultation.record().inForceAt()).isNull();
        assertThatThrownBy(
                        () -> jdbc.sql(FORCE).param(consultation.number.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);

        notice.isDropped();
        consultation.goesOn();
        assertThat(consultation.record().inForceAt()).isNotNull();
    }

    @Test
    void whatPeopleHaveWrittenAboutItStopsNothingAndItsObjectionsCount() {
        Consultation consultation = driver.opened().passesToPublication();
        Notice own = consultation.notice();
        Notice other = driver.notice(publications.draft(
                new NoticeDraft(
                        consultation.number,
                        driver.town.community(),
                        NoticeKind.CONSULTATION_RESULT,
                        null,
                        "另一份公示",
                        Map.of("topic", "加装电梯", "resolution", "另有说明。"),
                        true),
                driver.secretary));
        var objection = other.isPublished().objectedTo();
        own.isPublished().hasItsPeriod();
        consultation.goesOn();
        assertThat(consultation.record().inForceAt()).as("an objection is open").isNull();

        objection.isRejected();
        consultation.goesOn();
        assertThat(consultation.record().inForceAt())
                .as("the other has its period still")
                .isNotNull();
    }

    @Test
    void whatAResidentWasRightAboutIsNotPublishedOnceMore() {
        Consultation consultation = driver.opened().passesToPublication();
        Notice first = consultation.notice().isPublished();
        var objection = first.objectedTo();
        publications.withdraw(first.number, "内容有误", driver.secretary);
        consultation.goesOn();
        objection.isUpheld();
        assertThatThrownBy(() -> consultation.completes(driver.secretary, "decideStopped", "outcome", "publish"))
                .hasStackTraceContaining("consultation.stopped.upheld");
        assertThat(consultation.openTasks()).containsExactly("decideStopped");
    }

    @Test
    void whoeverIsRightWhileItIsDraftedAgainTakesTheMatterBackAndTheDraftIsGivenUp() {
        Consultation consultation = driver.opened().passesToPublication();
        Notice first = consultation.notice().isPublished();
        var objection = first.objectedTo();
        publications.withdraw(first.number, "内容有误", driver.secretary);
        consultation.goesOn().completes(driver.secretary, "decideStopped", "outcome", "publish");
        Notice second = consultation.notice();
        assertThat(second.number).isNotEqualTo(first.number);

        objection.isUpheld();
        consultation.goesOn();
        assertThat(consultation.openTasks()).containsExactly("nameReturnStep");
        consultation.completes(driver.secretary, "nameReturnStep", "returnStep", "resolve", "reason", "有住户没有收到通知。");

        assertThat(publications.state(second.number)).contains(NoticeState.DROPPED);
        assertThat(second.ended()).isTrue();
        assertThat(consultation.facts().stage()).isEqualTo("resolve");
    }
}
