package org.gridcase.publicity;

import java.util.Map;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.PlaceCode;

/**
 * What is to become public.
 *
 * @param about the case of which it tells, or null; whoever is a party to it must not be recognisable in the notice
 * @param place a community, a town or a district: its officer approves the notice
 * @param promptness null: the class of its kind
 * @param fields texts by the key of the field; only what the kind allows
 * @param objections whether residents may object within the period of the class
 */
public record NoticeDraft(
        CaseNumber about,
        PlaceCode place,
        NoticeKind kind,
        Promptness promptness,
        String title,
        Map<String, String> fields,
        boolean objections) {

    public NoticeDraft {
        fields = Map.copyOf(fields);
    }
}
