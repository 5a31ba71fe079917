package org.gridcase.responsibility.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.Share;
import org.gridcase.responsibility.Share.Role;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;

/**
 * Everything that makes an entry acceptable. The table's constraints say the same of what is arithmetic, so that nothing
 * wrong is stored whichever way it comes; here each mistake gets words.
 */
public final class EntryRules {

    /** The fields that a mistake can lie in. */
    public static final String CODE = "code";

    public static final String TITLE = "title";
    public static final String MATTERS = "matters";
    public static final String LEGAL_BASIS = "legalBasis";
    public static final String LEAD = "lead";
    public static final String SHARES = "shares";
    public static final String EXPECTED = "expected";
    public static final String PUNISHED = "punished";
    public static final String MEANS = "means";

    private static final Pattern CODE_FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,30}");
    /** No XML, and so no workbook and no PDF, can hold these. */
    private static final Pattern NOT_A_CHARACTER = Pattern.compile("[\\uFFFE\\uFFFF]");

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 2_000;
    private static final BigDecimal WHOLE = new BigDecimal("100.00");
    private static final int CENTS = 2;

    private final ListFacts facts;

    public EntryRules(ListFacts facts) {
        this.facts = facts;
    }

    /** Everything that is wrong with the entry, each with its field and its words; empty when it is acceptable. */
    public List<Refusal> breaches(EntryContent entry) {
        List<Refusal> found = new ArrayList<>();
        if (!CODE_FORM.matcher(entry.code()).matches()) {
            found.add(Refusal.invalid(CODE, "responsibility.code.malformed", entry.code()));
        }
        check(found, TITLE, entry.title(), () -> FreeText.requiredLine(TITLE, entry.title(), LONGEST_TITLE));
        required(found, LEGAL_BASIS, entry.legalBasis());
        required(found, EXPECTED, entry.expected());
        required(found, PUNISHED, entry.punished());
        check(found, MEANS, entry.means(), () -> FreeText.optional(MEANS, entry.means(), LONGEST_TEXT));
        for (String matter : entry.matters()) {
            if (!facts.matters().contains(matter)) {
                found.add(Refusal.invalid(MATTERS, "responsibility.matter.unknown", matter));
            }
        }
        units(found, entry);
        shares(found, entry);
        return found;
    }

    private void units(List<Refusal> found, EntryContent entry) {
        Set<ListUnit> seen = new HashSet<>();
        for (Share share : entry.shares()) {
            String field = share.unit().equals(entry.lead()) ? LEAD : SHARES;
            if (!facts.isUnit().test(share.unit())) {
                found.add(Refusal.invalid(field, "responsibility.unit.unknown", share.unit()));
            }
            if (!seen.add(share.unit())) {
                found.add(Refusal.invalid(SHARES, "responsibility.unit.twice", share.unit()));
            }
        }
        if (entry.list() == ListKind.CORE && entry.lead().isTown()) {
            found.add(Refusal.invalid(LEAD, "responsibility.lead.core"));
        }
        if (entry.list() == ListKind.HANDED_DOWN && !entry.lead().isTown()) {
            found.add(Refusal.invalid(LEAD, "responsibility.lead.handedDown"));
        }
        if (entry.list() == ListKind.SHARED && seen.size() < 2) {
            found.add(Refusal.invalid(SHARES, "responsibility.shares.alone"));
        }
    }

    private static void shares(List<Refusal> found, EntryContent entry) {
        List<ListUnit> leads = entry.shares().stream()
                .filter(share -> share.role() == Role.LEAD)
                .map(Share::unit)
                .toList();
        if (!leads.equals(List.of(entry.lead()))) {
            found.add(Refusal.invalid(SHARES, "responsibility.shares.lead"));
        }
        List<Share> malformed = entry.shares().stream()
                .filter(share -> !isPercentage(share.percent()))
                .toList();
        malformed.forEach(share -> found.add(Refusal.invalid(SHARES, "responsibility.share.malformed", share.unit())));
        BigDecimal sum = malformed.isEmpty()
                ? entry.shares().stream().map(Share::percent).reduce(BigDecimal.ZERO, BigDecimal::add)
                : WHOLE;
        if (sum.compareTo(WHOLE) != 0) {
            found.add(Refusal.invalid(SHARES, "responsibility.shares.sum", sum.toPlainString()));
        }
    }

    private static boolean isPercentage(BigDecimal percent) {
        return percent.signum() >= 0 && percent.compareTo(WHOLE) <= 0 && percent.scale() <= CENTS;
    }

    private static void required(List<Refusal> found, String field, String text) {
        check(found, field, text, () -> FreeText.required(field, text, LONGEST_TEXT));
    }

    private static void check(List<Refusal> found, String field, String text, Supplier<String> rule) {
        try {
            rule.get();
            if (NOT_A_CHARACTER.matcher(text).find()) {
                found.add(Refusal.invalid(field, "shared.text.unprintable"));
            }
        } catch (Refusal refusal) {
            found.add(refusal);
        }
    }
}
