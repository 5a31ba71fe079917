package org.gridcase;

import org.gridcase.department.DepartmentWorker;
import org.gridcase.shared.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The one application: web, engine and jobs in a single process; any number of copies share one PostgreSQL. The same jar is
 * also its commands, and the worker of a department.
 */
@SpringBootApplication
public class GridcaseApplication {

    public static void main(String[] args) {
        if (DepartmentWorker.isWanted(args)) {
            System.exit(DepartmentWorker.run(args));
        }
        if (CommandLine.isCommand(args)) {
            System.exit(CommandLine.run(GridcaseApplication.class, args));
        }
        SpringApplication.run(GridcaseApplication.class, args);
    }
}
