package org.gridcase.engine;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to set, instead of a stack trace. */
final class NoAdministratorAnalyzer extends AbstractFailureAnalyzer<NoAdministratorException> {

    private static final String ACTION = """
            启动前请设置环境变量(或同名的启动参数),启动成功后即可去掉:
            Set these environment variables (or the options) before the start; they may go once it has succeeded:

                GRIDCASE_ADMIN_USERNAME=<用户名 username>     --gridcase.admin.username=…
                GRIDCASE_ADMIN_PASSWORD=<密码 password>       --gridcase.admin.password=…
            """;

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoAdministratorException cause) {
        return new FailureAnalysis(cause.reason().inBothLanguages(), ACTION, cause);
    }
}
