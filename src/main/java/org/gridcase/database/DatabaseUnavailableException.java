package org.gridcase.database;

/** The database of the default start cannot be had. The installer reads these words, so they come in both languages. */
final class DatabaseUnavailableException extends RuntimeException {

    private final Reason reason;
    private final String detail;

    DatabaseUnavailableException(Reason reason, String detail) {
        this(reason, detail, null);
    }

    DatabaseUnavailableException(Reason reason, String detail, Throwable cause) {
        super(reason.descriptionIn(detail), cause);
        this.reason = reason;
        this.detail = detail;
    }

    Reason reason() {
        return reason;
    }

    String description() {
        return reason.descriptionIn(detail);
    }

    String action() {
        return reason.action;
    }

    enum Reason {
        IN_USE(
                "数据目录正被另一个正在运行的实例使用：%1$s%n" + "The data directory is in use by another running instance: %1$s",
                "请先停止那个实例，或用 --gridcase.data-dir=<目录> 指定另一个目录；多节点部署请设置 spring.datasource.url 共用一个 PostgreSQL。%n"
                        + "Stop that instance first, or name another directory with --gridcase.data-dir=<directory>; several"
                        + " nodes share one PostgreSQL set by spring.datasource.url."),
        NOT_FOR_PRODUCTION(
                "正式环境（production）没有配置数据库：不会使用内置的 PostgreSQL。%n"
                        + "Profile production has no database configured; the embedded PostgreSQL is not used for it.",
                "请设置 spring.datasource.url、spring.datasource.username 和 spring.datasource.password（PostgreSQL 14 或更高版本）。%n"
                        + "Set spring.datasource.url, spring.datasource.username and spring.datasource.password"
                        + " (PostgreSQL 14 or newer)."),
        ROOT_WITHOUT_NAMESPACE(
                "PostgreSQL 不能以 root 身份运行，而且本机不允许 unshare。%n"
                        + "PostgreSQL refuses to run as root, and this machine does not allow unshare.",
                "请用普通用户启动，或设置 spring.datasource.url 使用已有的 PostgreSQL。%n"
                        + "Start the service as an ordinary user, or set spring.datasource.url to a PostgreSQL of your own."),
        FAILED(
                "内置的 PostgreSQL 没有启动：%1$s%nThe embedded PostgreSQL did not start: %1$s",
                "原因见上文和数据目录下的 log 目录；也可以设置 spring.datasource.url 使用已有的 PostgreSQL。%n"
                        + "The reason stands above and in the folder log of the data directory; or set spring.datasource.url"
                        + " to a PostgreSQL of your own.");

        private final String description;
        private final String action;

        Reason(String description, String action) {
            this.description = description;
            this.action = action.formatted();
        }

        private String descriptionIn(String detail) {
            return description.formatted(detail);
        }
    }
}
