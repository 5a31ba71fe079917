package org.gridcase.meeting.persistence;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gridcase.meeting.BodyKind;
import org.gridcase.meeting.domain.Business;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an installation decides by instead of the table. */
@Repository
public class MeetingRuleRows {

    private final JdbcClient jdbc;

    MeetingRuleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row in force, with the columns of the table and its {@code id}; the one of the district goes first. */
    public Optional<Map<String, Object>> find(PlaceCode district, BodyKind body, Business business, Instant at) {
        return jdbc
                .sql("""
                        SELECT id, quorum, majority, base, tie, proxies, methods, secret, remote, floor,
                               voting_minutes AS "votingMinutes", break_offs AS "breakOffs", convenor, source, note
                        FROM gridcase.meeting_rule
                        WHERE body = :body AND business = :business AND in_force @> :at::timestamptz
                          AND (district = :district OR district IS NULL)
                        ORDER BY district NULLS LAST LIMIT 1
                        """)
                .param("body", body.code())
                .param("business", business.code())
                .param("at", SqlTime.of(at))
                .param("district", district.value())
                .query()
                .listOfRows()
                .stream()
                .findFirst();
    }
}
