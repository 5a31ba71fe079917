package org.gridcase.topic.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.Party;
import org.gridcase.dispute.Disputes;
import org.gridcase.dispute.ReportDispute;
import org.gridcase.driving.ProcessDriver;
import org.gridcase.publicity.NoticeTown;
import org.gridcase.publicity.service.NoticePreviews;
import org.gridcase.topic.persistence.TopicRecord;
import org.gridcase.topic.persistence.TopicRows;
import org.gridcase.topic.service.DisputesCounted;
import org.gridcase.topic.service.Suggestion;
import org.gridcase.topic.service.TopicSuggestions;
import org.gridcase.topic.service.TopicSuggestions.Receipt;
import org.springframework.beans.factory.BeanFactory;

/** Drives the topics of a community of its own, and the notices that tell why they are declined. */
public class TopicDriver extends ProcessDriver {

    /** All tests share one database, in which only so many suggestions a day come from one address. */
    private static final AtomicInteger SOURCE = new AtomicInteger();

    public final NoticeTown town;

    private final TopicSuggestions suggestions;
    private final TopicRows topics;
    private final NoticePreviews previews;
    private final Disputes disputes;
    private final DisputesCounted counted;

    TopicDriver(BeanFactory beans) {
        super(beans);
        this.suggestions = beans.getBean(TopicSuggestions.class);
        this.topics = beans.getBean(TopicRows.class);
        this.previews = beans.getBean(NoticePreviews.class);
        this.disputes = beans.getBean(Disputes.class);
        this.counted = new DisputesCounted(beans);
        this.town = NoticeTown.of(jdbc);
    }

    public Topic suggested(String title) {
        int source = SOURCE.incrementAndGet();
        String address = "198.18." + source / 250 + "." + source % 250;
        Receipt receipt = suggestions.byResident(suggestion(town.community().value(), title, null), address);
        return new Topic(receipt.number(), receipt.code().value());
    }

    public Topic byStaff(String user, String title, String source) {
        return as(user, () -> new Topic(suggestions.byPerson(suggestion(null, title, source)), null));
    }

    Topic startedByForm(String user, Map<String, Object> fields) {
        return new Topic(submitsStartForm(TopicProcess.KEY, user, fields), null);
    }

    public static Suggestion suggestion(String place, String title, String source) {
        return new Suggestion(place, "parking", title, "东门外车辆乱停，早晚高峰难以通行。", source, null, null);
    }

    /** Somebody of this post in a grid of the community. */
    public String gridWorker() {
        String grid = town.community() + "001";
        String user = "grid-worker." + grid;
        jdbc.sql("INSERT INTO gridcase.place (code, name, level) VALUES (?, ?, 'grid')")
                .params(grid, "网格" + grid)
                .update();
        jdbc.sql("INSERT INTO gridcase.person (username, name) VALUES (?, '网格员')")
                .param(user)
                .update();
        jdbc.sql(
                        "INSERT INTO gridcase.post_held (username, post, place_code, held_from) VALUES (?, 'grid-worker', ?, now())")
                .params(user, grid)
                .update();
        return user;
    }

    /** A dispute of this matter is reported in the community, between people of its own. */
    public CaseNumber reported(String matter) {
        return reported(matter, null);
    }

    CaseNumber reported(String matter, CaseNumber repeats) {
        String unique = Long.toString(System.nanoTime(), 36);
        return as(
                town.mediator(),
                () -> new CaseNumber(disputes.report(new ReportDispute(
                                "纠纷 " + unique,
                                "双方各执一词。",
                                matter,
                                town.community().value(),
                                "resident",
                                2,
                                false,
                                null,
                                List.of(
                                        new Party("欧阳" + unique, "13800000000", "幸福路1号"),
                                        new Party("司马" + unique, null, null)),
                                null,
                                null,
                                repeats == null ? null : repeats.value(),
                                null,
                                null,
                                town.mediator()))
                        .caseNumber()));
    }

    public List<CaseNumber> reported(String matter, int times) {
        List<CaseNumber> numbers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            numbers.add(reported(matter));
        }
        return numbers;
    }

    /** What the clock does every few seconds. */
    public void counts() {
        counted.all();
    }

    /** The topics of the community, oldest first. */
    public List<Topic> topics() {
        return jdbc
                .sql("SELECT case_number FROM gridcase.topic WHERE community = ? ORDER BY case_number")
                .param(town.community().value())
                .query(String.class)
                .list()
                .stream()
                .map(number -> new Topic(new CaseNumber(number), null))
                .toList();
    }

    /** One topic on its way. */
    public final class Topic extends DrivenCase<Topic> {

        public final String code;

        Topic(CaseNumber number, String code) {
            super(number);
            this.code = code;
        }

        public Topic sorted(Object... fields) {
            return completes(town.secretary(), "sortTopic", fields);
        }

        public Topic accepted(String group) {
            return sorted("outcome", "accept", "group", group);
        }

        public Topic mergedInto(Topic other) {
            return sorted("outcome", "merge", "into", other.number.value());
        }

        public Topic declined(String reason) {
            return sorted("outcome", "decline", "reason", reason);
        }

        /** The notice that is to tell why. */
        public Notice notice() {
            return new Notice(record().notice());
        }

        public TopicRecord record() {
            return topics.find(number).orElseThrow();
        }

        /** The disputes behind it. */
        List<String> disputes() {
            return jdbc.sql("SELECT dispute FROM gridcase.topic_dispute WHERE topic = ? ORDER BY dispute")
                    .param(number.value())
                    .query(String.class)
                    .list();
        }
    }

    /** The notice of a reason. */
    public final class Notice extends DrivenCase<Notice> {

        Notice(CaseNumber number) {
            super(number);
        }

        public Notice published() {
            as(town.secretary(), () -> previews.show(number.value()));
            return completes(town.secretary(), "approveNotice", "outcome", "publish");
        }

        Notice dropped(String reason) {
            return completes(town.secretary(), "approveNotice", "outcome", "drop", "reason", reason);
        }
    }
}
