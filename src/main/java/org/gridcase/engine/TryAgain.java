package org.gridcase.engine;

/**
 * A job came too early through nobody's fault: it is tried again in a few seconds. Unlike a fault it uses up no retry and
 * is no incident, however often it happens.
 */
public class TryAgain extends RuntimeException {

    public TryAgain(String message) {
        super(message);
    }
}
