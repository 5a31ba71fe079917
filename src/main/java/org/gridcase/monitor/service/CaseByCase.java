package org.gridcase.monitor.service;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.monitor.persistence.CasesAside;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what is done to many cases at once, and where that fails to ever fewer of them, until the one is found whose records
 * cannot be read. It is set aside and what was done for it is undone; all others go on.
 */
@Component
class CaseByCase {

    private static final Logger LOG = LoggerFactory.getLogger(CaseByCase.class);

    private final CasesAside aside;
    private final TransactionTemplate savepoint;

    CaseByCase(CasesAside aside, PlatformTransactionManager transactions) {
        this.aside = aside;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** In the caller's transaction. Those that failed before are taken by themselves, so that they break up no batch. */
    void run(Collection<CaseNumber> cases, Consumer<Collection<CaseNumber>> work) {
        Set<CaseNumber> known = aside.among(cases);
        halves(cases.stream().filter(Predicate.not(known::contains)).toList(), work);
        known.forEach(one -> halves(List.of(one), work));
    }

    private void halves(List<CaseNumber> cases, Consumer<Collection<CaseNumber>> work) {
        if (cases.isEmpty()) {
            return;
        }
        try {
            all(() -> work.accept(cases));
        } catch (RuntimeException failed) {
            if (isNoCasesFault(failed)) {
                throw failed;
            }
            if (cases.size() == 1) {
                LOG.error(
                        "Case {} is set aside: the monitor's figures cannot be made from its records",
                        cases.get(0),
                        failed);
                aside.add(cases.get(0), failed);
                return;
            }
            halves(cases.subList(0, cases.size() / 2), work);
            halves(cases.subList(cases.size() / 2, cases.size()), work);
        }
    }

    /** All or nothing of it, whatever the transaction around it did before. */
    void all(Runnable work) {
        savepoint.executeWithoutResult(status -> work.run());
    }

    /** The database is away, or busy, or does not know what is asked: then no case is better than another. */
    static boolean isNoCasesFault(RuntimeException failed) {
        return failed instanceof TransientDataAccessException
                || failed instanceof RecoverableDataAccessException
                || failed instanceof NonTransientDataAccessResourceException
                || failed instanceof BadSqlGrammarException
                || failed instanceof TransactionException;
    }
}
