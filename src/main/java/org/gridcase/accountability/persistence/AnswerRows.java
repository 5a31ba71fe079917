package org.gridcase.accountability.persistence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gridcase.accountability.domain.Answer;
import org.gridcase.accountability.domain.Evidence;
import org.gridcase.accountability.domain.Finding;
import org.gridcase.accountability.domain.Question;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the records answered, with the evidence, and what followed from it. Written once. */
@Repository
public class AnswerRows {

    private final JdbcClient jdbc;

    AnswerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(CaseNumber number, List<Answer> answers, Finding finding) {
        for (Answer answer : answers) {
            jdbc.sql("""
                            INSERT INTO gridcase.accountability_answer (case_number, question, yes)
                            VALUES (:number, :question, :yes)
                            """)
                    .param("number", number.value())
                    .param("question", answer.question().code())
                    .param("yes", answer.yes())
                    .update();
            insert(number, answer);
        }
        jdbc.sql("""
                        INSERT INTO gridcase.accountability_finding (case_number, kind, other, why)
                        VALUES (:number, :kind, :other, :why)
                        """)
                .param("number", number.value())
                .param("kind", finding.kind().code())
                .param("other", finding.other() == null ? null : finding.other().value())
                .param("why", finding.why())
                .update();
    }

    private void insert(CaseNumber number, Answer answer) {
        int position = 0;
        for (Evidence evidence : answer.evidence()) {
            jdbc.sql("""
                            INSERT INTO gridcase.accountability_evidence
                                (case_number, question, position, kind, arguments)
                            VALUES (:number, :question, :position, :kind, :arguments)
                            """)
                    .param("number", number.value())
                    .param("question", answer.question().code())
                    .param("position", ++position)
                    .param("kind", evidence.kind())
                    .param("arguments", evidence.arguments().toArray(String[]::new))
                    .update();
        }
    }

    /** In the order of the questions; empty before the facts were collected. */
    public List<Answer> answers(CaseNumber number) {
        return Arrays.stream(Question.values())
                .flatMap(question -> answer(number, question).stream())
                .toList();
    }

    private Optional<Answer> answer(CaseNumber number, Question question) {
        return jdbc.sql("""
                        SELECT yes FROM gridcase.accountability_answer
                        WHERE case_number = :number AND question = :question
                        """)
                .param("number", number.value())
                .param("question", question.code())
                .query(Boolean.class)
                .optional()
                .map(yes -> new Answer(question, yes, evidence(number, question)));
    }

    private List<Evidence> evidence(CaseNumber number, Question question) {
        return jdbc.sql("""
                        SELECT kind, arguments FROM gridcase.accountability_evidence
                        WHERE case_number = :number AND question = :question ORDER BY position
                        """)
                .param("number", number.value())
                .param("question", question.code())
                .query((row, index) -> new Evidence(row.getString("kind"), List.of((String[])
                        row.getArray("arguments").getArray())))
                .list();
    }

    public Optional<Finding> finding(CaseNumber number) {
        return jdbc.sql("SELECT kind, other, why FROM gridcase.accountability_finding WHERE case_number = :number")
                .param("number", number.value())
                .query((row, index) -> new Finding(
                        kind(row.getString("kind")),
                        row.getString("other") == null ? null : PlaceCode.of(row.getString("other")),
                        row.getString("why")))
                .optional();
    }

    private static Finding.Kind kind(String code) {
        return Arrays.stream(Finding.Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
