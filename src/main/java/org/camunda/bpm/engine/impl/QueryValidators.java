package org.camunda.bpm.engine.impl;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;

/**
 * Stands in front of the engine's class of this name, which looks at a query but not into the queries it is OR-ed with:
 * with 7.24.0 anybody who is signed in could have any expression evaluated on the server (CVE-2026-109432). Here no query
 * that a person sends may hold an expression at any depth, and a stored one only those of {@link #HARMLESS}, letter by
 * letter. {@code ExpressionGuardTest} proves that this class is the one in use.
 */
public class QueryValidators {

    /** What the ready-made filters need. None reaches a bean, a variable or a class. */
    private static final Set<String> HARMLESS = Set.of(
            "${currentUser()}",
            "${currentUserGroups()}",
            "${now()}",
            "${dateTime().plusHours(24)}",
            "${dateTime().plusHours(48)}");

    public static class AdhocQueryValidator<T extends AbstractQuery<?, ?>> implements Validator<T> {

        @SuppressWarnings("rawtypes")
        public static final AdhocQueryValidator INSTANCE = new AdhocQueryValidator();

        private AdhocQueryValidator() {}

        @Override
        public void validate(T query) {
            for (AbstractQuery<?, ?> part : partsOf(query)) {
                if (!part.getExpressions().isEmpty()) {
                    throw new BadUserRequestException("Expressions are forbidden in queries");
                }
            }
        }

        @SuppressWarnings("unchecked")
        public static <T extends AbstractQuery<?, ?>> AdhocQueryValidator<T> get() {
            return (AdhocQueryValidator<T>) INSTANCE;
        }
    }

    public static class StoredQueryValidator<T extends AbstractQuery<?, ?>> implements Validator<T> {

        @SuppressWarnings("rawtypes")
        public static final StoredQueryValidator INSTANCE = new StoredQueryValidator();

        private StoredQueryValidator() {}

        @Override
        public void validate(T query) {
            for (AbstractQuery<?, ?> part : partsOf(query)) {
                if (!HARMLESS.containsAll(part.getExpressions().values())) {
                    throw new BadUserRequestException("This expression is forbidden in stored queries");
                }
            }
        }

        @SuppressWarnings("unchecked")
        public static <T extends AbstractQuery<?, ?>> StoredQueryValidator<T> get() {
            return (StoredQueryValidator<T>) INSTANCE;
        }
    }

    /** The query and all it is OR-ed with, at any depth. A query of these kinds is the first of its own parts. */
    private static Set<AbstractQuery<?, ?>> partsOf(AbstractQuery<?, ?> query) {
        Set<AbstractQuery<?, ?>> parts = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(query, parts);
        return parts;
    }

    private static void collect(AbstractQuery<?, ?> query, Set<AbstractQuery<?, ?>> parts) {
        if (parts.add(query)) {
            alternativesOf(query).forEach(alternative -> collect(alternative, parts));
        }
    }

    private static List<? extends AbstractQuery<?, ?>> alternativesOf(AbstractQuery<?, ?> query) {
        if (query instanceof TaskQueryImpl tasks) {
            return tasks.getQueries();
        }
        if (query instanceof ProcessInstanceQueryImpl instances) {
            return instances.getQueries();
        }
        if (query instanceof HistoricTaskInstanceQueryImpl tasks) {
            return tasks.getQueries();
        }
        if (query instanceof HistoricProcessInstanceQueryImpl instances) {
            return instances.getQueries();
        }
        return List.of();
    }
}
