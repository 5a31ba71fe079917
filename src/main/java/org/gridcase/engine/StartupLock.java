package org.gridcase.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Lets one node after the other start. The engine creates its tables without any lock of its own, so two nodes that meet
 * an empty database would both try, and one would die. A PostgreSQL advisory lock belongs to the connection: a node that
 * is killed while it starts gives it back.
 */
@Component
class StartupLock implements ApplicationListener<ApplicationReadyEvent>, Ordered, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(StartupLock.class);
    private static final long KEY = 0x6772696463617365L; // "gridcase"
    private static final long PATIENCE_MILLIS = 500;
    private static final int SAY_SO_EVERY = 30;

    private Connection holder;

    StartupLock(DataSource dataSource) throws SQLException, InterruptedException {
        holder = dataSource.getConnection();
        try {
            waitForTurn();
        } catch (SQLException | InterruptedException | RuntimeException e) {
            holder.close();
            throw e;
        }
    }

    private void waitForTurn() throws SQLException, InterruptedException {
        for (int attempt = 0; !tryLock(); attempt++) {
            if (attempt % SAY_SO_EVERY == 0) {
                log.info("Another node is starting on this database; waiting for it to finish");
            }
            Thread.sleep(PATIENCE_MILLIS);
        }
    }

    private boolean tryLock() throws SQLException {
        try (PreparedStatement statement = holder.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, KEY);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /** After every other listener: what they write at the first start must be there before the next node looks. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        release();
    }

    @Override
    public void destroy() {
        release();
    }

    private synchronized void release() {
        if (holder == null) {
            return;
        }
        try (Connection connection = holder;
                PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            unlock.setLong(1, KEY);
            unlock.execute();
        } catch (SQLException e) {
            log.warn("The start-up lock could not be given back; it ends with its connection", e);
        } finally {
            holder = null;
        }
    }
}
