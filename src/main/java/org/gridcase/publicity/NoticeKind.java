package org.gridcase.publicity;

import static org.gridcase.publicity.NoticeField.AMOUNT;
import static org.gridcase.publicity.NoticeField.BASIS;
import static org.gridcase.publicity.NoticeField.CONDITIONS;
import static org.gridcase.publicity.NoticeField.DECISION;
import static org.gridcase.publicity.NoticeField.DEMAND;
import static org.gridcase.publicity.NoticeField.ENTRY;
import static org.gridcase.publicity.NoticeField.FINDING;
import static org.gridcase.publicity.NoticeField.GROUNDS;
import static org.gridcase.publicity.NoticeField.IMPLEMENTATION;
import static org.gridcase.publicity.NoticeField.MATERIALS;
import static org.gridcase.publicity.NoticeField.PROBLEM;
import static org.gridcase.publicity.NoticeField.PROCEDURE;
import static org.gridcase.publicity.NoticeField.RESOLUTION;
import static org.gridcase.publicity.NoticeField.RESPONSIBLE;
import static org.gridcase.publicity.NoticeField.RESULT;
import static org.gridcase.publicity.NoticeField.SCHEDULE;
import static org.gridcase.publicity.NoticeField.SCOPE;
import static org.gridcase.publicity.NoticeField.SUMMARY;
import static org.gridcase.publicity.NoticeField.TOPIC;
import static org.gridcase.publicity.NoticeField.UNIT;
import static org.gridcase.publicity.NoticeField.VENUE;
import static org.gridcase.publicity.NoticeField.VOTE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a notice is about, with the fields that may become public: what is not on its list cannot get into a notice, whoever
 * drafts it.
 */
public enum NoticeKind {
    /** 惠民政策. */
    BENEFIT_POLICY(
            "benefit-policy",
            Promptness.PROMPT,
            List.of(SUMMARY),
            List.of(SCOPE, CONDITIONS, MATERIALS, SCHEDULE, BASIS, UNIT)),
    /** 正常业务. */
    REGULAR_BUSINESS("regular-business", Promptness.PERIODIC, List.of(SUMMARY), List.of(AMOUNT, SCHEDULE, BASIS, UNIT)),
    /** 重大事项. */
    MAJOR_MATTER("major-matter", Promptness.IMMEDIATE, List.of(SUMMARY), List.of(SCOPE, AMOUNT, SCHEDULE, BASIS, UNIT)),
    /** 临时内容. */
    TEMPORARY("temporary", Promptness.AT_ONCE, List.of(SUMMARY), List.of(SCOPE, SCHEDULE, VENUE, UNIT)),
    /** 热点问题. */
    HOT_ISSUE("hot-issue", Promptness.ANY_TIME, List.of(SUMMARY), List.of(RESULT, SCHEDULE, UNIT)),
    /** 协商决议结果: what a six-step consultation resolved. */
    CONSULTATION_RESULT(
            "consultation-result",
            Promptness.IMMEDIATE,
            List.of(TOPIC, RESOLUTION),
            List.of(PROCEDURE, VOTE, IMPLEMENTATION, UNIT)),
    /** 决议落实结果: what was done of it. */
    IMPLEMENTATION_RESULT(
            "implementation-result", Promptness.PROMPT, List.of(TOPIC, RESULT), List.of(AMOUNT, SCHEDULE, UNIT)),
    /** 不予协商的议题, with the reason. */
    TOPIC_DECLINED("topic-declined", Promptness.PROMPT, List.of(TOPIC, GROUNDS), List.of()),
    /** 整改逾期. */
    RECTIFICATION_OVERDUE(
            "rectification-overdue", Promptness.IMMEDIATE, List.of(PROBLEM), List.of(DEMAND, SCHEDULE, RESULT, UNIT)),
    /** 问责审核决定: that a unit answers for a neglect, or that the lists have a gap; of units, never of people. */
    ACCOUNTABILITY_DECISION(
            "accountability-decision",
            Promptness.IMMEDIATE,
            List.of(FINDING, DECISION),
            List.of(RESPONSIBLE, ENTRY, GROUNDS));

    private final String code;
    private final Promptness promptness;
    private final List<NoticeField> required;
    private final List<NoticeField> optional;

    NoticeKind(String code, Promptness promptness, List<NoticeField> required, List<NoticeField> optional) {
        this.code = code;
        this.promptness = promptness;
        this.required = required;
        this.optional = optional;
    }

    /** The word used in data and in the API. */
    public String code() {
        return code;
    }

    /** The class to which such notices belong unless whoever drafts one says otherwise. */
    public Promptness promptness() {
        return promptness;
    }

    public boolean requires(NoticeField field) {
        return required.contains(field);
    }

    public boolean allows(NoticeField field) {
        return required.contains(field) || optional.contains(field);
    }

    /** The fields that it allows, in the order in which they are shown. */
    public List<NoticeField> fields() {
        return Arrays.stream(NoticeField.values()).filter(this::allows).toList();
    }

    /** Whether people draft such notices; the others tell what a process came to, and only its module drafts them. */
    public boolean byHand() {
        return this == BENEFIT_POLICY
                || this == REGULAR_BUSINESS
                || this == MAJOR_MATTER
                || this == TEMPORARY
                || this == HOT_ISSUE;
    }

    /** Whether what the service drafts of it is what a record says: nobody writes anything else into that. */
    public boolean saysTheRecord() {
        return this == CONSULTATION_RESULT;
    }

    /** Key of its words. */
    public String word() {
        return "noticeKind." + code;
    }

    public static Optional<NoticeKind> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
