package org.gridcase.shared;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application for one {@link Command}: no port is opened, no job is taken, and it ends with an exit code. */
public final class CommandLine {

    /** Set to the command's name where a command runs and not the service. */
    public static final String PROPERTY = "gridcase.command";

    private static final int UNKNOWN_COMMAND = 64;

    private static final List<String> QUIET = List.of(
            // The web application is there, since its beans are, but it listens nowhere.
            "--server.port=-1",
            // An older jar must not bring its older models back as the newest.
            "--camunda.bpm.auto-deployment-enabled=false",
            "--camunda.bpm.job-execution.enabled=false",
            "--logging.level.root=warn");

    private CommandLine() {}

    public static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    public static int run(Class<?> application, String[] arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(QUIET);
        all.add("--" + PROPERTY + "=" + arguments[0]);
        SpringApplication spring = new SpringApplication(application);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setLogStartupInfo(false);
        try (ConfigurableApplicationContext context = spring.run(all.toArray(String[]::new))) {
            PrintStream out = console();
            List<Command> commands =
                    context.getBeanProvider(Command.class).orderedStream().toList();
            Optional<Command> command = commands.stream()
                    .filter(known -> known.name().equals(arguments[0]))
                    .findFirst();
            if (command.isEmpty()) {
                out.println("没有这个命令 / unknown command: " + arguments[0] + "  ("
                        + commands.stream().map(Command::name).collect(Collectors.joining(", ")) + ")");
                return UNKNOWN_COMMAND;
            }
            return command.get().run(context.getBean(ApplicationArguments.class), out);
        }
    }

    /** What a command says is for the person at the console, not for the log. */
    private static PrintStream console() {
        String encoding = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset);
    }
}
