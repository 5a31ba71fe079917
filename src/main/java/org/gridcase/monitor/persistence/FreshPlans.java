package org.gridcase.monitor.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How PostgreSQL plans what managers ask. After a few times it would keep one plan for any place and any days, and take a
 * district's year for a handful of rows: several times slower than a plan for what is asked.
 */
final class FreshPlans {

    private FreshPlans() {}

    /** Each query of this transaction is planned for what it asks. */
    static void forThisTransaction(JdbcClient jdbc) {
        jdbc.sql("SET LOCAL plan_cache_mode = force_custom_plan").update();
    }
}
