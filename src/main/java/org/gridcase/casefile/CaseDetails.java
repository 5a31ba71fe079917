package org.gridcase.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a module adds to the cases of its kind where they are shown: the module that owns a process implements it. Values
 * are codes, numbers and instants; the words for them are messages of the module's bundle.
 */
public interface CaseDetails {

    /** The kind of case this speaks for, for example {@code dispute-resolution}. */
    String kind();

    /**
     * The details of several cases at once, by number; a case without details is left out.
     *
     * @param numbers never empty
     */
    Map<CaseNumber, List<Detail>> of(Collection<CaseNumber> numbers);

    /**
     * The message key under which the module words a code, for example {@code matter.water-leak} for {@code matter} and
     * {@code water-leak}. What has no message is shown as its code.
     *
     * @param field {@code matter}, {@code source} or the name of a detail
     */
    String messageKey(String field, String value);

    /** Codes of all matters that cases of this kind can be about, as they are to be chosen from; none where there is no choice. */
    default List<String> matters() {
        return List.of();
    }

    /**
     * @param name camelCase name in the API ({@code urgency}, {@code entryLevel} …), unique in a kind
     * @param value a code, number, truth value or instant
     */
    record Detail(String name, Object value) {}
}
