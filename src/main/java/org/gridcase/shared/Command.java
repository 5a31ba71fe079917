package org.gridcase.shared;

import java.io.PrintStream;
import org.springframework.boot.ApplicationArguments;

/** Something the same jar does from the command line and then ends, instead of running the service. */
public interface Command {

    /** The first word of the command line. */
    String name();

    /**
     * @param out the console
     * @return the exit code: 0 when done
     */
    int run(ApplicationArguments arguments, PrintStream out);
}
