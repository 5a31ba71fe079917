package org.gridcase.department;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The worker of a department as a program: what {@code --spring.profiles.active=department} starts instead of the service.
 * It opens no port and has no database.
 */
public final class DepartmentWorker {

    static final String PROFILE = "department";

    private DepartmentWorker() {}

    /** Whether the profile is active by the command line, the system properties or the environment. */
    public static boolean isWanted(String[] arguments) {
        StandardEnvironment environment = new StandardEnvironment();
        MutablePropertySources sources = environment.getPropertySources();
        sources.addFirst(new SimpleCommandLinePropertySource(arguments));
        return environment.acceptsProfiles(Profiles.of(PROFILE));
    }

    /** @return the exit code, when it has to end by itself; otherwise it works until the process is stopped */
    public static int run(String[] arguments) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(DepartmentConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run(arguments)) {
            return context.getBean(Connection.class).awaitEnd();
        }
    }
}
