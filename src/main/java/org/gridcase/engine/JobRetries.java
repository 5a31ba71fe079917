package org.gridcase.engine;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** What becomes of a job that failed: the engine's own way, except for jobs that only came too early. */
class JobRetries extends DefaultFailedJobCommandFactory {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Override
    public Command<Object> getCommand(String jobId, Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof TryAgain) {
                return new TryLater(jobId, exception);
            }
        }
        return super.getCommand(jobId, exception);
    }

    private static final class TryLater extends JobRetryCmd {

        TryLater(String jobId, Throwable exception) {
            super(jobId, exception);
        }

        /** The due date stays when another transaction has moved it into the future meanwhile. */
        @Override
        public Object execute(CommandContext commandContext) {
            JobEntity job = getJob();
            if (job != null) {
                job.unlock();
                Date soon = Date.from(ClockUtil.getCurrentTime().toInstant().plus(SOON));
                if (job.getDuedate() == null || job.getDuedate().before(soon)) {
                    job.setDuedate(soon);
                }
            }
            return null;
        }
    }
}
