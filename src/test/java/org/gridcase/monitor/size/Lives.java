package org.gridcase.monitor.size;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.Party;
import org.gridcase.dispute.Disputes;
import org.gridcase.dispute.ReportDispute;
import org.gridcase.driving.ProcessDriver;
import org.springframework.beans.factory.BeanFactory;

/**
 * Takes disputes through the real processes in many ways, as the people of the demo district might: taken up or not,
 * settled, passed up, handed back, withdrawn, called a department for, visited, broken and taken up again.
 */
final class Lives extends ProcessDriver {

    private static final String[] PLACES = {
        "990100001001001001", "990100001001001001", "990100001001001", "990100001001"
    };
    private static final String[] MATTERS = {
        "neighbour-noise",
        "water-leak",
        "parking",
        "property-service",
        "heating",
        "sanitation",
        "illegal-building",
        "family",
        "wages",
        "other"
    };
    private static final String[] SOURCES = {"resident", "patrol", "hotline"};
    /** Parties who never agree end here. */
    private static final int MOST_STEPS = 80;

    private final Disputes disputes;
    private final Pace pace;
    private final Random random;
    private final Answers answers;

    Lives(BeanFactory beans, Pace pace, long seed) {
        super(beans);
        this.disputes = beans.getBean(Disputes.class);
        this.pace = pace;
        this.random = new Random(seed);
        this.answers = new Answers(random);
    }

    /**
     * @param level where it enters; null: as it is classified
     * @param steps after so many it is left as it stands, if it is not over before
     */
    CaseNumber live(String level, int steps) {
        return drive(new Life(reported(level)), steps);
    }

    /** Something that was begun elsewhere, such as a notice. */
    CaseNumber goesOn(CaseNumber number, int steps) {
        return drive(new Life(number), steps);
    }

    private CaseNumber drive(Life life, int steps) {
        for (int step = 0; step < Math.min(steps, MOST_STEPS) && life.moves(); step++) {
            pace.wait(Duration.ofMinutes(30 + random.nextInt(300)));
        }
        return life.number;
    }

    private CaseNumber reported(String level) {
        String unique = Long.toString(random.nextLong() >>> 24, 36);
        ReportDispute report = new ReportDispute(
                "生成的纠纷 " + unique,
                "双方各执一词，请求调解。",
                any(MATTERS),
                level == null ? any(PLACES) : PLACES[0],
                any(SOURCES),
                2 + random.nextInt(3),
                random.nextInt(12) == 0,
                null,
                List.of(new Party("甲" + unique, "13800000000", null), new Party("乙" + unique, null, null)),
                null,
                null,
                null,
                level,
                level == null ? null : "熟悉情况",
                "grid-worker");
        return new CaseNumber(as("grid-worker", () -> disputes.report(report)).caseNumber());
    }

    private String any(String... words) {
        return words[random.nextInt(words.length)];
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** One dispute and the calls that come of it. */
    private final class Life extends DrivenCase<Life> {

        Life(CaseNumber number) {
            super(number);
        }

        /** Something happens. @return false when nothing can any more */
        boolean moves() {
            family().forEach(Life::goesOn);
            List<Life> family = family();
            List<Runnable> possible = new ArrayList<>();
            for (Life one : family) {
                one.tasks().forEach(task -> possible.add(() -> one.works(task)));
            }
            Optional<Runnable> timer = earliest(family);
            if (possible.isEmpty() || oneIn(9)) {
                timer.ifPresent(Runnable::run);
                return timer.isPresent() || !possible.isEmpty();
            }
            due(family);
            if (!possible.isEmpty()) {
                possible.get(random.nextInt(possible.size())).run();
            }
            return true;
        }

        private List<Life> family() {
            return jdbc.sql("""
                            SELECT number FROM gridcase.case_file WHERE number = :number OR linked_to = :number
                            UNION SELECT p.case_number FROM gridcase.call_part p JOIN gridcase.case_file c ON c.number = p.call_number
                            WHERE c.linked_to = :number ORDER BY 1""").param("number", number.value()).query(String.class).list().stream()
                    .map(found -> new Life(new CaseNumber(found)))
                    .toList();
        }

        private List<Task> tasks() {
            return tasks.createTaskQuery()
                    .processInstanceBusinessKey(number.value())
                    .orderByTaskCreateTime()
                    .asc()
                    .list();
        }

        /** What the clock has reached meanwhile. */
        private void due(List<Life> family) {
            Instant now = pace.now();
            for (Life one : family) {
                one.timers()
                        .filter(job -> !job.getDuedate().toInstant().isAfter(now))
                        .findFirst()
                        .ifPresent(one::passes);
            }
        }

        private Optional<Runnable> earliest(List<Life> family) {
            return family.stream()
                    .flatMap(one -> one.timers().limit(1).map(job -> java.util.Map.entry(one, job)))
                    .min(Comparator.comparing(entry -> entry.getValue().getDuedate()))
                    .map(entry -> () -> entry.getKey().passes(entry.getValue()));
        }

        private Stream<Job> timers() {
            return jobs().stream()
                    .filter(job -> job.getDuedate() != null)
                    .sorted(Comparator.comparing(Job::getDuedate));
        }

        private void passes(Job job) {
            String element = management
                    .createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult()
                    .getActivityId();
            pace.until(job, element, number);
            if (management.createJobQuery().jobId(job.getId()).count() > 0) {
                try {
                    management.executeJob(job.getId());
                } catch (RuntimeException notYet) {
                    management.setJobRetries(job.getId(), 5);
                }
            }
        }

        private void works(Task task) {
            if (tasks.createTaskQuery().taskId(task.getId()).count() == 0) {
                return;
            }
            String user = worker(task);
            as(user, () -> {
                if (task.getAssignee() == null) {
                    tasks.claim(task.getId(), user);
                }
                return null;
            });
            pace.wait(Duration.ofMinutes(20 + random.nextInt(600)));
            for (Object[] answer : answers.to(task.getTaskDefinitionKey())) {
                if (accepted(user, task, answer)) {
                    return;
                }
            }
        }

        private boolean accepted(String user, Task task, Object... answer) {
            if (tasks.createTaskQuery().taskId(task.getId()).count() == 0) {
                return true;
            }
            try {
                as(user, () -> {
                    forms.submitTaskForm(task.getId(), fields(answer));
                    return null;
                });
                return true;
            } catch (RuntimeException refused) {
                return false;
            }
        }

        /** Who has it, or the first of those who are asked. */
        private String worker(Task task) {
            return task.getAssignee() != null
                    ? task.getAssignee()
                    : jdbc.sql("""
                            SELECT username FROM gridcase.post_held WHERE post || '.' || place_code IN (:groups) AND held_to IS NULL
                             ORDER BY username LIMIT 1""")
                            .param("groups", groupsOf(task))
                            .query(String.class)
                            .single();
        }

        private List<String> groupsOf(Task task) {
            return tasks.getIdentityLinksForTask(task.getId()).stream()
                    .map(link -> link.getGroupId())
                    .filter(java.util.Objects::nonNull)
                    .toList();
        }
    }
}
