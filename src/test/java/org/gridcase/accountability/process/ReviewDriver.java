package org.gridcase.accountability.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.accountability.AccountabilityReviews;
import org.gridcase.accountability.persistence.PanelRows;
import org.gridcase.accountability.persistence.ReviewRecord;
import org.gridcase.accountability.persistence.ReviewRows;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.call.Calls;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.NewCase;
import org.gridcase.deadline.Periods;
import org.gridcase.deadline.Periods.Step;
import org.gridcase.dispute.Disputes;
import org.gridcase.driving.ProcessDriver;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** A department that neglects a matter of its list, and what becomes of the review. */
public class ReviewDriver extends ProcessDriver {

    /** Lead of the entry S-03 of the demo district, which has the matter {@code sanitation}. */
    public static final String URBAN = "99010001";

    /** On no entry with that matter. */
    public static final String TRANSPORT = "99010002";

    public static final String TOWN = "990100001";
    private static final String COMMUNITY = "990100001001";
    private static final String STEP = "handle";

    private final AccountabilityReviews reviews;
    private final ReviewRows rows;
    private final PanelRows panels;
    private final Periods periods;
    private final TransactionTemplate transaction;

    ReviewDriver(
            BeanFactory beans,
            AccountabilityReviews reviews,
            ReviewRows rows,
            PanelRows panels,
            Periods periods,
            TransactionTemplate transaction) {
        super(beans);
        this.reviews = reviews;
        this.rows = rows;
        this.panels = panels;
        this.periods = periods;
        this.transaction = transaction;
    }

    /** A case of sanitation that the unit holds and has taken up. */
    public CaseNumber held(String unit, String username) {
        return held(unit, username, "sanitation");
    }

    public CaseNumber held(String unit, String username, String matter) {
        return transaction.execute(status -> {
            CaseNumber number = cases.open(new NewCase(
                    Disputes.PROCESS,
                    "问责试验 " + Long.toString(System.nanoTime(), 36),
                    "垃圾长期堆积。",
                    matter,
                    PlaceCode.of(COMMUNITY),
                    "patrol",
                    null,
                    List.of(),
                    null,
                    "grid-worker",
                    null));
            opens(number, unit);
            if (username != null) {
                periods.taken(number, username, "taken");
            }
            return number;
        });
    }

    private void opens(CaseNumber number, String unit) {
        Post post = unit.length() == TOWN.length() ? Post.TOWN_OFFICER : Post.DEPARTMENT_OFFICER;
        periods.open(
                number,
                new Step(Calls.PROCESS, STEP, "ordinary"),
                new Holder("town", post.code(), unit, null),
                List.of(post),
                STEP);
    }

    /** The window is over and nothing was done; another begins for the same unit. */
    public void misses(CaseNumber number, String unit) {
        passTime(number);
        transaction.executeWithoutResult(status -> {
            periods.over(number);
            opens(number, unit);
        });
    }

    /** Whoever had to decide let the time for it pass. */
    public void asksForMeansInVain(CaseNumber number, String username) {
        jdbc.sql("""
                        INSERT INTO gridcase.clock_request (case_number, period_id, kind, ground, reason, asked_period,
                            evidence, asked_by, asked_at, deciders, decide_from, decide_by, state, ended_at)
                        SELECT case_number, id, 'pause', 'waitingForMeans', '车辆未到位', '2 wd', ARRAY[gen_random_uuid()],
                            :by, began, ARRAY['district-centre.990100'], began, began, 'moot', now()
                        FROM gridcase.clock_period WHERE case_number = :case AND ended_at IS NULL
                        """).param("by", username).param("case", number.value()).update();
    }

    private void passTime(CaseNumber number) {
        jdbc.sql("""
                        UPDATE gridcase.clock_period
                        SET accept_from = began, accept_by = began, warn_at = began, last_warning_at = began, due_at = began
                        WHERE case_number = :case AND ended_at IS NULL
                        """).param("case", number.value()).update();
    }

    /** The department has taken it up, missed its window, and is accused: five times yes. Panels have three members. */
    public Review goesOn() {
        return goesOnUnder(3, "open");
    }

    /** The district has a rule of its own, until the review is open. */
    public Review goesOnUnder(int members, String ballot) {
        long rule = jdbc.sql("""
                        INSERT INTO gridcase.accountability_rule
                            (district, panel_most, panel_least, quorum_percent, ballot, ballots, in_force)
                        VALUES ('990100', :members, :members, 60, :ballot, 2, tstzrange(now(), NULL))
                        RETURNING id
                        """)
                .param("members", members)
                .param("ballot", ballot)
                .query(Long.class)
                .single();
        try {
            return neglected();
        } finally {
            jdbc.sql("""
                            UPDATE gridcase.accountability_rule SET in_force = tstzrange(lower(in_force), now()) WHERE id = ?
                            """).param(rule).update();
        }
    }

    private Review neglected() {
        CaseNumber about = held(URBAN, "dept-urban");
        misses(about, URBAN);
        return accused(about, URBAN);
    }

    /** Started by the form in Tasklist. */
    public Review goesOnByForm() {
        CaseNumber about = held(URBAN, "dept-urban");
        misses(about, URBAN);
        submitsStartForm(AccountabilityProcess.KEY, "inspector", Map.of("reviewedCase", about.value(), "unit", URBAN));
        return reviewOf(about);
    }

    private CaseNumber numberOf(CaseNumber about) {
        return new CaseNumber(jdbc.sql("SELECT case_number FROM gridcase.accountability_review WHERE reviewed_case = ?")
                .param(about.value())
                .query(String.class)
                .single());
    }

    public Review accused(CaseNumber about, String unit) {
        return new Review(as("inspector", () -> reviews.accuse(about.value(), unit)));
    }

    /** Opened by the service itself. */
    public void missedAgain(CaseNumber about, String unit, String entry) {
        reviews.missedAgain(about, PlaceCode.of(unit), entry);
    }

    public Review reviewOf(CaseNumber about) {
        return new Review(numberOf(about));
    }

    /** One review on its way. */
    public final class Review extends DrivenCase<Review> {

        Review(CaseNumber number) {
            super(number);
        }

        public ReviewRecord record() {
            return rows.find(number).orElseThrow();
        }

        public List<String> members(int round) {
            return panels.members(number, round);
        }

        /**
         * Submits a form, claimed before or not. Votes are taken down at once; that they were the last is found out by a job,
         * so that nobody waits for others.
         */
        @Override
        public Review completes(String user, String task, Object... fields) {
            return submits(user, task, fields).goesOn();
        }

        public Review defends() {
            return completes("dept-urban", "stateDefence", "statement", "转运车辆故障，已借用车辆补运。");
        }

        /** So many members of the panel of this round vote so, in their order. */
        public Review vote(int round, String... choices) {
            List<String> members = members(round);
            for (int i = 0; i < choices.length; i++) {
                completes(members.get(i), "castVote", "outcome", choices[i], "reason", "依据充分");
            }
            return this;
        }

        public Review appeals() {
            return completes("dept-urban", "appealOrAccept", "outcome", "appeal", "reason", "未考虑极端天气。");
        }

        public Review accepts() {
            return completes("dept-urban", "appealOrAccept", "outcome", "accept");
        }

        @Override
        public Review fires(String element) {
            passTime(number);
            return executes(element);
        }

        public List<String> candidates(Task task) {
            return tasks.getIdentityLinksForTask(task.getId()).stream()
                    .map(link -> link.getGroupId() == null ? link.getUserId() : link.getGroupId())
                    .distinct()
                    .sorted()
                    .toList();
        }

        public List<String> reminders() {
            return jdbc
                    .sql("SELECT key FROM gridcase.reminder WHERE case_number = ? AND key LIKE 'review-%'")
                    .param(number.value())
                    .query(String.class)
                    .list()
                    .stream()
                    .map(key -> key.replace("review-" + number + "-", "").replaceFirst("-\\d+$", ""))
                    .toList();
        }

        public List<String> documents() {
            return jdbc.sql("SELECT file_name FROM gridcase.case_attachment WHERE case_number = ?")
                    .param(number.value())
                    .query(String.class)
                    .list();
        }
    }

    public List<String> timelineOf(CaseNumber of) {
        return jdbc.sql("SELECT kind FROM gridcase.case_timeline WHERE case_number = ? ORDER BY line")
                .param(of.value())
                .query(String.class)
                .list();
    }
}
