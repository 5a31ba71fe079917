package org.gridcase.consultation.service;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.consultation.domain.Checklist;
import org.gridcase.consultation.domain.Stage;
import org.gridcase.consultation.persistence.ConsultationRecord;
import org.gridcase.consultation.persistence.FindingRows;
import org.gridcase.consultation.persistence.FindingRows.Finding;
import org.gridcase.rectification.PointedOut;
import org.gridcase.rectification.RectificationSource;
import org.gridcase.rectification.Rectifications;
import org.gridcase.shared.Words;
import org.gridcase.territory.Post;
import org.springframework.stereotype.Component;

/** What was pointed out about a consultation, and whether it is put right. */
@Component
class Findings {

    private final FindingRows findings;
    private final Rectifications rectifications;
    private final Words words;

    Findings(FindingRows findings, Rectifications rectifications, Words words) {
        this.findings = findings;
        this.rectifications = rectifications;
        this.words = words;
    }

    /** The secretary, who convened the steps, has to put it right. @param lines of the checklist that it is about */
    CaseNumber pointOut(
            ConsultationRecord consultation, List<Checklist.Line> lines, String problem, String by, Instant at) {
        CaseNumber rectification = rectifications.pointOut(
                new PointedOut(
                        consultation.number(),
                        consultation.place(),
                        Post.COMMUNITY_SECRETARY,
                        words.text(
                                "consultation.finding.title",
                                consultation.title(),
                                List.of(consultation.title()),
                                Locale.SIMPLIFIED_CHINESE),
                        lines.isEmpty() ? problem : problem + "\n" + named(lines),
                        RectificationSource.OVERSIGHT),
                by);
        List<String> codes = lines.stream().map(Checklist.Line::code).toList();
        findings.insert(consultation.number(), new Finding(rectification, codes, by, at));
        return rectification;
    }

    /** The unit reads which lines of the checklist it has to put right. */
    private String named(List<Checklist.Line> lines) {
        String names = lines.stream()
                .map(line -> word(line.step().word()) + "—"
                        + word("consultation.check." + line.item().code()))
                .collect(Collectors.joining("；"));
        return words.text("consultation.finding.lines", names, List.of(names), Locale.SIMPLIFIED_CHINESE);
    }

    private String word(String key) {
        return words.of(key, key, Locale.SIMPLIFIED_CHINESE);
    }

    /** The lines that were pointed out since their step decided last, and put right; what was taken back mends nothing. */
    List<String> putRight(CaseNumber number, List<DecidingMeetings.Deciding> steps) {
        List<CaseNumber> putRight = rectifications.putRightAbout(number);
        return findings.of(number).stream()
                .filter(finding -> putRight.contains(finding.rectification()))
                .flatMap(finding -> finding.lines().stream().filter(line -> steps.stream()
                        .noneMatch(step -> isOf(step.visit().step(), line)
                                && step.visit().decidedAt().isAfter(finding.at()))))
                .distinct()
                .toList();
    }

    private static boolean isOf(Stage step, String line) {
        return line.startsWith(step.code() + ".");
    }

    List<Finding> of(CaseNumber number) {
        return findings.of(number);
    }
}
