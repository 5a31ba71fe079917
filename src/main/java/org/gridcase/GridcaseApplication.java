package org.gridcase;

import org.gridcase.shared.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one application: web, engine and workers in a single process; any number of copies share one PostgreSQL. */
@SpringBootApplication
public class GridcaseApplication {

    public static void main(String[] args) {
        if (CommandLine.isCommand(args)) {
            System.exit(CommandLine.run(GridcaseApplication.class, args));
        }
        SpringApplication.run(GridcaseApplication.class, args);
    }
}
