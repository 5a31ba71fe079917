package org.gridcase.department;

import org.camunda.bpm.client.exception.ExternalTaskClientException;
import org.camunda.bpm.client.exception.RestException;

/** Why the worker and the service do not come together, in one sentence for whoever runs the worker. */
enum Trouble {
    WRONG_PASSWORD(
            77,
            "部门编码或密码不对：请向管理员索取新密码（管理页“部门系统”），再启动。",
            "The code or the password is wrong: have the administrator make a new password (page \"Department systems\") and"
                    + " start again."),
    WRONG_ADDRESS(
            78, "该地址不是本系统：请核对 department.url。", "This address is not that of the service: look at department.url."),
    OUT_OF_REACH(
            0,
            "连接不上该地址，稍后自动重试：请核对 department.url 和网络。",
            "The address cannot be reached, it is tried again by itself: look at department.url and the network."),
    SERVICE_FAULT(0, "服务暂时出错，稍后自动重试。", "The service has a problem, it is tried again by itself.");

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int SERVER_ERROR = 500;

    private final int exitCode;
    private final String chinese;
    private final String english;

    Trouble(int exitCode, String chinese, String english) {
        this.exitCode = exitCode;
        this.chinese = chinese;
        this.english = english;
    }

    static Trouble of(ExternalTaskClientException error) {
        if (!(error instanceof RestException answer)) {
            return OUT_OF_REACH;
        }
        int status = Refused.status(answer);
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            return WRONG_PASSWORD;
        }
        return status >= SERVER_ERROR ? SERVICE_FAULT : WRONG_ADDRESS;
    }

    /** Whether it does not pass by waiting. */
    boolean isFinal() {
        return exitCode != 0;
    }

    int exitCode() {
        return exitCode;
    }

    String inBothLanguages() {
        return chinese + " " + english;
    }
}
