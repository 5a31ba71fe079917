package org.gridcase.rectification.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.driving.ProcessDriver;
import org.gridcase.publicity.NoticeField;
import org.gridcase.publicity.domain.Content;
import org.gridcase.publicity.service.NoticeEditing;
import org.gridcase.publicity.service.NoticePreviews;
import org.gridcase.rectification.PointedOut;
import org.gridcase.rectification.RectificationSource;
import org.gridcase.rectification.RectificationTown;
import org.gridcase.rectification.Rectifications;
import org.gridcase.rectification.persistence.RectificationRecord;
import org.gridcase.rectification.persistence.RectificationRows;
import org.gridcase.rectification.persistence.StepRecord;
import org.gridcase.rectification.persistence.Steps;
import org.gridcase.rectification.service.RectificationsFacade;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts problems right in a town of its own as its people would. */
public class RectificationDriver extends ProcessDriver {

    public final RectificationTown town;

    private final RectificationsFacade rectifications;
    private final RectificationRows problems;
    private final Steps steps;
    private final Clock clock;
    private final NoticePreviews previews;
    private final NoticeEditing editing;

    RectificationDriver(
            BeanFactory beans,
            RectificationsFacade rectifications,
            RectificationRows problems,
            Steps steps,
            Clock clock) {
        super(beans);
        this.rectifications = rectifications;
        this.problems = problems;
        this.steps = steps;
        this.clock = clock;
        this.previews = beans.getBean(NoticePreviews.class);
        this.editing = beans.getBean(NoticeEditing.class);
        this.town = RectificationTown.of(beans.getBean(JdbcClient.class));
    }

    /** The inspector finds something in the community. */
    public Problem found() {
        return pointedOut(
                null, town.community(), Post.COMMUNITY_SECRETARY, RectificationSource.INSPECTION, town.inspector);
    }

    public Problem pointedOut(CaseNumber about, PlaceCode place, Post unit, RectificationSource source, String by) {
        return new Problem(rectifications.pointOut(
                new PointedOut(about, place, unit, "居务公开栏未更新", "公开栏三个月未更新收支，应按月公开。", source), by));
    }

    /** The inspector finds something in the community, and says so in these words. */
    Problem found(String words) {
        return new Problem(rectifications.pointOut(
                new PointedOut(
                        null,
                        town.community(),
                        Post.COMMUNITY_SECRETARY,
                        "居务公开栏未更新",
                        words,
                        RectificationSource.INSPECTION),
                town.inspector));
    }

    public Problem foundByMember() {
        return pointedOut(
                null, town.community(), Post.COMMUNITY_SECRETARY, RectificationSource.INSPECTION, town.member);
    }

    String kindOf(CaseNumber notice) {
        return cases.facts(notice).matter();
    }

    PlaceCode placeOf(CaseNumber notice) {
        return cases.facts(notice).place();
    }

    String draftOf(CaseNumber notice) {
        return cases.facts(notice).description();
    }

    public Problem newestAbout(CaseNumber about) {
        return of(rectifications.openAbout(about).get(0));
    }

    Problem of(CaseNumber number) {
        return new Problem(number);
    }

    Problem byForm(String user, Object... fields) {
        return new Problem(submitsStartForm(Rectifications.PROCESS, user, fields(fields)));
    }

    /** The case of which the problem is, as others open theirs. */
    public CaseNumber caseOf(String kind) {
        return cases.open(new org.gridcase.casefile.NewCase(
                kind, "标题", "内容", "other", town.community(), "resident", null, List.of(), null, null, null));
    }

    public LocalDate inDays(int days) {
        return LocalDate.now(clock).plusDays(days);
    }

    /** One problem on its way. */
    public final class Problem extends DrivenCase<Problem> {

        Problem(CaseNumber number) {
            super(number);
        }

        public Problem accepted() {
            return completes(town.secretary, "answerProblem", "outcome", "accept");
        }

        Problem disputed() {
            return completes(town.secretary, "answerProblem", "outcome", "dispute", "reason", "公开栏当日正在维修。");
        }

        public Problem named(int days) {
            return completes(
                    town.secretary,
                    "nameMeasures",
                    "measures",
                    "补齐三个月收支，确定专人更新。",
                    "dueOn",
                    inDays(days).toString());
        }

        public Problem reported() {
            return completes(town.secretary, "reportRectified", "done", "已补齐并张贴，确定专人每月更新。");
        }

        public Problem checked(String user, String outcome) {
            return completes(user, "checkRectified", "outcome", outcome, "reason", "现场查看。");
        }

        Problem ordered(String user) {
            return completes(
                    user,
                    "orderRectification",
                    "instruction",
                    "三日内补齐。",
                    "dueOn",
                    inDays(3).toString());
        }

        Problem withdrawn(String user, String reason) {
            return as(user, () -> {
                rectifications.withdrawByPerson(number.value(), reason);
                return this;
            });
        }

        public RectificationRecord record() {
            return problems.find(number).orElseThrow();
        }

        public List<StepRecord> said() {
            return steps.of(number);
        }

        List<String> kinds() {
            return said().stream().map(StepRecord::kind).toList();
        }

        /** The notices drafted about it. */
        public List<CaseNumber> notices() {
            return cases.openLinkedTo(number, "publication");
        }

        /** The one drafted last. */
        Notice notice() {
            return new Notice(notices().stream()
                    .max(Comparator.comparing(CaseNumber::value))
                    .orElseThrow());
        }
    }

    /** What residents are to read of a problem that is overdue. */
    final class Notice extends DrivenCase<Notice> {

        private static final String APPROVE = "approveNotice";

        Notice(CaseNumber number) {
            super(number);
        }

        Notice claims(String officer) {
            return claims(officer, APPROVE);
        }

        Notice drops(String officer) {
            return submits(officer, APPROVE, "outcome", "drop", "reason", "不必公开。");
        }

        Notice publishes(String officer) {
            return submits(officer, APPROVE, "outcome", "publish");
        }

        NoticePreviews.Preview preview(String officer) {
            return as(officer, () -> previews.show(number.value()));
        }

        Notice masks(String officer) {
            return as(officer, () -> {
                editing.acceptMasks(number.value());
                return this;
            });
        }

        /** The officer adds what became of it. */
        Notice adds(String officer, NoticeField field, String text) {
            return as(officer, () -> {
                Content draft = previews.show(number.value()).content();
                Map<String, String> texts = new HashMap<>();
                draft.fields().forEach((drafted, words) -> texts.put(drafted.key(), words));
                texts.put(field.key(), text);
                editing.write(number.value(), draft.title(), texts);
                return this;
            });
        }
    }
}
