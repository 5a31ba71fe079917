package org.gridcase.monitor.size;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.ApiClient;
import org.gridcase.GridcaseTest;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.driving.ProcessDriver;
import org.gridcase.engine.Accounts;
import org.gridcase.engine.Accounts.Account;
import org.gridcase.monitor.size.CaseGenerator.Copy;
import org.gridcase.publicity.process.NoticeDriver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A generated case is what the processes would have written: shown on disputes, calls and notices that were really driven. */
@GridcaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedCasesTest {

    private static final GeneratedDistrict DISTRICT = new GeneratedDistrict("970101", 2, 2, 1, 1);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private DataSource source;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private CaseGenerator generator;
    private Copy inHand;

    @BeforeAll
    void generate() throws Exception {
        Lives lives = new Lives(beans, Pace.real(jdbc), 20_261_123);
        NoticeDriver notices = beans.createBean(NoticeDriver.class);
        List<CaseNumber> models = new ArrayList<>();
        for (String level : new String[] {null, "building", "community", "town", "town", "town"}) {
            models.add(lives.live(level, 60));
            models.add(lives.live(level, 1 + models.size() / 2));
        }
        models.add(lives.goesOn(notices.published("文化广场改造方案", false).number, 9));
        DISTRICT.build(jdbc);
        generator = new CaseGenerator(source, clock, models, 7);
        generator.write(DISTRICT, 60, 40);
        inHand = generator.copies().stream()
                .filter(one -> generator.models().get(one.model()).of("public.act_ru_task").stream()
                        .anyMatch(task -> task.value("task_def_key_").equals("mediate")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void modelsAreOfMoreThanOneKind() {
        assertThat(generator.models()).anyMatch(Family::open).anyMatch(family -> !family.open());
        assertThat(generator.models().stream()
                        .flatMap(model -> model.rows().stream())
                        .map(Family.Row::table))
                .contains(
                        "gridcase.department_call",
                        "gridcase.call_claim",
                        "gridcase.notice",
                        "gridcase.clock_segment",
                        "gridcase.clock_period",
                        "gridcase.case_unit",
                        "public.act_hi_procinst",
                        "public.act_hi_actinst",
                        "public.act_hi_taskinst",
                        "public.act_ru_task",
                        "public.act_ru_job",
                        "public.act_ru_variable");
    }

    /** The same rows in the same tables, value by value, but for what makes it another case. */
    @Test
    void aCopyIsItsModelInAnotherPlaceAndTime() {
        for (Copy copy : generator.copies()) {
            if (copy == inHand) {
                continue;
            }
            Family model = generator.models().get(copy.model());
            Family written = Family.of(new CaseNumber(copy.numbers().get(0)), generator.catalog(), jdbc);

            assertThat(written.numbers()).containsExactlyInAnyOrderElementsOf(copy.numbers());
            assertThat(Likeness.of(written, copy.numbers(), Map.of()))
                    .as("%s after %s", copy.numbers(), model.numbers())
                    .isEqualTo(Likeness.of(model, model.numbers(), generator.people()));
        }
    }

    @Test
    void everyTimelineHolds() {
        assertThat(ofCopies("SELECT number FROM gridcase.case_file WHERE left(number, 6) = :district"
                        + " AND (gridcase.verify_timeline(number) IS NOT NULL OR timeline_length = 0)"))
                .isEmpty();
    }

    @Test
    void theSegmentsTileEachLife() {
        assertThat(ofCopies("""
                        SELECT s.case_number || ' ' || s.segment FROM gridcase.clock_segment s
                         WHERE left(s.case_number, 6) = :district AND s.segment > 1 AND NOT EXISTS (
                               SELECT FROM gridcase.clock_segment b WHERE b.case_number = s.case_number
                                  AND b.segment = s.segment - 1 AND b.ended = s.began)""")).isEmpty();
        assertThat(ofCopies("""
                        SELECT c.number FROM gridcase.case_file c WHERE left(c.number, 6) = :district
                           AND (c.status <> 'closed') <> EXISTS (
                               SELECT FROM gridcase.clock_segment s WHERE s.case_number = c.number AND s.ended IS NULL)""")).isEmpty();
    }

    /** They were written without foreign keys being looked at. */
    @Test
    void nothingPointsToWhatIsNotThere() {
        Map<String, List<Catalog.Reference>> keys = generator.catalog().references().stream()
                .filter(one -> one.width() == 1)
                .collect(Collectors.groupingBy(Catalog.Reference::child));
        List<String> dangling = new ArrayList<>();
        keys.values().stream().flatMap(List::stream).forEach(key -> {
            long lost = jdbc.sql(
                            "SELECT count(*) FROM %s c WHERE c.%s IS NOT NULL AND NOT EXISTS (SELECT FROM %s p WHERE p.%s = c.%s)"
                                    .formatted(
                                            key.child(), key.column(), key.parent(), key.parentColumn(), key.column()))
                    .query(Long.class)
                    .single();
            if (lost > 0) {
                dangling.add(key + " " + lost);
            }
        });
        assertThat(dangling).isEmpty();
    }

    /** What counts most: people and the engine take a copy for a case. */
    @Test
    void peopleReadItAndWorkOnIt() {
        String number = inHand.numbers().get(0);
        String centre = "district-centre." + DISTRICT.code();
        DISTRICT.staff(jdbc, Map.of("district-centre", new GeneratedDistrict.Post("district-centre", 6)));
        accounts.synchronize(List.of(new Account(
                centre, centre, Set.of("staff", "at." + DISTRICT.code(), "district-centre." + DISTRICT.code()))));
        accounts.setSharedPassword(List.of(centre), "Correct-horse-1");

        ApiClient.Answer read = ApiClient.basic(port, centre, "Correct-horse-1").get("/api/cases/" + number);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body().path("timeline").size()).isPositive();
        assertThat(ApiClient.basic(port, centre, "Correct-horse-1")
                        .get("/api/cases/" + number + "/clock")
                        .status())
                .isEqualTo(200);

        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("mediate")
                .singleResult();
        String worker = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(link -> link.getGroupId() == null ? "" : link.getGroupId())
                .filter(group -> group.contains("." + DISTRICT.code()))
                .findFirst()
                .orElseThrow();
        String user = task.getAssignee() != null
                ? task.getAssignee()
                : jdbc.sql("SELECT username FROM gridcase.post_held WHERE post || '.' || place_code = ? LIMIT 1")
                        .param(worker)
                        .query(String.class)
                        .single();
        ProcessDriver.as(user, () -> {
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), user);
            }
            forms.submitTaskForm(task.getId(), ProcessDriver.fields("outcome", "withdrawn", "reason", "当事人自行和好"));
            return null;
        });
        assertThat(jdbc.sql("SELECT status FROM gridcase.case_file WHERE number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("closed");
        assertThat(jdbc.sql("SELECT gridcase.verify_timeline(?)")
                        .param(number)
                        .query(Integer.class)
                        .list())
                .containsOnlyNulls();
    }

    private List<String> ofCopies(String sql) {
        return jdbc.sql(sql)
                .param("district", DISTRICT.code())
                .query(String.class)
                .list();
    }

    static Map<String, Long> counted(List<String> lines) {
        return lines.stream().collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
