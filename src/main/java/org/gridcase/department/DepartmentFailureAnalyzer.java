package org.gridcase.department;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do, instead of a stack trace. */
final class DepartmentFailureAnalyzer extends AbstractFailureAnalyzer<FolderInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FolderInUseException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "停止另一个程序，或用 --department.folder 另设文件夹。\n"
                        + "Stop the other one, or set another folder by --department.folder.",
                cause);
    }
}
