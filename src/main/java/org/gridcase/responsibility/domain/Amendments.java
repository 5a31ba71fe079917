package org.gridcase.responsibility.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListChange;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.Share;
import org.gridcase.responsibility.domain.Amendment.Action;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;

/** The entries of a proposal, against what the lists say at the moment. */
public final class Amendments {

    /** A proposal that people can still hear and decide as one. */
    public static final int MOST = 200;

    private Amendments() {}

    /**
     * Says of each entry whether it is added, replaced or ended, and on which version that stands.
     *
     * @param last what the lists say last under a code, be it in force, ended or yet to come
     * @throws Refusal when it changes nothing, names an entry twice or one that is not listed
     */
    public static List<Amendment> of(ListChange change, Function<String, Optional<Entry>> last) {
        if (change.isEmpty()) {
            throw Refusal.invalid("entries", "listChange.empty");
        }
        if (change.put().size() + change.ended().size() > MOST) {
            throw Refusal.invalid("entries", "listChange.tooMany", MOST);
        }
        requireOnce(change);
        List<Amendment> amendments = new ArrayList<>();
        change.put().forEach(content -> amendments.add(put(content, last.apply(content.code()))));
        change.ended().forEach(code -> amendments.add(ended(code, last.apply(code))));
        amendments.sort(Comparator.comparing(Amendment::code));
        return List.copyOf(amendments);
    }

    private static void requireOnce(ListChange change) {
        Set<String> codes = new HashSet<>();
        Stream.concat(change.put().stream().map(EntryContent::code), change.ended().stream())
                .filter(code -> !codes.add(code))
                .findFirst()
                .ifPresent(code -> {
                    throw Refusal.invalid("entries", "listChange.twice", code);
                });
    }

    private static Amendment put(EntryContent content, Optional<Entry> last) {
        Long base = last.map(Entry::id).orElse(null);
        if (last.isEmpty() || last.get().to() != null) {
            return new Amendment(Action.ADD, content.code(), base, content);
        }
        if (last.get().content().equals(content)) {
            throw Refusal.invalid("entries", "listChange.same", content.code());
        }
        return new Amendment(Action.REPLACE, content.code(), base, content);
    }

    private static Amendment ended(String code, Optional<Entry> last) {
        Entry listed = last.filter(entry -> entry.to() == null)
                .orElseThrow(() -> Refusal.invalid("entries", "listChange.notListed", code));
        return new Amendment(Action.END, code, listed.id(), null);
    }

    /** @throws Refusal when the lists say that what is wanted of this entry cannot be: it exists already, or it does not */
    public static void requireAsked(List<Amendment> amendments, String code, Action asked) {
        boolean other =
                amendments.stream().anyMatch(amendment -> amendment.code().equals(code) && amendment.action() != asked);
        if (other) {
            throw asked == Action.ADD
                    ? Refusal.conflict("listChange.listed", code)
                    : Refusal.invalid("entries", "listChange.notListed", code);
        }
    }

    public static ListChange change(PlaceCode district, List<Amendment> amendments) {
        return new ListChange(
                district,
                amendments.stream()
                        .map(Amendment::content)
                        .filter(content -> content != null)
                        .toList(),
                amendments.stream()
                        .filter(amendment -> amendment.action() == Action.END)
                        .map(Amendment::code)
                        .collect(Collectors.toSet()));
    }

    /**
     * What was heard and is decided is what was proposed: nobody has changed one of its entries in the meantime.
     *
     * @throws Refusal (409) otherwise, naming the entries
     */
    public static void requireUnchanged(List<Amendment> amendments, Function<String, Optional<Entry>> last) {
        Set<String> changed = amendments.stream()
                .filter(amendment -> !stands(amendment, last.apply(amendment.code())))
                .map(Amendment::code)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!changed.isEmpty()) {
            throw Refusal.conflict("listChange.outdated", String.join("、", changed));
        }
    }

    private static boolean stands(Amendment amendment, Optional<Entry> last) {
        if (amendment.base() == null) {
            return last.isEmpty();
        }
        return last.filter(entry -> entry.id() == amendment.base())
                .filter(entry -> (entry.to() == null) == (amendment.action() != Action.ADD))
                .isPresent();
    }

    /**
     * Whom the change touches: every unit that leads or helps, before or after it.
     *
     * @param base the version on which an amendment stands
     */
    public static Set<ListUnit> units(List<Amendment> amendments, Function<Amendment, Optional<Entry>> base) {
        Set<ListUnit> units = new LinkedHashSet<>();
        for (Amendment amendment : amendments) {
            if (amendment.action() != Action.ADD) {
                base.apply(amendment).map(Entry::content).stream()
                        .flatMap(Amendments::unitsOf)
                        .forEach(units::add);
            }
            Optional.ofNullable(amendment.content()).stream()
                    .flatMap(Amendments::unitsOf)
                    .forEach(units::add);
        }
        return units;
    }

    private static Stream<ListUnit> unitsOf(EntryContent content) {
        return Stream.concat(
                Stream.of(content.lead()), content.shares().stream().map(Share::unit));
    }
}
