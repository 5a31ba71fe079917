package org.gridcase.publicity.domain.masking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Nothing goes public past this gate while it finds anything. It would rather mask a word too many than leave a person to
 * be recognised, but what a notice is about it lets pass: amounts, dates, numbers of cases, codes of places, laws, offices
 * and the telephones that are public.
 */
public final class MaskingGate {

    private final List<Scan> always;

    /** @param publicNumbers telephone numbers of offices, in any spelling; the short ones and 400 numbers pass anyway */
    public MaskingGate(Collection<String> publicNumbers) {
        this.always = List.of(
                new PhoneScan(publicNumbers),
                new NumberScan(),
                new PlateScan(),
                new AccountScan(),
                new AddressScan(),
                new NameScan());
    }

    public MaskingGate() {
        this(List.of());
    }

    public Screening screen(List<Field> fields, Known known) {
        List<Scan> scans = new ArrayList<>(always);
        scans.add(new KnownScan(known));
        return new Screening(
                fields.stream().flatMap(field -> hits(field, scans)).toList());
    }

    /** Until the masked text is clean: a name may only be seen as one when its neighbour is out of the way. */
    private static Stream<Hit> hits(Field field, List<Scan> scans) {
        List<Found> finds = List.of();
        for (boolean growing = true; growing; ) {
            MaskedText masked = new MaskedText(field.text(), finds);
            Stream<Found> more = finds(field.label(), masked.text(), scans).map(masked::inSource);
            List<Found> merged = Found.merged(Stream.concat(finds.stream(), more));
            growing = !merged.equals(finds);
            finds = merged;
        }
        return finds.stream()
                .map(find ->
                        new Hit(field.key(), find.from(), find.to(), find.kind(), find.replacement(), find.recorded()));
    }

    private static Stream<Found> finds(String label, String text, List<Scan> scans) {
        String before = label + "：";
        Folded folded = Folded.of(before + text);
        return scans.stream()
                .flatMap(scan -> scan.scan(folded))
                .map(folded::inSource)
                .filter(find -> find.to() > before.length())
                .map(find -> find.inContext(before + text))
                .map(find -> find.at(Math.max(0, find.from() - before.length()), find.to() - before.length()));
    }
}
