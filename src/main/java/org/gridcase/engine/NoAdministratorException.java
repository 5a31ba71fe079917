package org.gridcase.engine;

/** The service has no administrator and could not make one. */
final class NoAdministratorException extends IllegalStateException {

    enum Reason {
        NOT_GIVEN("系统还没有管理员，也没有设置首位管理员。", "The service has no administrator, and none is given."),
        BAD_NAME(
                "首位管理员的用户名只能由字母、数字、“_”“.”“-”组成，最长 64 位。",
                "The first administrator's username may only have letters, digits, \"_\", \".\" and \"-\", 64 at most."),
        WEAK_PASSWORD(
                "首位管理员的密码强度不够：至少 10 位，须含大写字母、小写字母、数字和特殊符号，且不得包含用户名。",
                "The first administrator's password is too weak: at least 10 characters with upper and lower case letters, "
                        + "a digit and a special character, without the username.");

        private final String chinese;
        private final String english;

        Reason(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        String inBothLanguages() {
            return chinese + System.lineSeparator() + english;
        }
    }

    private final Reason reason;

    NoAdministratorException(Reason reason) {
        super(reason.english);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
