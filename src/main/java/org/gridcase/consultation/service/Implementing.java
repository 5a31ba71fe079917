package org.gridcase.consultation.service;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.consultation.domain.Stage;
import org.gridcase.consultation.persistence.ConsultationRecord;
import org.gridcase.consultation.persistence.ConsultationRows;
import org.gridcase.implementation.ImplementationState;
import org.gridcase.implementation.Implementations;
import org.gridcase.implementation.NewImplementation;
import org.gridcase.publicity.NoticeDraft;
import org.gridcase.publicity.NoticeField;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.publicity.NoticeState;
import org.gridcase.publicity.Publications;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Words;
import org.gridcase.territory.Post;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was resolved gets done, and residents are told what was. */
@Service
@Transactional
public class Implementing {

    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final ConsultationCourse course;
    private final ConsultationSteps steps;
    private final ConsultationRows consultations;
    private final Implementations implementations;
    private final Publications publications;
    private final CaseFiles cases;
    private final Words words;

    Implementing(
            ConsultationCourse course,
            ConsultationSteps steps,
            ConsultationRows consultations,
            Implementations implementations,
            Publications publications,
            CaseFiles cases,
            Words words) {
        this.course = course;
        this.steps = steps;
        this.consultations = consultations;
        this.implementations = implementations;
        this.publications = publications;
        this.cases = cases;
        this.words = words;
    }

    public Opening openPlan(CaseNumber number) {
        return steps.open(course.lockAt(number, Stage.IMPLEMENT), Turn.PLAN);
    }

    /** One more task, with its owner and date. */
    public void plan(CaseNumber number, PlannedTask task, String by) {
        ConsultationRecord consultation = course.lockAt(number, Stage.IMPLEMENT);
        Post owner = Post.ofCode(task.owner())
                .orElseThrow(() -> Refusal.invalid("owner", "consultation.plan.owner", task.owner()));
        CaseNumber assigned = implementations.assign(
                new NewImplementation(number, consultation.place(), owner, task.title(), task.what(), task.dueOn()),
                by);
        cases.record(
                number,
                TimelineEntry.by(by, "consultationTask", Stage.IMPLEMENT.code(), task.title(), assigned.value()));
    }

    /** @throws Refusal (409) when no task was planned: then somebody has to say why nothing has to be done */
    public void planned(CaseNumber number) {
        ConsultationRecord consultation = course.lockAt(number, Stage.IMPLEMENT);
        List<ImplementationState> tasks = implementations.of(number);
        if (tasks.isEmpty()) {
            throw Refusal.conflict("consultation.plan.empty");
        }
        steps.waits(consultation, tasks.get(0).task(), "tasksAwaited");
    }

    /** @throws Refusal (409) when something was planned already */
    public void nothingToDo(CaseNumber number, String reason, String by) {
        course.lockAt(number, Stage.IMPLEMENT);
        String why = FreeText.required("reason", reason, Agenda.LONGEST_REASON);
        if (!implementations.of(number).isEmpty()) {
            throw Refusal.conflict("consultation.plan.notEmpty");
        }
        consultations.nothingToDo(number, why);
        cases.record(number, TimelineEntry.by(by, "consultationNothingToDo", Stage.IMPLEMENT.code(), why));
    }

    /** Whether a task is not ended yet; whoever ends one meanwhile waits for this look. */
    public boolean isAnyOpen(CaseNumber number) {
        ConsultationRecord consultation = course.lockAt(number, Stage.IMPLEMENT);
        implementations.of(number).stream()
                .map(ImplementationState::task)
                .sorted(Comparator.comparing(CaseNumber::value))
                .forEach(consultations::lockCase);
        Optional<CaseNumber> open = implementations.of(number).stream()
                .filter(task -> task.stage() == ImplementationState.Stage.OPEN)
                .map(ImplementationState::task)
                .findFirst();
        open.ifPresent(task -> steps.waits(consultation, task, "tasksAwaited"));
        return open.isPresent();
    }

    /** The second notice is drafted from the record. */
    public void draft(CaseNumber number) {
        ConsultationRecord consultation = course.lockAt(number, Stage.IMPLEMENT);
        String result = consultations
                .nothingToDo(number)
                .map(why -> words.text("consultation.notice.nothingToDo", why, List.of(why), LANGUAGE))
                .orElseGet(() ->
                        implementations.of(number).stream().map(this::line).collect(Collectors.joining("\n")));
        draft(consultation, cut(result), null);
    }

    private String line(ImplementationState task) {
        return task.stage() == ImplementationState.Stage.DONE
                ? words.text("consultation.notice.done", task.title(), List.of(task.title(), task.done()), LANGUAGE)
                : words.text(
                        "consultation.notice.givenUp", task.title(), List.of(task.title(), task.givenUp()), LANGUAGE);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= NoticeField.LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, NoticeField.LONGEST - 1)) + "…";
    }

    /** The notice was dropped: somebody says in other words what was done; when it was dropped too often, the level above. */
    public Opening openReport(CaseNumber number) {
        course.lockAt(number, Stage.IMPLEMENT);
        consultations.outcomeDropped(number);
        return steps.open(course.lockAt(number, Stage.IMPLEMENT), Turn.REPORT);
    }

    public void report(CaseNumber number, String result, String by) {
        ConsultationRecord consultation = course.lockAt(number, Stage.IMPLEMENT);
        draft(consultation, FreeText.required("result", result, NoticeField.LONGEST), by);
    }

    private void draft(ConsultationRecord consultation, String result, String by) {
        CaseNumber notice = publications.draft(
                new NoticeDraft(
                        consultation.number(),
                        consultation.place(),
                        NoticeKind.IMPLEMENTATION_RESULT,
                        null,
                        words.text(
                                "consultation.notice.outcome",
                                consultation.title(),
                                List.of(consultation.title()),
                                LANGUAGE),
                        Map.of(NoticeField.TOPIC.key(), consultation.title(), NoticeField.RESULT.key(), result),
                        false),
                by);
        consultations.outcomeNotice(consultation.number(), notice);
        cases.record(
                consultation.number(),
                TimelineEntry.byService("consultationOutcome", Stage.IMPLEMENT.code(), notice.value()));
        steps.waits(consultation, notice, "noticeAwaited");
    }

    /** Where the second notice stands; its officer waits for this look. */
    public NoticeState look(CaseNumber number) {
        CaseNumber notice = course.lockAt(number, Stage.IMPLEMENT).outcomeNotice();
        consultations.lockCase(notice);
        return publications.state(notice).orElseThrow();
    }
}
