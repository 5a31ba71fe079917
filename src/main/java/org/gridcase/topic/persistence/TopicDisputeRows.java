package org.gridcase.topic.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The disputes behind topics. */
@Repository
public class TopicDisputeRows {

    private static final String TOPIC = "topic";

    private final JdbcClient jdbc;

    TopicDisputeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(CaseNumber topic, CaseNumber dispute, Instant at) {
        jdbc.sql("INSERT INTO gridcase.topic_dispute (topic, dispute, since) VALUES (:topic, :dispute, :at)")
                .param(TOPIC, topic.value())
                .param("dispute", dispute.value())
                .param("at", SqlTime.of(at))
                .update();
    }

    /** The disputes behind the topic, oldest first. */
    public List<CaseNumber> of(CaseNumber topic) {
        return jdbc.sql("SELECT dispute FROM gridcase.topic_dispute WHERE topic = :topic ORDER BY since, dispute")
                .param(TOPIC, topic.value())
                .query((row, index) -> new CaseNumber(row.getString("dispute")))
                .list();
    }

    /** Of these disputes, those that stand behind a topic already, or stood behind one that was declined. */
    public List<CaseNumber> counted(Collection<CaseNumber> disputes) {
        return disputes.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT DISTINCT dispute FROM gridcase.topic_dispute WHERE dispute IN (:disputes)")
                        .param(
                                "disputes",
                                disputes.stream().map(CaseNumber::value).toList())
                        .query((row, index) -> new CaseNumber(row.getString("dispute")))
                        .list();
    }

    /** The topic that waits to be sorted and has disputes of this matter behind it. */
    public Optional<CaseNumber> gathered(PlaceCode community, String matter) {
        return jdbc.sql("""
                        SELECT topic.case_number FROM gridcase.topic
                        WHERE topic.community = :community AND topic.state = 'gathered'
                          AND EXISTS (SELECT FROM gridcase.topic_dispute one
                                      JOIN gridcase.case_file dispute ON dispute.number = one.dispute
                                      WHERE one.topic = topic.case_number AND one.active AND dispute.matter = :matter)
                        ORDER BY topic.gathered_at, topic.case_number LIMIT 1
                        """)
                .param("community", community.value())
                .param("matter", matter)
                .query((row, index) -> new CaseNumber(row.getString("case_number")))
                .optional();
    }

    public void goOver(CaseNumber topic, CaseNumber into) {
        jdbc.sql("UPDATE gridcase.topic_dispute SET topic = :into WHERE topic = :topic")
                .param("into", into.value())
                .param(TOPIC, topic.value())
                .update();
    }

    /** The topic was declined: its disputes stand behind nothing any more. */
    public void rest(CaseNumber topic) {
        jdbc.sql("UPDATE gridcase.topic_dispute SET active = false WHERE topic = :topic")
                .param(TOPIC, topic.value())
                .update();
    }
}
