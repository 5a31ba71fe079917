package org.gridcase.topic.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.PlaceCode;
import org.gridcase.topic.ConsultationGroup;
import org.gridcase.topic.domain.TopicMatter;
import org.gridcase.topic.domain.TopicSource;
import org.gridcase.topic.domain.TopicState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of topics. Transactions belong to the caller. */
@Repository
public class TopicRows {

    private static final String ONE = " WHERE case_number = :case";

    private final JdbcClient jdbc;

    TopicRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who sorts, merges or counts in a community does so alone until the transaction ends. Taken before any case. */
    public void lockCommunity(PlaceCode community) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('topics of ' || :community))")
                .param("community", community.value())
                .query(row -> {});
    }

    public void insert(TopicRecord topic) {
        Map<String, Object> values = new HashMap<>();
        values.put("case", topic.number().value());
        values.put("community", topic.community().value());
        values.put("matter", topic.matter().code());
        values.put("source", topic.source().code());
        values.put("supporters", topic.supporters());
        values.put("by", topic.suggestedBy());
        values.put("at", SqlTime.of(topic.gatheredAt()));
        values.put("digest", topic.codeDigest());
        values.put("group", topic.proposedGroup().code());
        jdbc.sql("""
                        INSERT INTO gridcase.topic (case_number, community, matter, source, supporters, suggested_by, gathered_at,
                                                    code_digest, proposed_group)
                        VALUES (:case, :community, :matter, :source, :supporters, :by, :at, :digest, :group)
                        """).params(values).update();
    }

    public Optional<TopicRecord> find(CaseNumber number) {
        return jdbc.sql("SELECT * FROM gridcase.topic" + ONE)
                .param("case", number.value())
                .query((row, index) -> read(row))
                .optional();
    }

    /** The topic, with its row held until the transaction ends. */
    public Optional<TopicRecord> lock(CaseNumber number) {
        return jdbc.sql("SELECT * FROM gridcase.topic" + ONE + " FOR UPDATE")
                .param("case", number.value())
                .query((row, index) -> read(row))
                .optional();
    }

    public List<TopicRecord> all(Collection<CaseNumber> numbers) {
        return jdbc.sql("SELECT * FROM gridcase.topic WHERE case_number IN (:numbers)")
                .param("numbers", numbers.stream().map(CaseNumber::value).toList())
                .query((row, index) -> read(row))
                .list();
    }

    /** The topics of the community that wait to be sorted, oldest first. */
    public List<TopicRecord> gathered(PlaceCode community) {
        return jdbc.sql("""
                        SELECT * FROM gridcase.topic WHERE community = :community AND state = 'gathered'
                        ORDER BY gathered_at, case_number
                        """)
                .param("community", community.value())
                .query((row, index) -> read(row))
                .list();
    }

    public List<CaseNumber> mergedInto(CaseNumber number) {
        return jdbc.sql("SELECT case_number FROM gridcase.topic WHERE merged_into = :case ORDER BY case_number")
                .param("case", number.value())
                .query((row, index) -> new CaseNumber(row.getString("case_number")))
                .list();
    }

    public void accepted(CaseNumber number, ConsultationGroup group, String by, Instant at) {
        jdbc.sql("UPDATE gridcase.topic SET state = 'accepted', sorted_group = :group, sorted_by = :by, sorted_at = :at"
                        + ONE)
                .param("group", group.code())
                .param("by", by)
                .param("at", SqlTime.of(at))
                .param("case", number.value())
                .update();
    }

    /** It is part of the other one from now on, and so is all that was part of it. */
    public void merged(CaseNumber number, CaseNumber into, String by, Instant at) {
        jdbc.sql("UPDATE gridcase.topic SET state = 'merged', merged_into = :into, sorted_by = :by, sorted_at = :at"
                        + ONE)
                .param("into", into.value())
                .param("by", by)
                .param("at", SqlTime.of(at))
                .param("case", number.value())
                .update();
        jdbc.sql("UPDATE gridcase.topic SET merged_into = :into WHERE merged_into = :case")
                .param("into", into.value())
                .param("case", number.value())
                .update();
        jdbc.sql("""
                        UPDATE gridcase.topic SET supporters = supporters
                            + (SELECT merged.supporters FROM gridcase.topic merged WHERE merged.case_number = :case)
                        WHERE case_number = :into
                        """).param("into", into.value()).param("case", number.value()).update();
    }

    /** It is to be declined, as soon as everybody can read why. */
    public void declining(CaseNumber number, String reason, String by, Instant at) {
        jdbc.sql("UPDATE gridcase.topic SET state = 'declining', reason = :reason, sorted_by = :by, sorted_at = :at"
                        + ONE)
                .param("reason", reason)
                .param("by", by)
                .param("at", SqlTime.of(at))
                .param("case", number.value())
                .update();
    }

    public void drafted(CaseNumber number, CaseNumber notice) {
        jdbc.sql("UPDATE gridcase.topic SET notice = :notice" + ONE)
                .param("notice", notice.value())
                .param("case", number.value())
                .update();
    }

    /** The topic that is declined as soon as this notice is public. */
    public Optional<CaseNumber> decliningBy(CaseNumber notice) {
        return jdbc.sql("SELECT case_number FROM gridcase.topic WHERE notice = :notice AND state = 'declining'")
                .param("notice", notice.value())
                .query((row, index) -> new CaseNumber(row.getString("case_number")))
                .optional();
    }

    public void declined(CaseNumber number) {
        jdbc.sql("UPDATE gridcase.topic SET state = 'declined'" + ONE)
                .param("case", number.value())
                .update();
    }

    /** The reason never became public: it is to be sorted again. */
    public void gatheredAgain(CaseNumber number) {
        jdbc.sql("""
                        UPDATE gridcase.topic SET state = 'gathered', reason = NULL, notice = NULL, sorted_by = NULL,
                               sorted_at = NULL
                        """ + ONE).param("case", number.value()).update();
    }

    public void supportedByOneMore(CaseNumber number) {
        jdbc.sql("UPDATE gridcase.topic SET supporters = supporters + 1" + ONE)
                .param("case", number.value())
                .update();
    }

    private static TopicRecord read(ResultSet row) throws SQLException {
        return new TopicRecord(
                new CaseNumber(row.getString("case_number")),
                PlaceCode.of(row.getString("community")),
                TopicMatter.ofCode(row.getString("matter")).orElseThrow(),
                TopicSource.ofCode(row.getString("source")).orElseThrow(),
                row.getInt("supporters"),
                row.getString("suggested_by"),
                SqlTime.read(row, "gathered_at"),
                row.getString("code_digest"),
                ConsultationGroup.ofCode(row.getString("proposed_group")).orElseThrow(),
                ConsultationGroup.ofCode(row.getString("sorted_group")).orElse(null),
                TopicState.of(row.getString("state")),
                number(row.getString("merged_into")),
                row.getString("reason"),
                number(row.getString("notice")),
                row.getString("sorted_by"));
    }

    private static CaseNumber number(String value) {
        return value == null ? null : new CaseNumber(value);
    }
}
