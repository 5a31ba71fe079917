package org.gridcase;

import java.nio.file.Path;

/** The build runs the tests in several processes beside each other: what each of them keeps to itself. */
public final class TestFork {

    private static final String NUMBER = System.getProperty("gridcase.tests.fork", "1");

    private TestFork() {}

    /** A file or folder under {@code target/} that no other process of this run touches. */
    public static Path own(String name) {
        return Path.of("target", name + "-" + NUMBER);
    }
}
