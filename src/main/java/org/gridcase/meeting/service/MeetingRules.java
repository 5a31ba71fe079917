package org.gridcase.meeting.service;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.engine.DecisionTables;
import org.gridcase.meeting.BodyKind;
import org.gridcase.meeting.domain.BallotMethod;
import org.gridcase.meeting.domain.Base;
import org.gridcase.meeting.domain.Business;
import org.gridcase.meeting.domain.MeetingRule;
import org.gridcase.meeting.domain.Threshold;
import org.gridcase.meeting.domain.TieRule;
import org.gridcase.meeting.persistence.MeetingRuleRows;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Word;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.springframework.stereotype.Component;

/** The table {@code meeting-rules}, and over it what an installation decides by instead. */
@Component
class MeetingRules {

    private static final String TABLE = "meeting-rules";

    private final DecisionTables tables;
    private final MeetingRuleRows rows;

    MeetingRules(DecisionTables tables, MeetingRuleRows rows) {
        this.tables = tables;
        this.rows = rows;
    }

    /** A rule in force. @param note what people must know who go by it, or null */
    record InForce(MeetingRule rule, String note) {}

    /** @throws Refusal when there is no rule for such a meeting, or one that cannot be read */
    MeetingRule rule(PlaceCode place, BodyKind body, Business business, Instant at) {
        return find(place.at(Level.DISTRICT).orElseThrow(), body, business, at)
                .map(InForce::rule)
                .orElseThrow(() -> Refusal.conflict(
                        "meeting.rule.missing",
                        new Word("meeting.body." + body.code()),
                        new Word("meeting.business." + business.code())));
    }

    /** The rule of a district, if there is one. */
    Optional<InForce> find(PlaceCode district, BodyKind body, Business business, Instant at) {
        DecisionTables.Result result = tables.evaluate(TABLE, Map.of("body", body.code(), "business", business.code()));
        Map<String, Object> row = new HashMap<>();
        result.rows().forEach(row::putAll);
        Optional<Map<String, Object>> own = rows.find(district, body, business, at);
        own.ifPresent(row::putAll);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        String version = TABLE + " " + result.version()
                + own.map(found -> ", row " + found.get("id")).orElse("");
        try {
            return Optional.of(new InForce(read(row, version), (String) row.get("note")));
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.conflict("meeting.rule.unreadable", version, unreadable.getMessage());
        }
    }

    private static MeetingRule read(Map<String, Object> row, String version) {
        String convenor = text(row, "convenor");
        Post.ofCode(convenor).orElseThrow(() -> new IllegalArgumentException("no post " + convenor));
        return new MeetingRule(
                Threshold.parse(text(row, "quorum")),
                Threshold.parse(text(row, "majority")),
                Base.of(text(row, "base")),
                TieRule.of(text(row, "tie")),
                number(row, "proxies"),
                methods(text(row, "methods")),
                Boolean.TRUE.equals(row.get("secret")),
                Boolean.TRUE.equals(row.get("remote")),
                new MeetingRule.Bounds(
                        Threshold.parse(text(row, "floor")), number(row, "votingMinutes"), number(row, "breakOffs")),
                convenor,
                text(row, "source"),
                version);
    }

    private static int number(Map<String, Object> row, String column) {
        if (row.get(column) instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalArgumentException("no " + column);
    }

    private static Set<BallotMethod> methods(String text) {
        List<String> codes = Arrays.stream(text.split(",")).map(String::strip).toList();
        return codes.stream()
                .map(code -> BallotMethod.ofCode(code)
                        .orElseThrow(() -> new IllegalArgumentException("no way to vote: " + code)))
                .collect(Collectors.toSet());
    }

    private static String text(Map<String, Object> row, String column) {
        if (row.get(column) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalArgumentException("no " + column);
    }
}
