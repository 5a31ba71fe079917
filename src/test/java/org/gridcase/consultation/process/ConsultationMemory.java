package org.gridcase.consultation.process;

import org.gridcase.consultation.domain.Course;
import org.gridcase.consultation.domain.Stage;
import org.gridcase.consultation.domain.Tries;
import org.gridcase.consultation.process.OpenMatters.Notice;

/**
 * What the code remembers of a consultation.
 *
 * @param goesOn whether the last step agreed; null before it has decided
 * @param backTo where the last step returned it, or null
 * @param pointedOut whether the committee waits for what it pointed out
 * @param resolved whether the representatives have resolved since it was returned to them or before them
 * @param overseen whether the committee has approved since then
 * @param atForce what was open when it came into force; null before
 */
record ConsultationMemory(
        Course course,
        Tries tries,
        Boolean goesOn,
        Stage backTo,
        boolean pointedOut,
        OpenMatters open,
        boolean resolved,
        boolean overseen,
        OpenMatters atForce,
        Work work) {

    /** @param outcome the notice of what was done */
    record Work(int planned, int open, boolean finished, Notice outcome, int dropped) {

        static final Work NONE = new Work(0, 0, false, Notice.NONE, 0);

        Work with(Notice now, int times) {
            return new Work(planned, open, finished, now, times);
        }
    }

    static ConsultationMemory at(Course course, OpenMatters open) {
        boolean resolved = Stage.RESOLVE.isBefore(course.stage());
        boolean overseen = Stage.OVERSEE.isBefore(course.stage());
        return new ConsultationMemory(course, Tries.NONE, null, null, false, open, resolved, overseen, null, Work.NONE);
    }

    ConsultationMemory with(OpenMatters now) {
        return new ConsultationMemory(
                course, tries, goesOn, backTo, pointedOut, now, resolved, overseen, atForce, work);
    }

    ConsultationMemory with(Work now) {
        return new ConsultationMemory(
                course, tries, goesOn, backTo, pointedOut, open, resolved, overseen, atForce, now);
    }

    /** Nothing is decided in this step yet. */
    ConsultationMemory undecided(Tries now, boolean found) {
        return new ConsultationMemory(course, now, null, null, found, open, resolved, overseen, atForce, work);
    }

    ConsultationMemory passes() {
        Course next = course.passed();
        boolean byRepresentatives = course.stage() == Stage.RESOLVE;
        return new ConsultationMemory(
                next,
                Tries.NONE,
                true,
                null,
                false,
                byRepresentatives ? open.resolved() : open,
                resolved || byRepresentatives,
                overseen || course.stage() == Stage.OVERSEE,
                next.stage() == Stage.IMPLEMENT ? open : null,
                work);
    }

    ConsultationMemory returns(Stage to) {
        return new ConsultationMemory(
                course.returned(to), Tries.NONE, false, to, false, open.returned(), false, false, null, work);
    }

    ConsultationMemory rejects() {
        course.rejected();
        return new ConsultationMemory(course, Tries.NONE, false, null, false, open, resolved, overseen, null, work);
    }

    ConsultationMemory ends(Course end) {
        return new ConsultationMemory(end, tries, null, null, false, open, resolved, overseen, atForce, work);
    }
}
